import type { Problem } from "../../problem";
import type { Multipliers, Proof } from "./certificate";
import { withoutDominated } from "./check-dominated";
import { checkTree, type Effort, problem, type Sum, spend, wordsOf } from "./check-tree";
import { deriveRow } from "./derive-row";
import { addTerms, type Box, type Row, withoutZeros } from "./rows";

/** A derived number of more binary digits than this is refused. */
const MOST_BITS = 4096;
const LARGEST = 1n << BigInt(MOST_BITS);
/** Words of derived rows, and of sums that are kept for a later leaf: together about 500 MB. */
const MOST_KEPT = 2_000_000;

const tooBig = ({ terms, rhs }: Row): boolean =>
  [rhs, ...terms.values()].some((value) => value > LARGEST || value < -LARGEST);

/** The rows of a proof by number, those given and then those derived, with the words that looking at one costs. */
type Rows = { readonly at: (index: number) => Row | undefined; readonly words: (index: number) => number };

const costOf = (rows: Rows, taken: Multipliers): number =>
  taken.reduce((sum, [row]) => sum + 1 + rows.words(row), 0);

/** Given rows are whole numbers of a model: a word each. */
const givenRows = (given: readonly Row[]): Rows => ({
  at: (index) => given[index],
  words: (index) => given[index]?.terms.size ?? 0,
});

/** The given rows with the derived ones, each from those before it; yields the first thing wrong. */
const rowsOf = (given: readonly Row[], { derived }: Proof, box: Box, effort: Effort): Rows | Problem => {
  // A model of very many objectives has as many proofs, most of them without a row of their own.
  if (derived.length === 0) return givenRows(given);
  if (!spend(effort, given.length)) return problem("effort", "derived");
  const all = [...given];
  const words = all.map(({ terms }) => terms.size);
  const rows: Rows = { at: (index) => all[index], words: (index) => words[index] ?? 0 };
  let kept = 0;
  for (const [at, derivation] of derived.entries()) {
    const field = `derived.${at}`;
    if (derivation.rows.some(([row]) => all[row] === undefined)) return problem("row", `${field}.rows`);
    if (derivation.divide < 1n) return problem("divide", `${field}.divide`);
    if (derivation.shrink < 1n) return problem("divide", `${field}.shrink`);
    if (derivation.upper.some((variable) => variable >= box.low.length))
      return problem("variable", `${field}.upper`);
    if (!spend(effort, 2 * costOf(rows, derivation.rows))) return problem("effort", field);
    const row = deriveRow(all, derivation, box);
    if (tooBig(row)) return problem("tooBig", field);
    const own = row.terms.size * wordsOf(row);
    kept += own;
    if (kept > MOST_KEPT) return problem("effort", field);
    all.push(row);
    words.push(own);
  }
  return rows;
};

const isProblem = (result: object): result is Problem => "code" in result;

/** An inequality takes no multiplier below 0, an equation any. */
const checkMultipliers = (rows: Rows, taken: Multipliers, field: string): Problem | null => {
  for (const [at, [index, multiplier]] of taken.entries()) {
    const row = rows.at(index);
    if (!row) return problem("row", `${field}.${2 * at}`);
    if (multiplier < 0n && !row.equal) return problem("sign", `${field}.${2 * at + 1}`);
  }
  return null;
};

/** The sum of rows times multipliers. */
const combine = (rows: Rows, taken: Multipliers): Sum => {
  const terms = new Map<number, bigint>();
  let rhs = 0n;
  for (const [index, multiplier] of taken) {
    const row = rows.at(index);
    if (!row) continue;
    addTerms(terms, row.terms, multiplier);
    rhs += multiplier * row.rhs;
  }
  return { terms: [...withoutZeros(terms)], rhs };
};

/** The sums by number, each made when a leaf first needs it, and made again where it was not kept for want of room. */
const sumsOf = (rows: Rows, { multipliers }: Proof, effort: Effort) => {
  const sums = new Map<number, { readonly sum: Sum; readonly words: number }>();
  let kept = 0;
  return (index: number): Sum | "leaf" | "effort" => {
    const found = sums.get(index);
    if (found) return found.sum;
    const taken = multipliers[index];
    if (!taken) return "leaf";
    if (!spend(effort, costOf(rows, taken))) return "effort";
    const sum = combine(rows, taken);
    const words = sum.terms.length * wordsOf(sum);
    if (kept + words > MOST_KEPT) {
      sums.clear();
      kept = 0;
    }
    sums.set(index, { sum, words });
    kept += words;
    return sum;
  };
};

/**
 * Checks that no whole point of the box meets all rows: dominated variables may stay low, derived rows follow from earlier
 * ones, the tree's branches cover the box, and at each leaf a sum of rows excludes every point left. Null when so, else
 * the first thing wrong.
 */
export const checkProof = (
  given: readonly Row[],
  whole: Box,
  proof: Proof,
  effort: Effort,
): Problem | null => {
  const box = withoutDominated(given, whole, proof.dominated, effort);
  if (isProblem(box)) return box;
  const rows = rowsOf(given, proof, box, effort);
  if (isProblem(rows)) return rows;
  for (const [at, taken] of proof.multipliers.entries()) {
    const wrong = checkMultipliers(rows, taken, `multipliers.${at}`);
    if (wrong) return wrong;
  }
  return checkTree(sumsOf(rows, proof, effort), box, proof.tree, effort);
};
