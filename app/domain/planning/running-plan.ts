import type { Candidate } from "./candidates";
import { countedGain } from "./counted-gain";
import { levelWorth, worthOf } from "./objectives";
import { type Period, paidIn, periodsOf } from "./periods";
import type { PlanningInput } from "./planning-input";
import { ALL_QUARTERS, lastQuarterOf, type PlanYear, QUARTERS, YEARS } from "./quarters";
import { loadIn } from "./staff-load";

/** A plan that grows by one start after the other: what it still allows, and what a further start would add. */
export type RunningPlan = {
  /** Whether limits and prerequisites allow a start then, beside what is in the plan. */
  readonly allows: (candidate: Candidate, start: number) => boolean;
  /** Benefit that a start adds, in hundredths of the parameters' unit. */
  readonly gain: (candidate: Candidate, start: number) => number;
  readonly add: (candidate: Candidate, start: number) => void;
};

/** Money and days of the plan so far against their limits. */
const createBurden = ({ request }: PlanningInput) => {
  const periods = periodsOf(request);
  const paid = periods.map(() => 0);
  const busy = ALL_QUARTERS.map(() => 0);
  const fitsMoney = (period: Period, index: number, candidate: Candidate, start: number) =>
    (paid[index] ?? 0) + paidIn(period, start, candidate) <= period.budget;
  return {
    fits: (candidate: Candidate, start: number): boolean =>
      periods.every((period, index) => fitsMoney(period, index, candidate, start)) &&
      (request.staffDays === undefined ||
        ALL_QUARTERS.every(
          (quarter, index) =>
            (busy[index] ?? 0) + loadIn(quarter, start, candidate.load) <= (request.staffDays ?? 0),
        )),
    add: (candidate: Candidate, start: number): void => {
      for (const [index, period] of periods.entries())
        paid[index] = (paid[index] ?? 0) + paidIn(period, start, candidate);
      for (const [index, quarter] of ALL_QUARTERS.entries())
        busy[index] = (busy[index] ?? 0) + loadIn(quarter, start, candidate.load);
    },
  };
};

const NEVER = QUARTERS + 1;

/** When scene levels, items with points and solutions are there. */
const createProgress = ({ score }: PlanningInput) => {
  const today = new Map(score.scenes.map(({ code, level }) => [code, Number(level)]));
  const levels = new Map<string, number>();
  const items = new Map<string, number>();
  const solutions = new Map<string, number>();
  const taken = new Set<string>();
  const earlier = (map: Map<string, number>, key: string, finish: number) =>
    map.set(key, Math.min(map.get(key) ?? NEVER, finish));
  const hasLevel = (scene: string, level: number, by: number) =>
    (today.get(scene) ?? 0) >= level || (levels.get(`${scene}:${level}`) ?? NEVER) <= by;
  return {
    ready: ({ needs, steps, items: asked, after }: Candidate, start: number): boolean =>
      needs.every(({ scene, level }) => hasLevel(scene, level, start - 1)) &&
      steps.every(({ scene, from }) => hasLevel(scene, from, start - 1)) &&
      asked.every((item) => (items.get(item) ?? NEVER) < start) &&
      after.every((code) => (solutions.get(code) ?? NEVER) < start),
    free: ({ steps }: Candidate): boolean => steps.every(({ scene, to }) => !taken.has(`${scene}:${to}`)),
    add: (candidate: Candidate, finish: number): void => {
      for (const { scene, to } of candidate.steps) {
        taken.add(`${scene}:${to}`);
        for (let level = 1; level <= to; level += 1) earlier(levels, `${scene}:${level}`, finish);
      }
      for (const { item } of candidate.lifts) earlier(items, item, finish);
      earlier(solutions, candidate.solution.code, finish);
    },
  };
};

type YearEnd = { readonly levels: Map<string, number>; readonly letters: Map<string, readonly string[]> };

/** Scene levels and chosen letters at each year's end, and what more of them is worth. */
const createWorth = (input: PlanningInput) => {
  const { planning } = input.parameters;
  const items = new Map(input.instrument.items.map((item) => [item.code, item]));
  const weights = new Map(
    input.instrument.scenes.map(({ code, constrained }) => [code, levelWorth(planning, constrained)]),
  );
  const chosen = (code: string) => input.answers.items[code]?.options ?? [];
  const today = (): YearEnd => ({
    levels: new Map(input.score.scenes.map(({ code, level }) => [code, Number(level)])),
    letters: new Map(input.instrument.items.map(({ code }) => [code, chosen(code)])),
  });
  const ends: Record<PlanYear, YearEnd> = { 1: today(), 2: today(), 3: today() };
  const gainAt = ({ steps, lifts }: Candidate, { levels, letters }: YearEnd): number => {
    const raised = steps.reduce(
      (sum, { scene, to }) => sum + Math.max(0, to - (levels.get(scene) ?? 0)) * (weights.get(scene) ?? 0),
      0,
    );
    const codes = [...new Set(lifts.map(({ item }) => item))];
    return codes.reduce((sum, code) => {
      const item = items.get(code);
      if (!item) return sum;
      const before = letters.get(code) ?? [];
      const own = lifts.filter((lift) => lift.item === code).map(({ letter }) => letter);
      const counted = (all: readonly string[]) => countedGain(item, chosen(code), all, planning);
      return sum + (counted([...before, ...own]) - counted(before)) * planning.tenthPoint;
    }, raised);
  };
  const yearsAfter = (finish: number) => YEARS.filter((year) => finish <= lastQuarterOf(year));
  return {
    gain: (candidate: Candidate, finish: number): number =>
      yearsAfter(finish).reduce(
        (sum, year) => sum + worthOf(planning.yearWeights, year) * gainAt(candidate, ends[year]),
        0,
      ),
    add: ({ steps, lifts }: Candidate, finish: number): void => {
      for (const year of yearsAfter(finish)) {
        const { levels, letters } = ends[year];
        for (const { scene, to } of steps) levels.set(scene, Math.max(to, levels.get(scene) ?? 0));
        for (const { item, letter } of lifts) letters.set(item, [...(letters.get(item) ?? []), letter]);
      }
    },
  };
};

/** An empty plan. */
export const createRunningPlan = (input: PlanningInput): RunningPlan => {
  const burden = createBurden(input);
  const progress = createProgress(input);
  const worth = createWorth(input);
  const finishOf = (candidate: Candidate, start: number) => start + candidate.quarters - 1;
  return {
    allows: (candidate, start) =>
      (candidate.onlyStart === null || candidate.onlyStart === start) &&
      finishOf(candidate, start) <= QUARTERS &&
      progress.free(candidate) &&
      burden.fits(candidate, start) &&
      progress.ready(candidate, start),
    gain: (candidate, start) => worth.gain(candidate, finishOf(candidate, start)),
    add: (candidate, start) => {
      const finish = finishOf(candidate, start);
      burden.add(candidate, start);
      progress.add(candidate, finish);
      worth.add(candidate, finish);
    },
  };
};
