import type { Candidate } from "./candidates";
import type { LevelOf } from "./placements";
import { QUARTERS, yearOf } from "./quarters";

/** What a candidate can wait for: every scene level below which it, or one of its steps, is of no use. */
const waitsFor = (candidate: Candidate, level: LevelOf) => [
  ...candidate.needs,
  ...candidate.steps
    .filter((step) => level(step.scene) < step.from)
    .map((step) => ({ scene: step.scene, level: step.from })),
];

type Waiting = {
  readonly candidate: Candidate;
  readonly scenes: readonly { scene: string; level: number }[];
};

const supplies = (supplier: Candidate, { candidate, scenes }: Waiting): boolean =>
  candidate.after.includes(supplier.solution.code) ||
  supplier.lifts.some(({ item }) => candidate.items.includes(item)) ||
  scenes.some((wanted) =>
    supplier.steps.some((step) => step.scene === wanted.scene && step.to >= wanted.level),
  );

const allStarts = ({ quarters, onlyStart }: Candidate): readonly number[] =>
  Array.from({ length: Math.max(0, QUARTERS - quarters + 1) }, (_, index) => index + 1).filter(
    (quarter) => onlyStart === null || quarter === onlyStart,
  );

/** Of the starts in one year that finish in the same year, the latest. */
const lateStarts = (candidate: Candidate): readonly number[] => {
  const years = (start: number) => `${yearOf(start)}:${yearOf(start + candidate.quarters - 1)}`;
  return allStarts(candidate).filter(
    (start, _, all) => !all.includes(start + 1) || years(start) !== years(start + 1),
  );
};

/**
 * The quarters in which a candidate may have to start, by solution code, ascending. No best plan is lost, as money
 * counts by the year of the start and results by the year of the finish:
 * - what nothing else waits for can move to the right within its year until a later start would finish in a later year;
 * - anything else can move to the left within its year until it begins that year or meets the finish of something it
 *   waits for, and an earlier finish never harms.
 * A start that would finish after the last quarter is left out. One that must start in a certain quarter has that one
 * only. `everyQuarter`: cash or staff are limited by quarter, so every start may matter.
 */
export const possibleStarts = (
  candidates: readonly Candidate[],
  level: LevelOf,
  everyQuarter: boolean,
): ReadonlyMap<string, readonly number[]> => {
  if (everyQuarter) return new Map(candidates.map((each) => [each.solution.code, allStarts(each)]));
  const waiting = candidates.map((candidate) => ({ candidate, scenes: waitsFor(candidate, level) }));
  const suppliersOf = new Map(
    waiting.map((each) => [
      each.candidate,
      candidates.filter((supplier) => supplier !== each.candidate && supplies(supplier, each)),
    ]),
  );
  const suppliers = new Set([...suppliersOf.values()].flat());
  const starts = new Map(candidates.map((each) => [each, new Set<number>()]));
  for (let quarter = 1; quarter <= QUARTERS; quarter += 1)
    for (const candidate of suppliers) {
      if (!allStarts(candidate).includes(quarter)) continue;
      const finished = (suppliersOf.get(candidate) ?? []).some((supplier) =>
        starts.get(supplier)?.has(quarter - supplier.quarters),
      );
      if (quarter % 4 === 1 || finished || candidate.onlyStart !== null) starts.get(candidate)?.add(quarter);
    }
  for (const candidate of candidates)
    if (!suppliers.has(candidate)) starts.set(candidate, new Set(lateStarts(candidate)));
  return new Map(
    [...starts].map(([candidate, set]) => [candidate.solution.code, [...set].toSorted((a, b) => a - b)]),
  );
};
