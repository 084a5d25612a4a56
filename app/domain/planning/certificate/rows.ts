import type { Constraint, Objective, Programme, Terms } from "../programme";

/** `terms` · x ≤ `rhs`, or = where `equal`; exact, each variable at most once, no zero coefficient. */
export type Row = {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly rhs: bigint;
  readonly equal: boolean;
};

/** Lowest and highest value of each variable. */
export type Box = { readonly low: readonly bigint[]; readonly high: readonly bigint[] };

export const boxOf = ({ variables }: Programme): Box => ({
  low: variables.map(({ low }) => BigInt(low)),
  high: variables.map(({ high }) => BigInt(high)),
});

/** Adds `factor` times the terms to sums by variable. */
export const addTerms = (
  sums: Map<number, bigint>,
  terms: Iterable<readonly [number, bigint | number]>,
  factor: bigint,
): void => {
  for (const [variable, coefficient] of terms)
    sums.set(variable, (sums.get(variable) ?? 0n) + factor * BigInt(coefficient));
};

export const withoutZeros = (sums: Map<number, bigint>): Map<number, bigint> => {
  for (const [variable, coefficient] of sums) if (coefficient === 0n) sums.delete(variable);
  return sums;
};

const rowOf = (terms: Terms, sense: Constraint["sense"], rhs: bigint): Row => {
  const sign = sense === ">=" ? -1n : 1n;
  const sums = new Map<number, bigint>();
  addTerms(sums, terms, sign);
  return { terms: withoutZeros(sums), rhs: sign * rhs, equal: sense === "=" };
};

export const constraintRow = ({ terms, sense, rhs }: Constraint): Row => rowOf(terms, sense, BigInt(rhs));

/** "The objective is at least as good as `value`." */
export const heldRow = ({ terms, sense }: Objective, value: bigint): Row =>
  rowOf(terms, sense === "max" ? ">=" : "<=", value);

export const sumOf = (terms: Terms, values: readonly number[]): bigint =>
  terms.reduce(
    (sum, [variable, coefficient]) => sum + BigInt(coefficient) * BigInt(values[variable] ?? 0),
    0n,
  );

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The greatest common divisor of all coefficients; 0 where there is none. */
export const gcdOf = (coefficients: Iterable<bigint>): bigint => {
  let gcd = 0n;
  for (const coefficient of coefficients) gcd = divisor(absolute(coefficient), gcd);
  return gcd;
};

/** The step between values an objective can take: all of them are multiples of it. */
export const stepOf = ({ terms }: Objective): bigint => {
  const row = rowOf(terms, "<=", 0n);
  return gcdOf(row.terms.values()) || 1n;
};

/** "The objective is better than `bound`", by at least its step. */
export const betterRow = (objective: Objective, bound: bigint): Row =>
  heldRow(objective, objective.sense === "max" ? bound + stepOf(objective) : bound - stepOf(objective));

/** Division rounded down, and what is left over (0 ≤ rest < divisor). */
export const floorDivide = (value: bigint, by: bigint): readonly [quotient: bigint, rest: bigint] => {
  const rest = ((value % by) + by) % by;
  return [(value - rest) / by, rest];
};
