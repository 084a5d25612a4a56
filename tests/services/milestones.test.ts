import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importHistoricalResult } from "~/services/import-historical-result.server";
import { recordOnsiteRating } from "~/services/record-onsite-rating.server";
import { removeMilestone } from "~/services/remove-milestone.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { listHistoricalResults } from "~db/historical-result";
import { listOnsiteRatings } from "~db/onsite-rating";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  openConsultant,
  openOfficial,
  registerFirm,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let manager: Member;
beforeAll(async () => {
  test = await testWorld();
  manager = await registerFirm(test.world);
});
afterAll(() => test?.close());

const result = { ratedOn: "2023-06-15", points: "38.5", statedLevel: "2", note: "首次自评" };
const rating = {
  ratedOn: "2026-06-15",
  level: "2",
  assessor: "某评测中心",
  documentNumber: "豫评〔2026〕12号",
};
const importResult = (input: unknown, as = manager) => importHistoricalResult(test.world, as, input);
const recordRating = (input: unknown, as = manager) => recordOnsiteRating(test.world, as, input);
const historical = (as = manager) => withTenant(test.world.db, as, listHistoricalResults);
const ratings = (as = manager) => withTenant(test.world.db, as, listOnsiteRatings);
const trail = async (subject: string) => {
  const events = await withTenant(test.world.db, manager, (tx) => listAuditEvents(tx, 1000));
  return events
    .filter((event) => event.subject === subject)
    .map(({ action, detail }) => ({ action, detail }));
};

describe("a 2022 result", () => {
  it("is kept with the rule's level and the stated one, once a day, with a trace", async () => {
    const { id } = must(await importResult(result));
    expect(await historical()).toMatchObject([
      {
        historical_result_id: id,
        rated_on: "2023-06-15",
        points: 38_500,
        level: 1,
        stated_level: 2,
        note: "首次自评",
      },
    ]);
    expect(codesOf(await importResult({ ...result, points: "50" }))).toEqual(["milestone.dayTaken"]);
    expect(await historical()).toHaveLength(1);
    expect(await trail(id)).toEqual([
      {
        action: "import-historical-result",
        detail: { ratedOn: "2023-06-15", points: 38_500, level: 1, statedLevel: 2 },
      },
    ]);
  });

  it("sent twice at once is stored once", async () => {
    const twice = { ...result, ratedOn: "2024-03-01" };
    const sent = await Promise.all([importResult(twice), importResult(twice)]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["a script", { ...result, ratedOn: "<script>" }],
    ["a day to come", { ...result, ratedOn: "2999-01-01" }],
    ["points beyond the scale", { ...result, points: "1e9" }],
    ["a note of ten million characters", { ...result, note: "x".repeat(10_000_000) }],
  ])("is refused where %s is sent", async (_, input) => {
    const before = await historical();
    expect(codesOf(await importResult(input)).length).toBeGreaterThan(0);
    expect(await historical()).toEqual(before);
  });
});

describe("an on-site rating", () => {
  it("is kept as reported, one a document", async () => {
    const { id } = must(await recordRating(rating));
    expect(await ratings()).toMatchObject([
      { onsite_rating_id: id, level: 2, assessor: "某评测中心", note: null },
    ]);
    expect(codesOf(await recordRating({ ...rating, level: "3" }))).toEqual(["milestone.documentTaken"]);
    expect((await trail(id)).map(({ action }) => action)).toEqual(["record-onsite-rating"]);
  });
});

describe("an entry made by mistake", () => {
  it("is taken out, and the trail keeps what it was", async () => {
    const { id } = must(await importResult({ ...result, ratedOn: "2023-01-31" }));
    must(await removeMilestone(test.world, manager, { kind: "historical", id }));
    expect((await historical()).map((row) => row.historical_result_id)).not.toContain(id);
    expect(await trail(id)).toContainEqual({
      action: "remove-milestone",
      detail: { kind: "historical", rated_on: "2023-01-31", points: 38_500, level: 1 },
    });
    expect(codesOf(await removeMilestone(test.world, manager, { kind: "historical", id }))).toEqual([
      "access.not-found",
    ]);
  });

  it.each([
    [{ kind: "submission", id: "x" }, "input.malformed"],
    [{ kind: "onsite", id: "x" }, "access.not-found"],
    [{ kind: "onsite" }, "input.malformed"],
    [null, "input.malformed"],
  ])("that is none of the firm's (%o) is not found", async (input, code) => {
    expect(codesOf(await removeMilestone(test.world, manager, input))).toContain(code);
  });

  it("cannot be taken out by another firm", async () => {
    const { id } = must(await recordRating({ ...rating, documentNumber: "另一文号" }));
    const stranger = await registerFirm(test.world);
    expect(codesOf(await removeMilestone(test.world, stranger, { kind: "onsite", id }))).toEqual([
      "access.not-found",
    ]);
    expect((await ratings()).map((row) => row.onsite_rating_id)).toContain(id);
    expect(await ratings(stranger)).toEqual([]);
  });
});

it("is the manager's to record: no editor, official or consultant", async () => {
  const others = [
    { ...manager, role: "editor" as const },
    await openOfficial(test),
    await openConsultant(test),
  ];
  for (const member of others) {
    expect(codesOf(await importResult(result, member))).toEqual(["access.not-allowed"]);
    expect(codesOf(await recordRating(rating, member))).toEqual(["access.not-allowed"]);
    expect(codesOf(await removeMilestone(test.world, member, { kind: "onsite", id: "x" }))).toEqual([
      "access.not-allowed",
    ]);
  }
});
