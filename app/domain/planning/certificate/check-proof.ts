import type { Problem } from "../../problem";
import type { Multipliers, Proof } from "./certificate";
import { withoutDominated } from "./check-dominated";
import { checkTree, type Effort, problem, type Sum, spend } from "./check-tree";
import { deriveRow } from "./derive-row";
import { addTerms, type Box, type Row, withoutZeros } from "./rows";

/** A derived number of more binary digits than this is refused. */
const MOST_BITS = 4096;
const LARGEST = 1n << BigInt(MOST_BITS);

const tooBig = ({ terms, rhs }: Row): boolean =>
  [rhs, ...terms.values()].some((value) => value > LARGEST || value < -LARGEST);

const costOf = (rows: readonly Row[], taken: Multipliers): number =>
  taken.reduce((sum, [row]) => sum + 1 + (rows[row]?.terms.size ?? 0), 0);

/** Adds the derived rows to `rows`, each from those before it; yields the first thing wrong. */
const addDerived = (rows: Row[], { derived }: Proof, box: Box, effort: Effort): Problem | null => {
  for (const [at, derivation] of derived.entries()) {
    const field = `derived.${at}`;
    if (derivation.rows.some(([row]) => rows[row] === undefined)) return problem("row", `${field}.rows`);
    if (derivation.divide < 1n) return problem("divide", `${field}.divide`);
    if (derivation.shrink < 1n) return problem("divide", `${field}.shrink`);
    if (derivation.upper.some((variable) => variable >= box.low.length))
      return problem("variable", `${field}.upper`);
    if (!spend(effort, 2 * costOf(rows, derivation.rows))) return problem("effort", field);
    const row = deriveRow(rows, derivation, box);
    if (tooBig(row)) return problem("tooBig", field);
    rows.push(row);
  }
  return null;
};

const isProblem = (result: object): result is Problem => "code" in result;

/** The sum of rows times multipliers: an inequality takes none below 0, an equation any. */
const combine = (rows: readonly Row[], taken: Multipliers, field: string): Sum | Problem => {
  const terms = new Map<number, bigint>();
  let rhs = 0n;
  for (const [at, [index, multiplier]] of taken.entries()) {
    const row = rows[index];
    if (!row) return problem("row", `${field}.${2 * at}`);
    if (multiplier < 0n && !row.equal) return problem("sign", `${field}.${2 * at + 1}`);
    addTerms(terms, row.terms, multiplier);
    rhs += multiplier * row.rhs;
  }
  return { terms: [...withoutZeros(terms)], rhs };
};

/**
 * Checks that no whole point of the box meets all rows: dominated variables may stay low, derived rows follow from earlier ones, the tree's branches cover
 * the box, and at each leaf a sum of rows excludes every point left. Null when so, else the first thing wrong.
 */
export const checkProof = (
  given: readonly Row[],
  whole: Box,
  proof: Proof,
  effort: Effort,
): Problem | null => {
  const box = withoutDominated(given, whole, proof.dominated, effort);
  if (isProblem(box)) return box;
  const rows = [...given];
  const wrong = addDerived(rows, proof, box, effort);
  if (wrong) return wrong;
  const sums: Sum[] = [];
  for (const [at, taken] of proof.multipliers.entries()) {
    const field = `multipliers.${at}`;
    if (!spend(effort, costOf(rows, taken))) return problem("effort", field);
    const sum = combine(rows, taken, field);
    if (isProblem(sum)) return sum;
    sums.push(sum);
  }
  return checkTree(sums, box, proof.tree, effort);
};
