import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import { type ItemSteps, itemSteps, type StepState } from "./item-steps";
import { waysToChoose } from "./scene-lifts";

/** One item's part: of a single choice the option to reach, of a multiple choice `choose` of the options named. */
export type ItemChoice = {
  readonly item: string;
  readonly kind: ItemSteps["kind"];
  readonly choose: number;
  readonly letters: readonly string[];
  readonly adds: Millipoints;
};

/** A family of minimal sets of options to add, like `ScenePattern`. `adds`: what it brings in all. */
export type ItemPattern = {
  readonly choices: readonly ItemChoice[];
  readonly changes: number;
  readonly effort: number;
  readonly sets: number;
  readonly adds: Millipoints;
};

/** How far the search goes: families listed, changes beyond the fewest that suffice, and positions visited. */
export type LiftBounds = {
  readonly patterns: number;
  readonly extraChanges: number;
  readonly visits: number;
};

export const LIFT_BOUNDS: LiftBounds = { patterns: 200, extraChanges: 1, visits: 20_000 };

/** `complete`: no minimal set with at most the fewest changes and `extraChanges` more is left out. */
export type ItemLifts = { readonly patterns: readonly ItemPattern[]; readonly complete: boolean };

/**
 * Minimal sets of options that add at least `missing` points, as families, fewest changes first and least effort first
 * among them. Minimal: not one step of it, an option ticked or a climb by one option, can be spared. None where all
 * options together do not suffice.
 */
export const itemLifts = (
  instrument: Instrument,
  answers: Answers,
  missing: Millipoints,
  bounds: LiftBounds = LIFT_BOUNDS,
): ItemLifts => {
  if (missing <= 0) return { patterns: [patternOf([], [])], complete: true };
  const units = itemSteps(instrument, answers).toSorted((a, b) => topAdds(b) - topAdds(a));
  const reach = reachable(units);
  const most = (reach[0]?.length ?? 1) - 1;
  const fewest = reach[0]?.findIndex((adds) => adds >= missing) ?? -1;
  if (fewest === -1) return { patterns: [], complete: true };
  const found: ItemPattern[] = [];
  let complete = true;
  const last = Math.min(most, fewest + bounds.extraChanges);
  for (let changes = fewest; changes <= last; changes += 1) {
    const search = minimalStates(units, reach, missing, changes, bounds.visits);
    complete &&= search.complete;
    found.push(...search.found.map((states) => patternOf(units, states)).toSorted(byEffort));
  }
  complete &&= found.length <= bounds.patterns;
  return { patterns: found.slice(0, bounds.patterns), complete };
};

const byEffort = (a: ItemPattern, b: ItemPattern): number => a.effort - b.effort;

const topAdds = ({ states }: ItemSteps): number => states[1]?.adds ?? 0;

/** At unit i and r changes: the most that the units from i on can add with at most r changes. */
const reachable = (units: readonly ItemSteps[]): readonly (readonly number[])[] => {
  const changes = units.reduce((sum, { states }) => sum + (states.at(-1)?.changes ?? 0), 0);
  const table: number[][] = [Array.from({ length: changes + 1 }, () => 0)];
  for (const { states } of units.toReversed()) {
    const after = table[0] ?? [];
    table.unshift(after.map((_, left) => bestOf(states, after, left)));
  }
  return table;
};

const bestOf = (states: readonly StepState[], after: readonly number[], left: number): number =>
  Math.max(...states.map(({ adds, changes }) => (changes > left ? 0 : adds + (after[left - changes] ?? 0))));

/** The state of every unit, as its number of steps, for each minimal set of exactly so many changes. */
const minimalStates = (
  units: readonly ItemSteps[],
  reach: readonly (readonly number[])[],
  missing: number,
  changes: number,
  visits: number,
): { readonly found: readonly (readonly number[])[]; readonly complete: boolean } => {
  const found: (readonly number[])[] = [];
  const steps = units.map(() => 0);
  let left = visits;
  const visit = (at: number, changesLeft: number, gap: number): void => {
    left -= 1;
    if (left < 0) return;
    if (gap <= 0) {
      if (changesLeft === 0 && isMinimal(units, steps, -gap)) found.push([...steps]);
      return;
    }
    if ((reach[at]?.[changesLeft] ?? 0) < gap) return;
    const states = units[at]?.states ?? [];
    for (let step = states.length - 1; step >= 0; step -= 1) {
      const state = states[step];
      if (!state || state.changes > changesLeft) continue;
      steps[at] = step;
      visit(at + 1, changesLeft - state.changes, gap - state.adds);
    }
    steps[at] = 0;
  };
  visit(0, changes, missing);
  return { found, complete: left >= 0 };
};

/** Whether taking any single step back would lose more than what is there to spare. */
const isMinimal = (units: readonly ItemSteps[], steps: readonly number[], spare: number): boolean =>
  units.every(({ states }, at) => {
    const step = steps[at] ?? 0;
    return step === 0 || (states[step]?.adds ?? 0) - (states[step - 1]?.adds ?? 0) > spare;
  });

const patternOf = (units: readonly ItemSteps[], steps: readonly number[]): ItemPattern => {
  const taken = units.flatMap((unit, at) => {
    const step = steps[at] ?? 0;
    const state = unit.states[step];
    return step > 0 && state ? [{ unit, step, state }] : [];
  });
  const choices = taken.map(({ unit, step, state }) => choiceOf(unit, step, state));
  return {
    choices,
    changes: taken.reduce((sum, { state }) => sum + state.changes, 0),
    effort: taken.reduce((sum, { state }) => sum + state.effort, 0),
    sets: choices.reduce((product, { choose, letters }) => product * waysToChoose(letters.length, choose), 1),
    adds: millipoints(taken.reduce((sum, { state }) => sum + state.adds, 0)),
  };
};

const choiceOf = ({ item, kind, letters }: ItemSteps, step: number, { adds }: StepState): ItemChoice =>
  kind === "single"
    ? { item, kind, choose: 1, letters: letters.slice(step - 1, step), adds }
    : { item, kind, choose: step, letters, adds };
