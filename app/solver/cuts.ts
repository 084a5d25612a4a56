import { type Derivation, deriveRow } from "~/domain/planning/certificate/derive-row";
import { type Box, boxOf, gcdOf } from "~/domain/planning/certificate/rows";
import { fractionalOf } from "./branching";
import type { Relaxation } from "./relaxation";
import { type FloatRow, floatRow, type System } from "./system";

const ROUNDS = 40;
const PATIENCE = 4;
const MOST_TABLEAU = 40;
const MOST_PER_ROUND = 24;
const LEAST_DEPTH = 1e-3;
const MOST_COEFFICIENT = 1e6;
/** Rounds that close less than this share of what is left, one after the other, end the cutting. */
const LEAST_PROGRESS = 0.02;
const SMALL_DENOMINATORS = Array.from({ length: 60 }, (_, index) => index + 1);
const ROUGH_DENOMINATOR = 1000;

type Cut = { readonly derivation: Derivation; readonly row: FloatRow; readonly depth: number };

/** Adds a derived row to a system; yields its number, null where it is too large for exact floats. */
const addDerived = (system: System, derivation: Derivation, box: Box): number | null => {
  const exact = deriveRow(system.exact, derivation, box);
  const row = floatRow(exact, system.programme);
  if (!row) return null;
  system.derived.push(derivation);
  system.exact.push(exact);
  return system.rows.push(row) - 1;
};

/** Divides every row by what all its coefficients share where that sharpens it, as 2x − 2y = 1 to two rows that clash. */
export const sharpenRows = (system: System): void => {
  const box = boxOf(system.programme);
  for (const [index, { terms, rhs, equal }] of [...system.exact].entries()) {
    const gcd = gcdOf(terms.values());
    if (gcd <= 1n || rhs % gcd === 0n) continue;
    for (const sign of equal ? [1n, -1n] : [1n])
      addDerived(system, { rows: [[index, sign]], divide: gcd, upper: [] }, box);
  }
};

const sumAt = ({ variables, coefficients }: FloatRow, values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < variables.length; at += 1)
    sum += (coefficients[at] ?? 0) * (values[variables[at] ?? 0] ?? 0);
  return sum;
};

const lengthOf = ({ coefficients }: FloatRow): number =>
  Math.sqrt(coefficients.reduce((sum, coefficient) => sum + coefficient * coefficient, 0));

/** The least whole multiple that makes all multipliers whole, or a rough one: rounding then only costs strength. */
const denominatorOf = (multipliers: readonly number[]): number =>
  SMALL_DENOMINATORS.find((by) =>
    multipliers.every((each) => Math.abs(each * by - Math.round(each * by)) < 1e-7 * by),
  ) ?? ROUGH_DENOMINATOR;

const upperOf = (system: System, values: ArrayLike<number>): readonly number[] =>
  system.low.flatMap((low, variable) => {
    const value = values[variable] ?? 0;
    return value - low > (system.high[variable] ?? 0) - value ? [variable] : [];
  });

/** Rows of the simplex tableau whose variable is fractional: the mixed-integer rounding of each is Gomory's cut. */
const tableauDerivations = (relaxation: Relaxation, values: Float64Array, upper: readonly number[]) => {
  const parts = new Map(fractionalOf(values));
  return relaxation
    .basicVariables()
    .map((variable, position) => ({ position, part: parts.get(variable) ?? 0 }))
    .filter(({ part }) => part > 0.01 && part < 0.99)
    .toSorted((one, other) => Math.abs(one.part - 0.5) - Math.abs(other.part - 0.5))
    .slice(0, MOST_TABLEAU)
    .map(({ position }): Derivation => {
      const multipliers = relaxation.inverseRow(position).filter(([, value]) => Math.abs(value) > 1e-9);
      const by = denominatorOf(multipliers.map(([, value]) => value));
      const rows = multipliers.map(([row, value]) => [row, BigInt(Math.round(value * by))] as const);
      return { rows: rows.filter(([, multiplier]) => multiplier !== 0n), divide: BigInt(by), upper };
    });
};

/** Single rows that hold tightly, rounded by their own coefficients: covers of budgets and the like. */
const rowDerivations = (system: System, values: Float64Array, upper: readonly number[]): Derivation[] => {
  const fractional = new Set(fractionalOf(values).map(([variable]) => variable));
  return system.rows.slice(0, system.given).flatMap((row, index) => {
    if (row.rhs - sumAt(row, values) > 1e-6 * row.size) return [];
    const divisors = new Set<number>();
    row.variables.forEach((variable, at) => {
      const size = Math.abs(row.coefficients[at] ?? 0);
      if (fractional.has(variable) && size > 1) divisors.add(size);
    });
    return [...divisors]
      .slice(0, 6)
      .map((by): Derivation => ({ rows: [[index, 1n]], divide: BigInt(by), upper }));
  });
};

const cutOf = (system: System, derivation: Derivation, box: Box, values: Float64Array): Cut | null => {
  const row = floatRow(deriveRow(system.exact, derivation, box), system.programme);
  if (!row || row.variables.length === 0) return null;
  if (row.coefficients.some((coefficient) => Math.abs(coefficient) > MOST_COEFFICIENT)) return null;
  const depth = (sumAt(row, values) - row.rhs) / lengthOf(row);
  return depth > LEAST_DEPTH ? { derivation, row, depth } : null;
};

const signature = ({ variables, rhs }: FloatRow): string => `${variables.length}:${rhs}:${variables.join()}`;

const separate = (system: System, relaxation: Relaxation, values: Float64Array, box: Box): readonly Cut[] => {
  const upper = upperOf(system, values);
  const known = new Set<string>();
  return [...rowDerivations(system, values, upper), ...tableauDerivations(relaxation, values, upper)]
    .flatMap((derivation) => cutOf(system, derivation, box, values) ?? [])
    .toSorted((one, other) => other.depth - one.depth)
    .filter(({ row }) => {
      const mark = signature(row);
      if (known.has(mark)) return false;
      known.add(mark);
      return true;
    })
    .slice(0, MOST_PER_ROUND);
};

/**
 * Sharpens the relaxation of the whole box by rounds of derived rows, until they help no more, the cutoff is passed or
 * the deadline comes. Rows that are of no use at the end leave the relaxation again. Yields the last multipliers, which
 * bound the whole box; null where there are none.
 */
export const addCuts = (
  system: System,
  relaxation: Relaxation,
  cutoff: number,
  deadline: number,
): Float64Array | null => {
  let multipliers: Float64Array | null = null;
  const box = boxOf(system.programme);
  let last = Number.NEGATIVE_INFINITY;
  let slow = 0;
  for (let round = 0; round < ROUNDS && slow < PATIENCE; round += 1) {
    const left = (deadline - performance.now()) / 1000;
    const relaxed = relaxation.solve(left);
    if (relaxed.kind !== "solved") break;
    multipliers = relaxed.multipliers;
    if (relaxed.cost > cutoff || left <= 0) break;
    const open = Number.isFinite(cutoff) ? cutoff - relaxed.cost : Math.abs(relaxed.cost);
    slow = relaxed.cost - last < LEAST_PROGRESS * open ? slow + 1 : 0;
    last = relaxed.cost;
    const cuts = separate(system, relaxation, relaxed.values, box);
    if (cuts.length === 0) break;
    for (const { derivation } of cuts) {
      const index = addDerived(system, derivation, box);
      const row = index === null ? undefined : system.rows[index];
      if (index !== null && row) relaxation.addRow(row, index);
    }
    relaxation.solve((deadline - performance.now()) / 1000);
    relaxation.dropIdle(system.given);
  }
  return multipliers;
};
