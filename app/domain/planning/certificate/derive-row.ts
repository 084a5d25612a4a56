import { addTerms, type Box, floorDivide, gcdOf, type Row, withoutZeros } from "./rows";

/**
 * A row that follows by rounding: a sum of earlier rows, the divisor, the variables counted from their high end, and what
 * the result is divided by at last.
 */
export type Derivation = {
  readonly rows: readonly (readonly [row: number, multiplier: bigint])[];
  readonly divide: bigint;
  readonly upper: readonly number[];
  readonly shrink: bigint;
};

/** Earlier rows by number. */
type Rows = { readonly [index: number]: Row | undefined };

type Sum = { readonly terms: ReadonlyMap<number, bigint>; readonly rhs: bigint };

const sumOfRows = (rows: Rows, { rows: taken }: Derivation): Sum => {
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

type End = (variable: number) => bigint;

/** Divided by `shrink`, each coefficient rounded down as its variable is counted: smaller numbers, hardly weaker. */
const shrunk = ({ terms, rhs }: Sum, shrink: bigint, upper: ReadonlySet<number>, end: End): Sum => {
  if (shrink === 1n) return { terms, rhs };
  const small = new Map<number, bigint>();
  let shifted = rhs;
  let back = 0n;
  for (const [variable, coefficient] of terms) {
    const sign = upper.has(variable) ? -1n : 1n;
    const rounded = sign * floorDivide(sign * coefficient, shrink)[0];
    small.set(variable, rounded);
    shifted -= coefficient * end(variable);
    back += rounded * end(variable);
  }
  return { terms: small, rhs: floorDivide(shifted, shrink)[0] + back };
};

/** Divided by the common divisor, the right side rounded down: the same whole points. */
const reduced = ({ terms, rhs }: Sum): Row => {
  const kept = withoutZeros(new Map(terms));
  const gcd = gcdOf(kept.values());
  if (gcd <= 1n) return { terms: kept, rhs, equal: false };
  for (const [variable, coefficient] of kept) kept.set(variable, coefficient / gcd);
  return { terms: kept, rhs: floorDivide(rhs, gcd)[0], equal: false };
};

/**
 * The mixed-integer rounding of a sum of rows (see README.md): with every row as `terms·x + slack = rhs`, slack whole
 * and ≥ 0, the sum holds for x counted from one end of its range; its coefficients are rounded by
 * G(a) = ⌊a/d⌋·(d − f) + max(0, (a mod d) − f), f = rhs mod d, the slacks are put back and all is divided by `shrink`.
 * Any multipliers, and any divisors ≥ 1, give a row that no whole point of the box within the rows breaks.
 */
export const deriveRow = (rows: Rows, derivation: Derivation, { low, high }: Box): Row => {
  const { divide } = derivation;
  const sum = sumOfRows(rows, derivation);
  const upper = new Set(derivation.upper);
  const end: End = (variable) => (upper.has(variable) ? high : low)[variable] ?? 0n;
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
  return reduced(shrunk({ terms, rhs }, derivation.shrink, upper, end));
};
