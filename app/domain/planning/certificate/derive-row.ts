import { addTerms, type Box, floorDivide, gcdOf, type Row, withoutZeros } from "./rows";

/** A row that follows by rounding: a sum of earlier rows, the divisor, and the variables counted from their high end. */
export type Derivation = {
  readonly rows: readonly (readonly [row: number, multiplier: bigint])[];
  readonly divide: bigint;
  readonly upper: readonly number[];
};

type Sum = { readonly terms: ReadonlyMap<number, bigint>; readonly rhs: bigint };

const sumOfRows = (rows: readonly Row[], { rows: taken }: Derivation): Sum => {
  const terms = new Map<number, bigint>();
  let rhs = 0n;
  for (const [index, multiplier] of taken) {
    const row = rows[index];
    if (!row) continue;
    addTerms(terms, row.terms, multiplier);
    rhs += multiplier * row.rhs;
  }
  return { terms: withoutZeros(terms), rhs };
};

/** Divided by the common divisor, the right side rounded down: the same whole points. */
const reduced = (terms: Map<number, bigint>, rhs: bigint): Row => {
  const gcd = gcdOf(withoutZeros(terms).values());
  if (gcd <= 1n) return { terms, rhs, equal: false };
  for (const [variable, coefficient] of terms) terms.set(variable, coefficient / gcd);
  return { terms, rhs: floorDivide(rhs, gcd)[0], equal: false };
};

/**
 * The mixed-integer rounding of a sum of rows (see README.md): with every row as `terms·x + slack = rhs`, slack whole
 * and ≥ 0, the sum holds for x counted from one end of its range; its coefficients are rounded by
 * G(a) = ⌊a/d⌋·(d − f) + max(0, (a mod d) − f), f = rhs mod d, and the slacks are put back. Any multipliers and any
 * divisor ≥ 1 give a row that no whole point of the box within the rows breaks.
 */
export const deriveRow = (rows: readonly Row[], derivation: Derivation, { low, high }: Box): Row => {
  const { divide } = derivation;
  const sum = sumOfRows(rows, derivation);
  const upper = new Set(derivation.upper);
  const end = (variable: number): bigint => (upper.has(variable) ? high : low)[variable] ?? 0n;
  let shifted = sum.rhs;
  for (const [variable, coefficient] of sum.terms) shifted -= coefficient * end(variable);
  const [quotient, fraction] = floorDivide(shifted, divide);
  const round = (coefficient: bigint): bigint => {
    const [whole, rest] = floorDivide(coefficient, divide);
    return whole * (divide - fraction) + (rest > fraction ? rest - fraction : 0n);
  };
  const terms = new Map<number, bigint>();
  let rhs = quotient * (divide - fraction);
  for (const [variable, coefficient] of sum.terms) {
    const rounded = upper.has(variable) ? -round(-coefficient) : round(coefficient);
    addTerms(terms, [[variable, rounded]], 1n);
    rhs += rounded * end(variable);
  }
  for (const [index, multiplier] of derivation.rows) {
    const row = rows[index];
    if (!row || row.equal) continue;
    const rounded = round(multiplier);
    addTerms(terms, row.terms, -rounded);
    rhs -= rounded * row.rhs;
  }
  return reduced(terms, rhs);
};
