import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { matchSolutions } from "~/domain/matching/match-solutions";
import { yuan } from "~/domain/money";
import type { FirmProfile } from "~/domain/organisation";
import { answersOf, fullAnswers } from "../../factories/answers";
import { matchInput, solution as offer } from "../../factories/matching";
import { catalogue, cityMatch, instrument } from "./city-catalogue";

const everywhere = (level: number) => Object.fromEntries(instrument.scenes.map(({ code }) => [code, level]));

const nothing = answersOf({});
const allAt1 = answersOf({ scenes: everywhere(1) });
const ready = answersOf({ items: { Q1: ["B"], Q2: ["C"] }, scenes: everywhere(3) });
const noQuality: Answers = {
  ...allAt1,
  scenes: { ...allAt1.scenes, quality: { level: null, notApplicable: { reason: "本企业不涉及" } } },
};

const reasonsFor = (solution: string, answers: Answers, firm: Partial<FirmProfile> = {}) =>
  matchSolutions(cityMatch(answers, firm)).rejections.find((each) => each.solution === solution)?.reasons;

const cases: readonly {
  readonly code: string;
  readonly solution: string;
  readonly answers: Answers;
  readonly firm?: Partial<FirmProfile>;
  readonly values?: Readonly<Record<string, string | number>>;
}[] = [
  {
    code: "hidden.expired",
    solution: "erp-legacy-edition",
    answers: allAt1,
    values: { toDate: "2026-10-31" },
  },
  {
    code: "hidden.notYetValid",
    solution: "bi-next-edition",
    answers: allAt1,
    values: { fromDate: "2027-01-01" },
  },
  { code: "reject.sector", solution: "refractory-kiln-energy", answers: allAt1, values: { sector: "C3670" } },
  { code: "reject.size", solution: "eam-platform", answers: allAt1, values: { size: "small" } },
  {
    code: "reject.already",
    solution: "qms-cloud",
    answers: fullAnswers(),
    values: { scene: "quality", nowLevel: 4, toLevel: 2 },
  },
  { code: "reject.nothingGained", solution: "security-rules-kit", answers: fullAnswers() },
  { code: "reject.notApplicable", solution: "qms-cloud", answers: noQuality, values: { scene: "quality" } },
  {
    code: "reject.prerequisite.scene",
    solution: "mes-connected",
    answers: allAt1,
    values: { scene: "production-control", level: 2, nowLevel: 1 },
  },
  {
    code: "reject.prerequisite.ai",
    solution: "ai-vision-station",
    answers: allAt1,
    values: { scene: "quality", level: 2, nowLevel: 1 },
  },
  { code: "reject.prerequisite.network", solution: "gateway-starter", answers: nothing },
  { code: "reject.prerequisite.machineInterface", solution: "gateway-starter", answers: nothing },
  {
    code: "reject.prerequisite.solution",
    solution: "mes-connected-light",
    answers: nothing,
    values: { solution: "mes-scan-report" },
  },
];

describe("why an entry is not for a firm", () => {
  it.each(cases)("$solution: $code", ({ code, solution, answers, firm, values }) => {
    expect(reasonsFor(solution, answers, firm)).toContainEqual({ code, ...(values && { values }) });
  });

  it.each([
    ["2023-11-23", []],
    ["2023-11-22", [{ code: "hidden.reviewExpired", values: { untilDate: "2026-11-22" } }]],
  ])("a review of %s holds for the published 36 months and not a day longer", (reviewed, reasons) => {
    const { listing } = offer();
    const input = matchInput([offer({ listing: { ...listing, reviewed } })]);
    expect(matchSolutions(input).rejections.flatMap((each) => each.reasons)).toEqual(reasons);
    const { catalogue: _, ...before } = input.parameters;
    expect(matchSolutions({ ...input, parameters: before }).rejections).toEqual([]);
  });

  it("a budget rejects what costs more to begin with, and nothing where none was set", () => {
    const entry = offer().price.entry;
    const reasonsAt = (budget: number | undefined) =>
      matchSolutions(
        matchInput([offer()], undefined, { budget: budget === undefined ? undefined : yuan(budget) }),
      ).rejections.flatMap((each) => each.reasons);
    expect(reasonsAt(undefined)).toEqual([]);
    expect(reasonsAt(entry)).toEqual([]);
    expect(reasonsAt(entry - 1)).toEqual([
      { code: "reject.budget", values: { amount: entry, mostAmount: entry - 1 } },
    ]);
  });

  it("names every obstacle at once, not only the first", () => {
    const codes = reasonsFor("ai-scheduling", nothing)?.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        "reject.prerequisite.scene",
        "reject.prerequisite.ai",
        "reject.prerequisite.network",
        "reject.prerequisite.solution",
      ]),
    );
  });

  it.each(["ai-vision-station", "ai-drawing-search", "ai-energy-forecast"])(
    "says once, not twice, that a scene lacks the level %s needs",
    (code) => {
      const scene = catalogue.solutions.find((each) => each.code === code)?.ai?.scene;
      const about = reasonsFor(code, allAt1)?.filter(({ values }) => values?.scene === scene);
      expect(about?.map((reason) => reason.code)).toEqual(["reject.prerequisite.ai"]);
    },
  );

  it("offers artificial intelligence once network, machines and level are there", () => {
    expect(reasonsFor("ai-predictive-maintenance", ready)).toBeUndefined();
  });
});
