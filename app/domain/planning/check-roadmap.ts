import type { Reason } from "../matching/match";
import { answersAfter } from "./after-quarter";
import { missingBefore } from "./missing-before";
import type { PlanningInput } from "./planning-input";
import { QUARTERS, yearOf } from "./quarters";
import type { Roadmap, RoadmapItem } from "./roadmap";
import { goalsOf, unreached } from "./wanted";

const repeated = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

const checkItem = (
  input: PlanningInput,
  item: RoadmapItem,
  all: readonly RoadmapItem[],
): readonly Reason[] => {
  const solution = input.catalogue.solutions.find(({ code }) => code === item.solution);
  const inTime =
    item.firstQuarter >= 1 && item.lastQuarter <= QUARTERS && yearOf(item.firstQuarter) === item.year;
  if (!solution || !inTime || input.request.excluded.includes(item.solution))
    return [{ code: "plan.check.item", values: { solution: item.solution } }];
  const others = all.filter((other) => other !== item);
  return missingBefore(input, solution, item, others);
};

const checkOnce = (items: readonly RoadmapItem[]): readonly Reason[] => [
  ...repeated(items.map((item) => item.solution)).map((solution) => ({
    code: "plan.check.twice",
    values: { solution },
  })),
  ...repeated(items.flatMap((item) => item.steps.map(({ scene, to }) => `${scene}:${to}`))).map((step) => ({
    code: "plan.check.sameStep",
    values: { scene: step.split(":")[0] ?? step },
  })),
];

const checkLimits = ({ request, items, years }: Roadmap): readonly Reason[] => [
  ...years
    .filter(({ total, budget }) => total > budget)
    .map(({ year, total }) => ({ code: "plan.check.budget", values: { year, amount: total } })),
  ...request.pinned
    .filter((code) => !items.some((item) => item.solution === code))
    .map((solution) => ({ code: "plan.check.pinned", values: { solution } })),
];

const checkTarget = ({ instrument, request }: PlanningInput, { years }: Roadmap): readonly Reason[] => {
  const rule = instrument.levels.find(({ level }) => level === request.target);
  return rule && years[2].level >= rule.level ? [] : [{ code: "plan.check.target" }];
};

/** A kept target is read off the answers the firm could give in the end, not off the programme. */
const checkWanted = (input: PlanningInput, { items }: Roadmap): readonly Reason[] => {
  const { wanted } = input.request;
  if (!wanted) return [];
  const answers = answersAfter(input, items, QUARTERS);
  return unreached(input.instrument, answers, goalsOf(wanted)).map(
    (goal): Reason =>
      "scene" in goal
        ? { code: "plan.check.wanted", values: { scene: goal.scene } }
        : { code: "plan.check.wanted", values: { item: goal.item } },
  );
};

/**
 * Everything that is wrong with a roadmap, found without the programme that made it: budgets of the years, order of
 * prerequisites in time, the same thing bought twice, pins and exclusions, the target by exact re-scoring, and what a
 * kept target asks for.
 */
export const checkRoadmap = (input: PlanningInput, roadmap: Roadmap): readonly Reason[] => [
  ...roadmap.items.flatMap((item) => checkItem(input, item, roadmap.items)),
  ...checkOnce(roadmap.items),
  ...checkLimits(roadmap),
  ...checkTarget(input, roadmap),
  ...checkWanted(input, roadmap),
];
