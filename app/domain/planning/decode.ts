import type { SceneStep } from "../matching/solution";
import type { Measure } from "./after-quarter";
import type { PreparedProgramme } from "./build-programme";
import type { Candidate } from "./candidates";
import { addCosts, eligibleOf, NO_COST, spendByYear } from "./costs";
import { itemReasons } from "./item-reasons";
import { missingBefore } from "./missing-before";
import { countsQuarters, type Period, paidIn } from "./periods";
import type { PlanningInput } from "./planning-input";
import { firstQuarterOf, yearOf } from "./quarters";
import type { RoadmapItem } from "./roadmap";

/** A candidate with the quarter of its start and the steps it is used for. */
export type Chosen = {
  readonly candidate: Candidate;
  readonly start: number;
  readonly steps: readonly SceneStep[];
};

/** In the order of the starts, then of the codes. */
export const byStart = (a: Chosen, b: Chosen): number =>
  a.start - b.start || (a.candidate.solution.code < b.candidate.solution.code ? -1 : 1);

/** What values of the programme's variables choose, in the order of the starts. */
export const chosenBy = (prepared: PreparedProgramme, values: readonly number[]): readonly Chosen[] =>
  prepared.placements
    .filter(({ variable }) => values[variable] === 1)
    .map(({ candidate, start }) => ({
      candidate,
      start,
      steps: prepared.steps
        .filter((effect) => effect.candidate === candidate && effect.start === start)
        .filter(({ variable }) => values[variable] === 1)
        .map(({ step }) => step),
    }))
    .toSorted(byStart);

/** A choice as the replay of a plan reads it. */
export const measureOf = ({ candidate, start, steps }: Chosen): Measure => ({
  solution: candidate.solution.code,
  firstQuarter: start,
  lastQuarter: start + candidate.quarters - 1,
  steps,
  lifts: candidate.lifts,
});

/** Yuan that a choice pays in a stretch of quarters. */
export const paidOfPlan = (chosen: readonly Chosen[], period: Pick<Period, "first" | "last">): number =>
  chosen.reduce((sum, { candidate, start }) => sum + paidIn(period, start, candidate), 0);

/** Yuan that a choice costs in each of the three years. */
export const spendOfPlan = (chosen: readonly Chosen[]): readonly [number, number, number] =>
  chosen
    .map(({ candidate, start }) => spendByYear(yearOf(start), candidate.once, candidate.yearly, 0))
    .reduce(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]);

export const moneyOfPlan = (chosen: readonly Chosen[]): number =>
  spendOfPlan(chosen).reduce((sum, each) => sum + each, 0);

/** Whether a choice may start then, given when the others do. */
export const mayStart = (input: PlanningInput, chosen: Chosen, others: readonly Chosen[]): boolean =>
  missingBefore(input, chosen.candidate.solution, measureOf(chosen), others.map(measureOf)).length === 0;

/**
 * Moves every start to the earliest quarter of its year that what it waits for allows: no money moves from one year to
 * another, nothing ends later. Where quarters count, or a quarter is asked for, a start stays where it is.
 */
export const startedEarly = (input: PlanningInput, chosen: readonly Chosen[]): readonly Chosen[] => {
  let moved = chosen.toSorted(byStart);
  if (countsQuarters(input.request)) return moved;
  for (const each of moved) {
    if (each.candidate.onlyStart !== null) continue;
    const others = moved.filter((other) => other.candidate !== each.candidate);
    for (let start = firstQuarterOf(yearOf(each.start)); start < each.start; start += 1)
      if (mayStart(input, { ...each, start }, others)) {
        moved = [...others, { ...each, start }];
        break;
      }
  }
  return moved.toSorted(byStart);
};

const itemOf = (input: PlanningInput, chosen: Chosen, all: readonly Chosen[]): RoadmapItem => {
  const { price } = chosen.candidate.solution;
  const year = yearOf(chosen.start);
  const spend = spendByYear(year, price.once, price.yearly, NO_COST);
  const eligible = eligibleOf(spend.reduce(addCosts), input.parameters);
  return { ...measureOf(chosen), year, spend, eligible, reasons: itemReasons(input, chosen, all) };
};

/** The items of a roadmap, in the order of their starts. */
export const roadmapItems = (input: PlanningInput, chosen: readonly Chosen[]): readonly RoadmapItem[] =>
  chosen.map((each) => itemOf(input, each, chosen));
