import type { Relaxation } from "./relaxation";
import type { NodeBox } from "./tree";

/** What branching on variables was seen to add to the bound, per unit of distance. */
type Gains = { readonly sums: Float64Array; readonly counts: Float64Array };

export type Choice = { readonly variable: number; readonly value: number; readonly preferSecond: boolean };

const NEAR = 1e-6;
const RELIABLE = 8;
/** Of what earlier trees learned of a variable, so much is kept: less than is needed to rely on it. */
const REMEMBERED = 4;
const TRIALS = 16;
const PIVOTS = 30;
const LEAST_GAIN = 1e-3;

const gains = (count: number): Gains => ({ sums: new Float64Array(count), counts: new Float64Array(count) });

const record = ({ sums, counts }: Gains, variable: number, gain: number): void => {
  if (!Number.isFinite(gain)) return;
  sums[variable] = (sums[variable] ?? 0) + Math.max(0, gain);
  counts[variable] = (counts[variable] ?? 0) + 1;
};

const expected = ({ sums, counts }: Gains, variable: number, otherwise: number): number => {
  const count = counts[variable] ?? 0;
  return count === 0 ? otherwise : (sums[variable] ?? 0) / count;
};

/** The variables with a fractional value, and how far each is above the whole number below it. */
export const fractionalOf = (values: Float64Array): (readonly [variable: number, part: number])[] => {
  const found: [number, number][] = [];
  values.forEach((value, variable) => {
    const part = value - Math.floor(value + NEAR);
    if (part > NEAR) found.push([variable, part]);
  });
  return found;
};

type Solved = { readonly cost: number; readonly values: Float64Array };

/**
 * Chooses what to branch on: by what earlier branchings on a variable added to the bound, tried out with a few pivots
 * where that is not known well enough yet. `cutoff` is where a side is as good as closed.
 */
export const createBranching = (count: number) => {
  const down = gains(count);
  const up = gains(count);

  const tryOut = (
    relaxation: Relaxation,
    solved: Solved,
    box: NodeBox,
    variable: number,
    part: number,
    cutoff: number,
  ) => {
    const [low, high] = [box.low[variable] ?? 0, box.high[variable] ?? 0];
    const floor = Math.floor((solved.values[variable] ?? 0) + NEAR);
    const side = (from: number, to: number): number => {
      const cost = relaxation.tryOut(variable, from, to, PIVOTS);
      return Math.max(0, Math.min(cost, cutoff + 1) - solved.cost);
    };
    const [below, above] = [side(low, floor), side(floor + 1, high)];
    record(down, variable, below / part);
    record(up, variable, above / (1 - part));
    return [below, above] as const;
  };

  const guess = (variable: number, part: number) =>
    [expected(down, variable, 10) * part, expected(up, variable, 10) * (1 - part)] as const;
  const scoreOf = ([below, above]: readonly [number, number]): number =>
    Math.max(below, LEAST_GAIN) * Math.max(above, LEAST_GAIN);

  /** Null where all values are whole. */
  const choose = (relaxation: Relaxation, solved: Solved, box: NodeBox, cutoff: number): Choice | null => {
    const candidates = fractionalOf(solved.values)
      .map(([variable, part]) => ({ variable, part, score: scoreOf(guess(variable, part)) }))
      .toSorted((one, other) => other.score - one.score);
    let trials = TRIALS;
    let best: { variable: number; score: number; preferSecond: boolean } | null = null;
    for (const { variable, part } of candidates) {
      const known = Math.min(down.counts[variable] ?? 0, up.counts[variable] ?? 0) >= RELIABLE;
      const gain =
        known || trials-- <= 0
          ? guess(variable, part)
          : tryOut(relaxation, solved, box, variable, part, cutoff);
      const score = scoreOf(gain);
      if (!best || score > best.score) best = { variable, score, preferSecond: gain[1] <= gain[0] };
      if (solved.cost + Math.max(...gain) > cutoff && Math.min(...gain) > 0 && !known) break;
    }
    if (!best) return null;
    return { ...best, value: Math.floor((solved.values[best.variable] ?? 0) + NEAR) };
  };

  /** Lets a new tree try out again what it can, with what was learned for a start. */
  const doubt = (): void => {
    for (const { sums, counts } of [down, up])
      for (let variable = 0; variable < count; variable += 1) {
        const most = Math.min(counts[variable] ?? 0, REMEMBERED);
        if (most > 0) sums[variable] = ((sums[variable] ?? 0) / (counts[variable] ?? 1)) * most;
        counts[variable] = most;
      }
  };

  return { choose, doubt };
};

export type Branching = ReturnType<typeof createBranching>;
