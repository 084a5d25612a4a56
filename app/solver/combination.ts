import type { FloatRow } from "./float-row";
import { Inexact } from "./inexact";
import type { System } from "./system";

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

/** Steps that a term takes where it lies apart from its neighbours in memory. */
const SUMMING = 2;

/** Sums by variable, kept from one combination to the next so that each costs only what it touches. */
let sums = new Float64Array(0);

const addTo = ({ variables, coefficients }: FloatRow, factor: number): void => {
  for (let at = 0; at < variables.length; at += 1) {
    const variable = variables[at] as number;
    sums[variable] = (sums[variable] as number) + factor * (coefficients[at] as number);
  }
};

/** Adds up rows by whole multipliers, and `weight` times the costs; the right side, null where it could leave the exact floats. */
const sumUp = (
  { rows, cost, low, work }: System,
  taken: Combination["taken"],
  weight: number,
): number | null => {
  let steps = 2 * low.length + (weight > 0 ? cost.variables.length : 0);
  if (sums.length < low.length) sums = new Float64Array(low.length);
  else sums.fill(0, 0, low.length);
  let size = weight * cost.size;
  let rhs = 0;
  if (weight > 0) addTo(cost, weight);
  for (const [index, multiplier] of taken) {
    const row = rows[index];
    if (!row) return null;
    addTo(row, multiplier);
    steps += row.variables.length;
    rhs += multiplier * row.rhs;
    size += Math.abs(multiplier) * row.size;
  }
  work.add(SUMMING * steps);
  return Number.isSafeInteger(size) ? rhs : null;
};

/** The sums as they stand, without those that are 0. */
const summed = (count: number) => {
  let used = 0;
  for (let variable = 0; variable < count; variable += 1) if (sums[variable] !== 0) used += 1;
  const variables = new Int32Array(used);
  const coefficients = new Float64Array(used);
  for (let variable = 0, at = 0; at < used; variable += 1) {
    const sum = sums[variable] as number;
    if (sum === 0) continue;
    variables[at] = variable;
    coefficients[at++] = sum;
  }
  return { variables, coefficients };
};

/** The sum for whole multipliers; null where it could leave the exact floats. */
const combine = (system: System, taken: Combination["taken"], weight: number): Combination | null => {
  const rhs = sumUp(system, taken, weight);
  return rhs === null ? null : { taken, weight, rhs, ...summed(system.low.length) };
};

/** Multipliers (per unit of cost) times `scale`, rounded, none below 0 for an inequality. */
const roundedBy = ({ rows }: System, multipliers: ArrayLike<number>, scale: number): Combination["taken"] => {
  const taken: [number, number][] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const multiplier = multipliers[index] as number;
    if (multiplier === 0) continue;
    const rounded = Math.round(multiplier * scale);
    if (rounded > 0 || (rounded < 0 && rows[index]?.equal)) taken.push([index, rounded]);
  }
  return taken;
};

const roundCombination = (
  system: System,
  multipliers: ArrayLike<number>,
  scale: number,
  weight: number,
): Combination | null => combine(system, roundedBy(system, multipliers, scale), weight);

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
    const taken = roundedBy(system, multipliers, scale);
    const weight = weighted ? scale : 0;
    const rhs = sumUp(system, taken, weight);
    if (rhs === null) return null;
    if (leastSummed(box, system.low.length) - rhs > weight * cutoff)
      return { taken, weight, rhs, ...summed(system.low.length) };
  }
  return null;
};

/** The least that the sums as they stand can be in a box. */
const leastSummed = ({ low, high }: Box, count: number): number => {
  let least = 0;
  for (let variable = 0; variable < count; variable += 1) {
    const sum = sums[variable] as number;
    if (sum !== 0) least += sum * ((sum > 0 ? low : high)[variable] as number);
  }
  return least;
};

/** The combination that bounds a box best among the finer scales; the costs alone where none is exact. */
export const boundingBox = (system: System, multipliers: ArrayLike<number>, box: Box): Combination => {
  const none = combine(system, [], 1);
  if (!none) throw new Inexact("the costs");
  return [1, 100, 1e4, 1e6, 1e7, 1e8].reduce<Combination>((best, scale) => {
    const found = roundCombination(system, multipliers, scale, scale);
    return found && costBound(found, box, system.step) > costBound(best, box, system.step) ? found : best;
  }, none);
};

/** A share of the room below the cutoff that rounding may cost where a combination narrows a box. */
const ROUNDING = 0.02;

/** The combination with the smallest numbers that bounds a box almost as well as the relaxation; null where none is exact. */
export const narrowingCombination = (
  system: System,
  multipliers: ArrayLike<number>,
  box: Box,
  cost: number,
  cutoff: number,
): Combination | null => {
  const least = cost - ROUNDING * Math.max(0, cutoff - cost) - 1e-6;
  for (const scale of SCALES) {
    const taken = roundedBy(system, multipliers, scale);
    const rhs = sumUp(system, taken, scale);
    if (rhs === null) return null;
    if (leastSummed(box, system.low.length) - rhs >= scale * least)
      return { taken, weight: scale, rhs, ...summed(system.low.length) };
  }
  return null;
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
