import type { Candidate } from "./candidates";
import type { LevelOf } from "./placements";
import { QUARTERS } from "./quarters";

/** What a candidate can wait for: every scene level below which it, or one of its steps, is of no use. */
const waitsFor = (candidate: Candidate, level: LevelOf) => [
  ...candidate.needs,
  ...candidate.steps
    .filter((step) => level(step.scene) < step.from)
    .map((step) => ({ scene: step.scene, level: step.from })),
];

const supplies = (supplier: Candidate, candidate: Candidate, level: LevelOf): boolean =>
  candidate.after.includes(supplier.solution.code) ||
  supplier.lifts.some(({ item }) => candidate.items.includes(item)) ||
  waitsFor(candidate, level).some((wanted) =>
    supplier.steps.some((step) => step.scene === wanted.scene && step.to >= wanted.level),
  );

/**
 * The quarters in which a candidate may have to start, by solution code, ascending: the first quarter of a year,
 * or the quarter after something it can wait for is finished. No best plan is lost: money is counted by the year of
 * the start, so any other start can move to the left within its year until it meets one of these, and an earlier
 * finish never harms. A start that would finish after the last quarter is left out.
 */
export const possibleStarts = (
  candidates: readonly Candidate[],
  level: LevelOf,
): ReadonlyMap<string, readonly number[]> => {
  const fits = (candidate: Candidate, start: number) => start + candidate.quarters - 1 <= QUARTERS;
  const starts = new Map(candidates.map((each) => [each, new Set<number>()]));
  for (let quarter = 1; quarter <= QUARTERS; quarter += 1)
    for (const candidate of candidates) {
      if (!fits(candidate, quarter)) continue;
      const finished = ([supplier, from]: [Candidate, Set<number>]) =>
        supplier !== candidate &&
        from.has(quarter - supplier.quarters) &&
        supplies(supplier, candidate, level);
      if (quarter % 4 === 1 || [...starts].some(finished)) starts.get(candidate)?.add(quarter);
    }
  return new Map([...starts].map(([candidate, set]) => [candidate.solution.code, [...set]]));
};
