import type { FloatRow, System } from "./system";

/**
 * A sum of rows and `weight` times the costs, as whole numbers held exactly: for every point within the rows,
 * weight · costs ≥ terms · x − rhs. It excludes a box as soon as the least of that exceeds weight · cutoff.
 */
export type Combination = {
  readonly taken: readonly (readonly [row: number, multiplier: number])[];
  readonly weight: number;
  readonly variables: Int32Array;
  readonly coefficients: Float64Array;
  readonly rhs: number;
};

type Box = { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };

/** Sums by variable, kept from one combination to the next so that each costs only what it touches. */
const createSums = () => {
  let sums = new Float64Array(0);
  return {
    reset: (count: number): void => {
      if (sums.length < count) sums = new Float64Array(count);
      else sums.fill(0, 0, count);
    },
    add: ({ variables, coefficients }: FloatRow, factor: number): void => {
      for (let at = 0; at < variables.length; at += 1) {
        const variable = variables[at] ?? 0;
        sums[variable] = (sums[variable] ?? 0) + factor * (coefficients[at] ?? 0);
      }
    },
    nonzero: (count: number) => {
      const variables: number[] = [];
      for (let at = 0; at < count; at += 1) if (sums[at] !== 0) variables.push(at);
      return {
        variables: Int32Array.from(variables),
        coefficients: Float64Array.from(variables, (variable) => sums[variable] ?? 0),
      };
    },
  };
};

const sums = createSums();

/** The sum for whole multipliers; null where it could leave the exact floats. */
const combine = (
  { rows, cost, low }: System,
  taken: Combination["taken"],
  weight: number,
): Combination | null => {
  sums.reset(low.length);
  let size = weight * cost.size;
  let rhs = 0;
  if (weight > 0) sums.add(cost, weight);
  for (const [index, multiplier] of taken) {
    const row = rows[index];
    if (!row) return null;
    sums.add(row, multiplier);
    rhs += multiplier * row.rhs;
    size += Math.abs(multiplier) * row.size;
  }
  if (!Number.isSafeInteger(size)) return null;
  return { taken, weight, rhs, ...sums.nonzero(low.length) };
};

/** Multipliers (per unit of cost) times `scale`, rounded, none below 0 for an inequality. */
export const roundCombination = (
  system: System,
  multipliers: ArrayLike<number>,
  scale: number,
  weight: number,
): Combination | null => {
  const taken: [number, number][] = [];
  system.rows.forEach(({ equal }, index) => {
    const rounded = Math.round((multipliers[index] ?? 0) * scale);
    if (rounded > 0 || (equal && rounded < 0)) taken.push([index, rounded]);
  });
  return combine(system, taken, weight);
};

/** The least of terms · x − rhs over a box. */
export const leastOf = ({ variables, coefficients, rhs }: Combination, { low, high }: Box): number => {
  let least = -rhs;
  for (let at = 0; at < variables.length; at += 1) {
    const coefficient = coefficients[at] ?? 0;
    const variable = variables[at] ?? 0;
    least += coefficient * ((coefficient > 0 ? low[variable] : high[variable]) ?? 0);
  }
  return least;
};

/** Whether no point of the box within the rows costs `cutoff` or less. */
export const excludes = (combination: Combination, box: Box, cutoff: number): boolean =>
  leastOf(combination, box) > (combination.weight === 0 ? 0 : combination.weight * cutoff);

/** The least cost, a multiple of the step, that the combination leaves possible in the box; Infinity for none. */
export const costBound = (combination: Combination, box: Box, step: number): number => {
  const least = leastOf(combination, box);
  if (combination.weight === 0) return least > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return Math.ceil(least / (combination.weight * step)) * step;
};

const SCALES = [1, 2, 3, 6, 10, 30, 100, 300, 1000, 3000, 1e4, 1e5, 1e6, 1e7, 1e8];

/** A combination with small numbers that excludes the box, after float multipliers; null where rounding loses too much. */
export const excludingBox = (
  system: System,
  multipliers: ArrayLike<number>,
  box: Box,
  cutoff: number,
  weighted: boolean,
): Combination | null => {
  for (const scale of SCALES) {
    const found = roundCombination(system, multipliers, scale, weighted ? scale : 0);
    if (!found) return null;
    if (excludes(found, box, cutoff)) return found;
  }
  return null;
};

/** The combination that bounds a box best among the finer scales; the costs alone where none is exact. */
export const boundingBox = (system: System, multipliers: ArrayLike<number>, box: Box): Combination => {
  const none: Combination = {
    taken: [],
    weight: 1,
    variables: system.cost.variables,
    coefficients: system.cost.coefficients,
    rhs: 0,
  };
  return [1, 100, 1e4, 1e6].reduce((best, scale) => {
    const found = roundCombination(system, multipliers, scale, scale);
    return found && costBound(found, box, system.step) > costBound(best, box, system.step) ? found : best;
  }, none);
};

/** One row alone, from the side of its sign (-1 only where it is an equality); null where its sums are too large. */
export const rowAlone = (system: System, index: number, sign: 1 | -1): Combination | null =>
  combine(system, [[index, sign]], 0);

/** One row, or the costs, alone: enough wherever all variables are fixed. */
export const excludingRow = (system: System, box: Box, cutoff: number): Combination | null => {
  const costs = combine(system, [], 1);
  if (costs && excludes(costs, box, cutoff)) return costs;
  for (const [index, { equal }] of system.rows.entries())
    for (const sign of equal ? ([1, -1] as const) : ([1] as const)) {
      const found = rowAlone(system, index, sign);
      if (found && excludes(found, box, cutoff)) return found;
    }
  return null;
};
