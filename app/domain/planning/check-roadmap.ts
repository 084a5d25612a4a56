import type { Reason } from "../matching/match";
import { answersAfter } from "./after-quarter";
import { amountOf, claimsOf } from "./claims";
import { totalOf } from "./costs";
import { receivedIn } from "./counted";
import { missingBefore } from "./missing-before";
import { periodsOf } from "./periods";
import type { PlanningInput } from "./planning-input";
import { ALL_QUARTERS, firstQuarterOf, lastQuarterOf, QUARTERS, yearOf } from "./quarters";
import type { Roadmap, RoadmapItem } from "./roadmap";
import { loadIn, staffLoad } from "./staff-load";
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

const checkYears = ({ years, counted }: Roadmap): readonly Reason[] =>
  years
    .filter(
      ({ year, total, budget }) =>
        total > budget + receivedIn(counted, { first: firstQuarterOf(year), last: lastQuarterOf(year) }),
    )
    .map(({ year, total }) => ({ code: "plan.check.budget", values: { year, amount: total } }));

/** Money and days by stretch, added up from the items' own facts. */
const checkPeriods = (
  { catalogue, request }: PlanningInput,
  { items, counted }: Roadmap,
): readonly Reason[] => {
  const over = periodsOf(request).filter((period) => {
    const paid = items.reduce((sum, { firstQuarter, spend }) => {
      const [first, second, third] = spend;
      const at = (split: typeof first, quarter: number) =>
        quarter >= period.first && quarter <= period.last ? totalOf(split) : 0;
      const inYear = ((firstQuarter - 1) % 4) + 1;
      return sum + at(first, inYear) + at(second, inYear + 4) + at(third, inYear + 8);
    }, 0);
    return paid > period.budget + receivedIn(counted, period);
  });
  const { staffDays } = request;
  const daysOf = (code: string) =>
    catalogue.solutions.find((each) => each.code === code)?.deployment.ownStaffDays ?? 0;
  const busy = ALL_QUARTERS.filter((quarter) => {
    const days = items.reduce(
      (sum, { solution, firstQuarter, lastQuarter }) =>
        sum + loadIn(quarter, firstQuarter, staffLoad(daysOf(solution), lastQuarter - firstQuarter + 1)),
      0,
    );
    return staffDays !== undefined && days > staffDays;
  });
  return [
    ...over.map(({ kind, number }) => ({ code: "plan.check.budget", values: { [kind]: number } })),
    ...busy.map((quarter) => ({ code: "plan.check.staff", values: { quarter } })),
  ];
};

const checkPins = ({ request, items }: Roadmap): readonly Reason[] => [
  ...request.pinned
    .filter((code) => !items.some((item) => item.solution === code))
    .map((solution) => ({ code: "plan.check.pinned", values: { solution } })),
  ...(request.startsIn ?? [])
    .filter(({ solution, quarter }) =>
      items.some((item) => item.solution === solution && item.firstQuarter !== quarter),
    )
    .map(({ solution }) => ({ code: "plan.check.start", values: { solution } })),
];

/** A counted subsidy is one that the rule pays, for what is spent by then, after the level it asks for. */
const checkCounted = (input: PlanningInput, { items, counted, years }: Roadmap): readonly Reason[] => {
  const wrong = (counted ?? []).filter(({ rule, year, quarter, amount }, index, all) => {
    const claim = claimsOf(input).find((each) => each.rule === rule && each.year === year);
    if (!claim || claim.quarter !== quarter || amount > amountOf(claim, items)) return true;
    if (claim.once && index !== all.findIndex((each) => each.rule === rule)) return true;
    return claim.needsTarget && (years[year - 1]?.level ?? 0) < input.request.target;
  });
  return wrong.map(({ year }) => ({ code: "plan.check.subsidy", values: { year } }));
};

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
 * Everything that is wrong with a roadmap, found without the programme that made it: budgets of years or quarters
 * with the subsidies counted, own staff, order of prerequisites in time, the same thing bought twice, pins and exclusions, the target by exact re-scoring, and what a
 * kept target asks for.
 */
export const checkRoadmap = (input: PlanningInput, roadmap: Roadmap): readonly Reason[] => [
  ...roadmap.items.flatMap((item) => checkItem(input, item, roadmap.items)),
  ...checkOnce(roadmap.items),
  ...checkYears(roadmap),
  ...checkPeriods(input, roadmap),
  ...checkPins(roadmap),
  ...checkCounted(input, roadmap),
  ...checkTarget(input, roadmap),
  ...checkWanted(input, roadmap),
];
