import type { Problem } from "../../problem";
import type { Proof } from "./certificate";
import type { Box } from "./rows";

/** What may still be spent on a certificate: one unit is a term looked at, for each word of its number. */
export type Effort = { left: number };

const WORD_BITS = 64;

/** The words of 64 bits that the largest number of a sum takes. */
export const wordsOf = ({
  terms,
  rhs,
}: {
  terms: Iterable<readonly [number, bigint]>;
  rhs: bigint;
}): number => {
  let most = rhs < 0n ? -rhs : rhs;
  for (const [, value] of terms) {
    const size = value < 0n ? -value : value;
    if (size > most) most = size;
  }
  return most < 1n << 63n ? 1 : 1 + Math.floor((most.toString(16).length * 4) / WORD_BITS);
};

/** Takes the looking at so many terms off the effort; false when it is used up. */
export const spend = (effort: Effort, terms: number): boolean => {
  effort.left -= terms + 1;
  return effort.left >= 0;
};

export const problem = (code: string, field: string): Problem => ({ code: `certificate.${code}`, field });

/** A sum of rows: `terms` · x ≤ `rhs`. */
export type Sum = { readonly terms: readonly (readonly [number, bigint])[]; readonly rhs: bigint };

/** No point between low and high meets the sum: even its least value there exceeds the right side. */
const refutes = ({ terms, rhs }: Sum, low: readonly bigint[], high: readonly bigint[]): boolean => {
  let least = 0n;
  for (const [variable, coefficient] of terms)
    least += coefficient * ((coefficient > 0n ? low : high)[variable] ?? 0n);
  return least > rhs;
};

/** A branch not finished: the range it found, where it split it, and whether its second side is being walked. */
type Frame = {
  readonly variable: number;
  readonly value: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly second: boolean;
};

/** The part of the box that the walk stands in. Depth costs memory only, never the call stack. */
const createWalk = (box: Box) => {
  const low = [...box.low];
  const high = [...box.high];
  const open: Frame[] = [];
  return {
    low,
    high,
    /** Enters the first side, `variable` ≤ `value`; false when that is no split of the range. */
    branch: (variable: number, value: bigint): boolean => {
      const [least, most] = [low[variable], high[variable]];
      if (least === undefined || most === undefined || value < least || value >= most) return false;
      open.push({ variable, value, low: least, high: most, second: false });
      high[variable] = value;
      return true;
    },
    /** Ends a side: enters the second side of the last branch that has one left; false when none has, so all is covered. */
    leave: (): boolean => {
      for (let frame = open.pop(); frame; frame = open.pop()) {
        const { variable } = frame;
        if (!frame.second) {
          low[variable] = frame.value + 1n;
          high[variable] = frame.high;
          open.push({ ...frame, second: true });
          return true;
        }
        low[variable] = frame.low;
      }
      return false;
    },
  };
};

/**
 * Whether the tree's branches cover the whole box and each leaf's sum, which `sumAt` yields by its number (or why it cannot), excludes all
 * that is left there; else what is wrong.
 */
export const checkTree = (
  sumAt: (index: number) => Sum | "leaf" | "effort",
  box: Box,
  tree: Proof["tree"],
  effort: Effort,
): Problem | null => {
  if (!spend(effort, box.low.length)) return problem("effort", "tree");
  const walk = createWalk(box);
  let more = true;
  for (const [at, node] of tree.entries()) {
    const field = `tree.${at}`;
    if (!more) return problem("treeExtra", field);
    if (typeof node !== "number") {
      if (node.variable >= box.low.length) return problem("variable", field);
      if (!walk.branch(node.variable, BigInt(node.value))) return problem("branch", field);
      continue;
    }
    const sum = sumAt(node);
    if (typeof sum === "string") return problem(sum, field);
    if (!spend(effort, sum.terms.length)) return problem("effort", field);
    if (!refutes(sum, walk.low, walk.high)) return problem("notRefuted", field);
    more = walk.leave();
  }
  return more ? problem("treeOpen", "tree") : null;
};
