import { describe, expect, it } from "vitest";
import { matchSolutions } from "~/domain/matching/match-solutions";
import { selectCandidates, unavailablePins } from "~/domain/planning/candidates";
import { checkRoadmap } from "~/domain/planning/check-roadmap";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { ReadinessAnswers } from "~/domain/readiness/readiness";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { type AnswerLetters, answersOf, instrument } from "../../factories/answers";
import { readinessPack } from "../../factories/readiness";
import { threads } from "../../setup/threads";
import { cityMatch } from "../matching/city-catalogue";
import { cityPlan, wan } from "../planning/city-plan";

const { solver } = threads;

const VISION = "ai-vision-station";
const BASED: AnswerLetters["items"] = { Q1: ["B"], Q2: ["C"], Q4: ["H"], Q7: ["B"], Q10: ["B"] };
const readiness = (further: ReadinessAnswers = {}) => ({ pack: readinessPack, further });

const reasonsFor = (items: AnswerLetters["items"], further: ReadinessAnswers = {}) => {
  const answers = answersOf({ items: { ...items }, scenes: { quality: 2 } });
  const { rejections } = matchSolutions(
    cityMatch(answers, {}, { aiReadiness: readiness(further), target: 3 }),
  );
  const all = rejections.find(({ solution }) => solution === VISION)?.reasons ?? [];
  return all.filter(({ code }) => code.startsWith("reject.aiBase"));
};

describe("matching", () => {
  it("offers an AI product where its base is there, or not known to be missing", () => {
    expect(reasonsFor(BASED)).toEqual([]);
    expect(reasonsFor(BASED, { R2: "B" })).toEqual([]);
  });

  it.each([
    ["Q4", "data"],
    ["Q7", "security"],
    ["Q10", "talent"],
    ["Q1", "computing"],
  ])("keeps it back without points in %s, with the base as the reason", (item, base) => {
    expect(reasonsFor({ ...BASED, [item]: ["A"] })).toEqual([
      { code: `reject.aiBase.${base}`, values: { item } },
    ]);
  });

  it("keeps it back where the history is known not to be kept", () => {
    expect(reasonsFor(BASED, { R2: "A" })).toEqual([
      { code: "reject.aiBase.question", values: { question: "R2" } },
    ]);
  });

  it("asks nothing more of a solution without AI", () => {
    const { rejections } = matchSolutions(
      cityMatch(answersOf({}), {}, { aiReadiness: readiness({ R2: "A" }) }),
    );
    const plain = new Set(
      cityMatch()
        .catalogue.solutions.filter(({ ai }) => ai === null)
        .map(({ code }) => code),
    );
    for (const { solution, reasons } of rejections.filter((each) => plain.has(each.solution)))
      expect([solution, reasons.filter(({ code }) => code.startsWith("reject.aiBase"))]).toEqual([
        solution,
        [],
      ]);
  });
});

const isAi = (code: string): boolean =>
  cityMatch().catalogue.solutions.some((solution) => solution.code === code && solution.ai !== null);

/** The strong firm without data, security rules and digital staff. */
const withoutBase = (input: PlanningInput): PlanningInput => {
  const none = { Q4: { options: ["A"] }, Q7: { options: ["A"] }, Q10: { options: ["A"] } };
  const answers = { ...input.answers, items: { ...input.answers.items, ...none } };
  return { ...input, answers, score: scoreAnswers(instrument, answers) };
};

describe("planning", () => {
  const asked = { target: 3, goal: "cheapest", pinned: [VISION], budgets: wan(300, 300, 300) } as const;

  it("plans an AI product only after what its base lacks has been brought", async () => {
    const input = { ...withoutBase(cityPlan("strong", asked)), aiReadiness: readiness() };
    const candidate = selectCandidates(input).find(({ solution }) => solution.code === VISION);
    expect(candidate?.items.toSorted()).toEqual(["Q10", "Q4", "Q7"]);
    const outcome = await planFor(solver.solve, input);
    if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible.reasons));
    const { items } = outcome.roadmap;
    const vision = items.find(({ solution }) => solution === VISION);
    for (const code of ["Q4", "Q7", "Q10"]) {
      const before = items.filter(
        ({ lifts, lastQuarter }) =>
          lifts.some(({ item }) => item === code) && lastQuarter < (vision?.firstQuarter ?? 0),
      );
      expect([code, before.length > 0]).toEqual([code, true]);
    }
    expect(checkRoadmap(input, outcome.roadmap)).toEqual([]);
    const early = {
      ...outcome.roadmap,
      items: items.map((each) => (each === vision ? { ...each, firstQuarter: 1, year: 1 as const } : each)),
    };
    expect(checkRoadmap(input, early).map(({ code }) => code)).toContain("reject.aiBase.data");
  });

  it("leaves AI out where a further answer says that its base is missing, and says so of a pin", () => {
    const input = { ...cityPlan("strong", asked), aiReadiness: readiness({ R2: "A" }) };
    expect(selectCandidates(input).filter(({ solution }) => isAi(solution.code))).toEqual([]);
    expect(unavailablePins(input)).toEqual([VISION]);
    expect(unavailablePins({ ...input, aiReadiness: readiness({ R2: "B" }) })).toEqual([]);
  });
});
