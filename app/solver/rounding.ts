import type { Derivation } from "~/domain/planning/certificate/derive-row";
import type { FloatRow } from "./float-row";
import type { System } from "./system";

/** Rows and their multipliers, in floats: what is summed before it is rounded. */
export type Base = readonly (readonly [row: number, multiplier: number])[];

const TINY = 1e-9;
/** Right sides this close to a whole multiple of the divisor round to nothing useful. */
const LEAST_FRACTION = 0.01;
const MOST_FRACTION = 0.999;
const MOST_DIVISORS = 12;
const FINER = [2, 4, 8];
const MOST_FLIPS = 12;
/** Steps by variable that trying one divisor takes. */
const ROUNDING = 16;
const SMALL_DENOMINATORS = Array.from({ length: 60 }, (_, index) => index + 1);
/** Parts of a row's largest coefficient to which its multiplier is held where no small denominator fits. */
const ROUGH = 1e5;

/** The least whole multiple that makes all multipliers whole, or a rough one: rounding then only costs strength. */
const denominatorOf = (multipliers: readonly number[], largest: number): number =>
  SMALL_DENOMINATORS.find((by) =>
    multipliers.every((each) => Math.abs(each * by - Math.round(each * by)) < 1e-7 * by),
  ) ?? Math.round(ROUGH * largest);

/** G of the mixed-integer rounding (see the certificate's format), in floats. */
const rounded = (coefficient: number, divide: number, fraction: number): number => {
  const whole = Math.floor(coefficient / divide + 1e-11);
  return whole * (divide - fraction) + Math.max(0, coefficient - whole * divide - fraction);
};

const largestOf = (row: FloatRow | undefined): number =>
  row?.coefficients.reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 1) ?? 1;

type Rounding = { readonly divide: number; readonly depth: number };

/**
 * Sums of rows at a point of the relaxation, and how deep their roundings cut it off. Scratch space is kept from one sum
 * to the next.
 */
export const createRounding = ({ rows, low, high, work }: System, values: ArrayLike<number>) => {
  const sums = new Float64Array(low.length);
  const cut = new Float64Array(low.length);
  const upper = new Uint8Array(low.length);
  const distance = (variable: number): number => {
    const value = values[variable] ?? 0;
    return Math.min(value - (low[variable] ?? 0), (high[variable] ?? 0) - value);
  };

  const sumUp = (base: Base) => {
    sums.fill(0);
    let rhs = 0;
    for (const [index, multiplier] of base) {
      const row = rows[index];
      if (!row) continue;
      rhs += multiplier * row.rhs;
      for (let at = 0; at < row.variables.length; at += 1) {
        const variable = row.variables[at] ?? 0;
        sums[variable] = (sums[variable] ?? 0) + multiplier * (row.coefficients[at] ?? 0);
      }
    }
    const variables: number[] = [];
    for (let variable = 0; variable < sums.length; variable += 1)
      if (Math.abs(sums[variable] ?? 0) > TINY) variables.push(variable);
    for (const variable of variables) {
      const value = values[variable] ?? 0;
      upper[variable] = value - (low[variable] ?? 0) > (high[variable] ?? 0) - value ? 1 : 0;
    }
    return { variables, rhs };
  };

  /** How far the rounding by a divisor is broken at the point, in the distance to its plane; below 0: not at all. */
  const depthOf = (base: Base, variables: readonly number[], rhs: number, divide: number): number => {
    work.add(ROUNDING * variables.length + cut.length);
    let shifted = rhs;
    for (const variable of variables)
      shifted -= (sums[variable] ?? 0) * ((upper[variable] ? high : low)[variable] ?? 0);
    const quotient = Math.floor(shifted / divide + TINY);
    const fraction = shifted - quotient * divide;
    if (fraction < LEAST_FRACTION * divide || fraction > MOST_FRACTION * divide) return -1;
    cut.fill(0);
    let over = -quotient * (divide - fraction);
    for (const variable of variables) {
      const sum = sums[variable] ?? 0;
      const end = ((upper[variable] ? high : low)[variable] ?? 0) - (values[variable] ?? 0);
      const coefficient = upper[variable] ? -rounded(-sum, divide, fraction) : rounded(sum, divide, fraction);
      cut[variable] = coefficient;
      over -= coefficient * end;
    }
    for (const [index, multiplier] of base) {
      const row = rows[index];
      const slack = row && !row.equal ? rounded(multiplier, divide, fraction) : 0;
      if (!row || Math.abs(slack) < TINY) continue;
      over += slack * row.rhs;
      for (let at = 0; at < row.variables.length; at += 1) {
        const variable = row.variables[at] ?? 0;
        const coefficient = slack * (row.coefficients[at] ?? 0);
        cut[variable] = (cut[variable] ?? 0) - coefficient;
        over -= coefficient * (values[variable] ?? 0);
      }
    }
    let square = 0;
    for (let variable = 0; variable < cut.length; variable += 1) square += (cut[variable] ?? 0) ** 2;
    return square > 0 ? over / Math.sqrt(square) : -1;
  };

  /** The divisors that round some fractional variable's coefficient to a whole number. */
  const divisorsOf = (variables: readonly number[]): readonly number[] => {
    const found = new Set([1]);
    for (const variable of variables) if (distance(variable) > 1e-4) found.add(Math.abs(sums[variable] ?? 0));
    return [...found].slice(0, MOST_DIVISORS);
  };

  /**
   * The rounding of a sum that cuts deepest: its divisor among the coefficients of fractional variables, then finer ones,
   * then single variables counted from their other end. Null where none cuts the point off by `least`.
   */
  const best = (
    base: Base,
    least: number,
  ): { readonly derivation: Derivation; readonly depth: number } | null => {
    const { variables, rhs } = sumUp(base);
    const by = (divide: number): Rounding => ({ divide, depth: depthOf(base, variables, rhs, divide) });
    const deeper = (one: Rounding, other: Rounding) => (other.depth > one.depth ? other : one);
    let found = divisorsOf(variables).map(by).reduce(deeper, { divide: 1, depth: -1 });
    if (found.depth <= 0) return null;
    const { divide } = found;
    found = FINER.map((part) => by(divide / part)).reduce(deeper, found);
    const middle = variables
      .filter((variable) => distance(variable) > 1e-3)
      .toSorted((one, other) => distance(other) - distance(one))
      .slice(0, MOST_FLIPS);
    for (const variable of middle) {
      upper[variable] = upper[variable] ? 0 : 1;
      const flipped = by(found.divide);
      if (flipped.depth > found.depth) found = flipped;
      else upper[variable] = upper[variable] ? 0 : 1;
    }
    if (found.depth < least) return null;
    const shares = base.map(([, multiplier]) => multiplier / found.divide);
    const largest = Math.max(1, ...base.map(([row]) => largestOf(rows[row])));
    const divisor = denominatorOf(shares, largest);
    const taken = base.map(([row], at) => [row, BigInt(Math.round((shares[at] ?? 0) * divisor))] as const);
    return {
      depth: found.depth,
      derivation: {
        rows: taken.filter(([, multiplier]) => multiplier !== 0n),
        divide: BigInt(divisor),
        upper: variables.filter((variable) => upper[variable] === 1),
        shrink: 1n,
      },
    };
  };

  return { best };
};
