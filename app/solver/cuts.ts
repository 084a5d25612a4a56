import { type Derivation, deriveRow } from "~/domain/planning/certificate/derive-row";
import { type Box, gcdOf } from "~/domain/planning/certificate/rows";
import { fractionalOf } from "./branching";
import { type FloatRow, floatRow } from "./float-row";
import type { CutRelaxation, Relaxed } from "./relaxation";
import { type Base, createRounding } from "./rounding";
import { exactBox, type System } from "./system";

const ROUNDS = 10;
const PATIENCE = 4;
const MOST_TABLEAU = 100;
const LEAST_PART = 1e-3;
const MOST_PER_ROUND = 24;
/** The cosine of two rows' angle above which the second one adds nothing. */
const MOST_ALIKE = 0.9;
/** Rows with more variables than this slow down every relaxation after them more than they sharpen it. */
const MOST_TERMS = 60;
const LEAST_DEPTH = 0.02;
const MOST_COEFFICIENT = 10_000n;
/** Rounds that close less than this share of what is left, one after the other, end the cutting. */
const LEAST_PROGRESS = 0.02;

type Solved = Extract<Relaxed, { readonly kind: "solved" }>;

type Cut = {
  readonly derivation: Derivation;
  readonly row: FloatRow;
  readonly depth: number;
  readonly length: number;
};

/** Steps that an exact number takes where a float takes one. */
const EXACT = 30;

/** Adds a derived row to a system; yields its number, null where it is too large for exact floats. */
const addDerived = (system: System, derivation: Derivation, box: Box): number | null => {
  const exact = deriveRow(system.exact, derivation, box);
  system.work.add(EXACT * exact.terms.size);
  const row = floatRow(exact, system.programme);
  if (!row) return null;
  system.derived.push(derivation);
  system.exact.push(exact);
  return system.rows.push(row) - 1;
};

/** Divides every row by what all its coefficients share where that sharpens it, as 2x − 2y = 1 to two rows that clash. */
export const sharpenRows = (system: System): void => {
  const box = exactBox(system);
  for (const [index, { terms, rhs, equal }] of [...system.exact].entries()) {
    const gcd = gcdOf(terms.values());
    if (gcd <= 1n || rhs % gcd === 0n) continue;
    for (const sign of equal ? [1n, -1n] : [1n])
      addDerived(system, { rows: [[index, sign]], divide: gcd, upper: [], shrink: 1n }, box);
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

/** Rows of the simplex tableau whose variable is fractional. */
const tableauBases = (relaxation: CutRelaxation, values: Float64Array): readonly Base[] => {
  const parts = new Map(fractionalOf(values));
  return relaxation
    .basicVariables()
    .map((variable, position) => ({ position, part: parts.get(variable) ?? 0 }))
    .filter(({ part }) => part > LEAST_PART && part < 1 - LEAST_PART)
    .toSorted((one, other) => Math.abs(one.part - 0.5) - Math.abs(other.part - 0.5))
    .slice(0, MOST_TABLEAU)
    .map(({ position }) =>
      relaxation.inverseRow(position).filter(([, multiplier]) => Math.abs(multiplier) > 1e-9),
    );
};

/** Single rows that hold tightly: covers of budgets and the like. */
const rowBases = (system: System, values: Float64Array): readonly Base[] =>
  system.rows
    .slice(0, system.given)
    .flatMap((row, index) =>
      row.rhs - sumAt(row, values) > 1e-6 * row.size ? [] : [[[index, 1]] satisfies Base],
    );

/** A derivation with numbers that are small enough. */
const small = (system: System, derivation: Derivation, box: Box): Derivation => {
  const { terms } = deriveRow(system.exact, derivation, box);
  system.work.add(EXACT * terms.size * (1 + derivation.rows.length));
  const largest = [...terms.values()].reduce(
    (most, each) => (each > most ? each : -each > most ? -each : most),
    0n,
  );
  return largest <= MOST_COEFFICIENT
    ? derivation
    : { ...derivation, shrink: largest / MOST_COEFFICIENT + 1n };
};

const cutOf = (system: System, rounding: Derivation, box: Box, values: Float64Array): Cut | null => {
  const derivation = small(system, rounding, box);
  const row = floatRow(deriveRow(system.exact, derivation, box), system.programme);
  if (!row || row.variables.length === 0 || row.variables.length > MOST_TERMS) return null;
  const length = lengthOf(row);
  const depth = (sumAt(row, values) - row.rhs) / length;
  return depth > LEAST_DEPTH ? { derivation, row, depth, length } : null;
};

/** The cosine of the angle between two rows. */
const alike = (one: Cut, other: Cut): number => {
  const coefficients = new Map(
    Array.from(one.row.variables, (variable, at) => [variable, one.row.coefficients[at] ?? 0]),
  );
  let product = 0;
  other.row.variables.forEach((variable, at) => {
    product += (coefficients.get(variable) ?? 0) * (other.row.coefficients[at] ?? 0);
  });
  return product / one.length / other.length;
};

const separate = (
  system: System,
  relaxation: CutRelaxation,
  values: Float64Array,
  box: Box,
): readonly Cut[] => {
  const rounding = createRounding(system, values);
  const deepest = [...rowBases(system, values), ...tableauBases(relaxation, values)]
    .flatMap((base) => rounding.best(base, LEAST_DEPTH) ?? [])
    .toSorted((one, other) => other.depth - one.depth);
  const taken: Cut[] = [];
  for (const { derivation } of deepest) {
    if (taken.length >= MOST_PER_ROUND) break;
    const cut = cutOf(system, derivation, box, values);
    if (cut && !taken.some((each) => alike(each, cut) > MOST_ALIKE)) taken.push(cut);
  }
  return taken;
};

/**
 * Sharpens the relaxation of the whole box by rounds of derived rows, until they help no more, the cutoff is passed or
 * the limit of work is met. Rows that are of no use at the end leave the relaxation again. Yields the last solution, whose
 * multipliers bound the whole box; null where there is none.
 */
export const addCuts = (
  system: System,
  relaxation: CutRelaxation,
  cutoff: number,
  limit: number,
): Solved | null => {
  let found: Solved | null = null;
  const box = exactBox(system);
  let last = Number.NEGATIVE_INFINITY;
  let slow = 0;
  for (let round = 0; round < ROUNDS && slow < PATIENCE; round += 1) {
    const left = limit - system.work.done();
    const relaxed = relaxation.solve(left);
    if (relaxed.kind !== "solved") break;
    found = relaxed;
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
    relaxation.solve(limit - system.work.done());
    relaxation.dropIdle(system.given);
  }
  return found;
};
