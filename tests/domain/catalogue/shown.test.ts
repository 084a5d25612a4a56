import { describe, expect, it } from "vitest";
import { isShown, type Judged, monthsAfter, whyHidden } from "~/domain/catalogue/shown";
import { solution } from "../../factories/matching";

const entry = solution();
const TODAY = "2026-11-24";
const listed = (changes: Partial<typeof entry.listing>): Judged => ({
  ...entry,
  listing: { ...entry.listing, ...changes },
});

describe("what may be shown", () => {
  it("shows an entry with price, prerequisites, proof and a review that holds", () => {
    expect(isShown(entry, TODAY, 36)).toBe(true);
    expect(entry.requires.scenes).toEqual([]);
  });

  it.each<[string, Judged, readonly string[]]>([
    ["no price", { ...entry, price: null }, ["hidden.noPrice"]],
    ["a price of nothing", { ...entry, price: { ...entry.price, high: 0 as never } }, ["hidden.noPrice"]],
    ["no prerequisites stated", { ...entry, requires: null }, ["hidden.noPrerequisites"]],
    ["no proof", { ...entry, proof: null }, ["hidden.noProof"]],
    ["a proof without users", { ...entry, proof: { ...entry.proof, users: 0 } }, ["hidden.noProof"]],
    [
      "a proof without reference",
      { ...entry, proof: { ...entry.proof, reference: { zh: " ", en: "" } } },
      ["hidden.noProof"],
    ],
    ["no review date", listed({ reviewed: "" }), ["hidden.noReview"]],
    ["no listing at all", { ...entry, listing: null }, ["hidden.noReview", "hidden.noValidity"]],
    ["a review of 36 months and a day", listed({ reviewed: "2023-11-23" }), ["hidden.reviewExpired"]],
    ["a review of 36 months to the day", listed({ reviewed: "2023-11-24" }), []],
    ["a listing that begins tomorrow", listed({ from: "2026-11-25" }), ["hidden.notYetValid"]],
    ["a listing that begins today", listed({ from: TODAY }), []],
    ["a listing that ended yesterday", listed({ to: "2026-11-23" }), ["hidden.expired"]],
    ["a listing that ends today", listed({ to: TODAY }), []],
    [
      "nothing but a name",
      {},
      ["hidden.noPrice", "hidden.noPrerequisites", "hidden.noProof", "hidden.noReview", "hidden.noValidity"],
    ],
  ])("an entry with %s", (_, judged, codes) => {
    expect(whyHidden(judged, TODAY, 36).map(({ code }) => code)).toEqual(codes);
    expect(isShown(judged, TODAY, 36)).toBe(codes.length === 0);
  });

  it("knows no expiry of reviews where none is published, and still asks for a review", () => {
    expect(isShown(listed({ reviewed: "2001-01-01" }), TODAY, null)).toBe(true);
    expect(isShown(listed({ reviewed: "" }), TODAY, null)).toBe(false);
  });

  it.each([
    ["2023-11-24", 36, "2026-11-24"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2023-12-31", 2, "2024-02-29"],
    ["2026-01-15", 11, "2026-12-15"],
    ["2026-12-01", 1, "2027-01-01"],
  ])("%s and %i months is %s", (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});
