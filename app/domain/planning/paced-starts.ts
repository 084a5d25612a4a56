import { byStart, type Chosen, mayStart, startedEarly } from "./decode";
import { type Pace, paceIn, usualPace } from "./pace";
import { countsQuarters } from "./periods";
import type { PlanningInput } from "./planning-input";
import { ALL_QUARTERS, firstQuarterOf, lastQuarterOf, yearOf } from "./quarters";

const finishOf = ({ start, candidate }: Chosen): number => start + candidate.quarters - 1;

const spansOf = (chosen: readonly Chosen[]) =>
  chosen.map((each) => ({ firstQuarter: each.start, lastQuarter: finishOf(each) }));

/** By how much a plan is above a pace, the worst quarters most, then how late it starts. */
const burdenOf = (chosen: readonly Chosen[], pace: Pace): readonly [number, number] => {
  const spans = spansOf(chosen);
  const above = ALL_QUARTERS.reduce((sum, quarter) => {
    const { starts, underWay } = paceIn(quarter, spans);
    return sum + Math.max(0, starts - pace.starts) ** 2 + Math.max(0, underWay - pace.underWay) ** 2;
  }, 0);
  return [above, chosen.reduce((sum, { start }) => sum + start, 0)];
};

const isLess = ([one, next]: readonly [number, number], [other, last]: readonly [number, number]): boolean =>
  one < other || (one === other && next < last);

/** Whether everything may still start when it does, once one choice has moved to another quarter. */
const holds = (input: PlanningInput, moved: Chosen, from: Chosen, others: readonly Chosen[]): boolean => {
  if (moved.start < from.start) return mayStart(input, moved, others);
  const waiting = others.filter(({ start }) => start > finishOf(from) && start <= finishOf(moved));
  return waiting.every((each) => mayStart(input, each, [...others.filter((other) => other !== each), moved]));
};

/** Starts of the same year that finish in the same year. */
const otherStarts = (each: Chosen): readonly Chosen[] => {
  const year = yearOf(each.start);
  const finish = yearOf(finishOf(each));
  const all: Chosen[] = [];
  for (let start = firstQuarterOf(year); start <= lastQuarterOf(year); start += 1) {
    const moved = { ...each, start };
    if (
      start !== each.start &&
      finishOf(moved) <= lastQuarterOf(finish) &&
      yearOf(finishOf(moved)) === finish
    )
      all.push(moved);
  }
  return all;
};

/** The move that takes most off the burden; null where none takes any. */
const bestMove = (input: PlanningInput, chosen: readonly Chosen[], pace: Pace): readonly Chosen[] | null => {
  let best: { readonly plan: readonly Chosen[]; readonly burden: readonly [number, number] } | null = null;
  const now = burdenOf(chosen, pace);
  for (const each of chosen) {
    if (each.candidate.onlyStart !== null) continue;
    const others = chosen.filter((other) => other !== each);
    for (const moved of otherStarts(each)) {
      const plan = [...others, moved];
      const burden = burdenOf(plan, pace);
      if (isLess(burden, best?.burden ?? now) && holds(input, moved, each, others)) best = { plan, burden };
    }
  }
  return best?.plan ?? null;
};

/** Moves are tried so often at most; each takes something off, and plans have a few dozen projects. */
const MOST_MOVES = 200;

/**
 * Moves starts within their years so that no more projects begin, and are under way, than a firm of that size usually
 * manages, as far as that goes: resource levelling. No money moves from one year to another and nothing ends in another
 * year, so the plan is worth the same by every objective. Starts are early where the pace allows it. Where quarters count
 * in the request, the plan has fixed them already.
 */
export const pacedStarts = (input: PlanningInput, chosen: readonly Chosen[]): readonly Chosen[] => {
  const early = startedEarly(input, chosen);
  const pace = usualPace(input.parameters, input.firm.size);
  if (!pace || countsQuarters(input.request)) return early;
  let plan = early;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const next = bestMove(input, plan, pace);
    if (!next) break;
    plan = next;
  }
  return plan.toSorted(byStart);
};
