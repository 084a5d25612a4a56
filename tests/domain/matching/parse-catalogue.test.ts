import { describe, expect, it } from "vitest";
import { joinCatalogueParts, parseCatalogue } from "~/domain/matching/parse-catalogue";
import { yuan } from "~/domain/money";

const text = { zh: "文", en: "text" };
const provider = {
  code: "demo",
  name: text,
  creditCode: "91410102MADE900103",
  kind: "integrator",
  demo: true,
};

const entry = {
  code: "qms-a",
  name: text,
  summary: text,
  kind: "qms",
  provider: "demo",
  copyright: null,
  steps: [{ scene: "quality", from: 1, to: 2 }],
  lifts: [],
  ai: null,
  pains: [text],
  sectors: [],
  chains: [],
  sizes: ["small"],
  deployment: {
    mode: "public-saas",
    firstUseDays: 5,
    fullUseDays: 20,
    trainingHours: 8,
    ownStaffDays: 5,
    needsServerRoom: false,
    domesticPlatform: true,
    dataLocation: "city-cloud",
  },
  requires: { scenes: [], network: false, machineInterface: false, solutions: [] },
  price: {
    model: "subscription",
    entry: "1",
    low: "5",
    high: "20",
    once: { software: "6.5", implementation: "2" },
    yearly: { cloud: "1.25" },
  },
  proof: {
    users: 12,
    reference: text,
    referenceStep: null,
    effect: { measure: text, before: "95", after: "98", unit: text },
    satisfaction: 90,
    accepted: 95,
  },
  listing: { batch: "2026-1", from: "2026-01-15", to: "2028-12-31", reviewed: "2025-12-20" },
};

const head = { code: "c", version: "1", title: text, note: text, providers: [provider] };
const release = (changes: object = {}) => ({ ...head, solutions: [{ ...entry, ...changes }] });
const problemsOf = (input: unknown) => {
  const outcome = parseCatalogue(input);
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${code} ${field}`);
};
const without = (part: "price" | "requires" | "proof" | "listing") => {
  const { [part]: _left, ...rest } = entry;
  return { ...head, solutions: [rest] };
};

describe("parsing a release", () => {
  it("reads amounts in 万元 as whole yuan and fills what a split leaves out with 0", () => {
    const outcome = parseCatalogue(release());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.solutions[0]?.price.yearly).toEqual({
      software: yuan(0),
      implementation: yuan(0),
      cloud: yuan(12_500),
      collection: yuan(0),
      other: yuan(0),
    });
  });

  it.each([
    ["catalogue.noPrice", without("price"), "solutions.0.price"],
    ["catalogue.noPrerequisites", without("requires"), "solutions.0.requires"],
    ["catalogue.noProof", without("proof"), "solutions.0.proof"],
    ["catalogue.noReviewDate", without("listing"), "solutions.0.listing"],
    ["catalogue.shape", release({ price: { ...entry.price, low: 5 } }), "solutions.0.price.low"],
    ["catalogue.bandReversed", release({ price: { ...entry.price, high: "3" } }), "solutions.0.price.high"],
    [
      "catalogue.entryAboveBand",
      release({ price: { ...entry.price, entry: "6" } }),
      "solutions.0.price.entry",
    ],
    ["catalogue.costOutsideBand", release({ price: { ...entry.price, low: "9" } }), "solutions.0.price.once"],
    [
      "catalogue.stepNotRising",
      release({ steps: [{ scene: "quality", from: 2, to: 2 }] }),
      "solutions.0.steps.0",
    ],
    [
      "catalogue.sceneTwice",
      release({ steps: [...entry.steps, { scene: "quality", from: 2, to: 3 }] }),
      "solutions.0.steps",
    ],
    ["catalogue.liftsNothing", release({ steps: [] }), "solutions.0.steps"],
    [
      "catalogue.listedBeforeReview",
      release({ listing: { ...entry.listing, reviewed: "2026-02-01" } }),
      "solutions.0.listing.reviewed",
    ],
    ["catalogue.unknownProvider", release({ provider: "nobody" }), "solutions.0.provider"],
    [
      "catalogue.unknownRequired",
      release({ requires: { ...entry.requires, solutions: ["qms-a"] } }),
      "solutions.0.requires.solutions",
    ],
    ["catalogue.aiWithoutScenario", release({ kind: "ai" }), "solutions.0.ai"],
    ["catalogue.codeTwice", { ...head, solutions: [entry, entry] }, "solutions"],
    [
      "catalogue.creditCode",
      { ...release(), providers: [{ ...provider, creditCode: "91410102MADE900104" }] },
      "providers.0.creditCode",
    ],
  ])("refuses with %s", (code, input, field) => {
    expect(problemsOf(input)).toContain(`${code} ${field}`);
  });

  it("joins the files of a folder: lists are appended, the rest is taken over", () => {
    const other = { solutions: [{ ...entry, code: "qms-b" }] };
    const outcome = parseCatalogue(joinCatalogueParts([{ ...head }, { solutions: [entry] }, other]));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.solutions.map(({ code }) => code)).toEqual(["qms-a", "qms-b"]);
    expect(joinCatalogueParts([head, "text"])).toBeNull();
  });
});
