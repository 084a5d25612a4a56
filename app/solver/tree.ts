import type { Basis } from "highs";
import type { Combination } from "./combination";

/** A part of the box: its parent's with one variable's range cut. */
export type Node = {
  readonly parent: Node | null;
  readonly variable: number;
  readonly low: number;
  readonly high: number;
  /** Excludes all of the node; null while it is open. */
  combination: Combination | null;
  /** The relaxation's multipliers of the node, or of its parent until it is solved: they bound what is left. */
  multipliers: Float64Array | null;
  /** An estimate of the least cost, for the order of the search. */
  estimate: number;
  basis: Basis | null;
  branch: {
    readonly variable: number;
    readonly value: number;
    readonly first: Node;
    readonly second: Node;
  } | null;
};

export type NodeBox = { readonly low: Float64Array; readonly high: Float64Array };

export const rootNode = (): Node => ({
  parent: null,
  variable: -1,
  low: 0,
  high: 0,
  combination: null,
  multipliers: null,
  estimate: Number.NEGATIVE_INFINITY,
  basis: null,
  branch: null,
});

/** Splits a node at `variable` ≤ `value`; its children have its multipliers, estimate and basis for a start. */
export const splitNode = (node: Node, variable: number, value: number, box: NodeBox) => {
  const child = (low: number, high: number): Node => ({
    parent: node,
    variable,
    low,
    high,
    combination: null,
    multipliers: node.multipliers,
    estimate: node.estimate,
    basis: node.basis,
    branch: null,
  });
  const first = child(box.low[variable] ?? 0, value);
  const second = child(value + 1, box.high[variable] ?? 0);
  node.branch = { variable, value, first, second };
  node.basis = null;
  node.multipliers = null;
  return { first, second };
};

/** Notes what excludes all of a node; it needs nothing else any more. */
export const closeNode = (node: Node, combination: Combination): void => {
  node.combination = combination;
  node.basis = null;
  node.multipliers = null;
};

/** Cuts the ranges of `top` down to those of a node at or below it. */
export const restrict = ({ low, high }: NodeBox, top: Node, node: Node): void => {
  for (let at: Node | null = node; at && at !== top; at = at.parent) {
    const { variable } = at;
    if (at.low > (low[variable] as number)) low[variable] = at.low;
    if (at.high < (high[variable] as number)) high[variable] = at.high;
  }
};

/** The ranges of all variables in a node at or below `top`, whose ranges are given. */
export const boxOfNode = (top: Node, { low, high }: NodeBox, node: Node): NodeBox => {
  const box = { low: Float64Array.from(low), high: Float64Array.from(high) };
  restrict(box, top, node);
  return box;
};

/** All nodes in preorder, first sides first; no recursion. A node's branch may be taken away while it is looked at. */
export function* preorder(root: Node): Generator<Node> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (node.branch) open.push(node.branch.second, node.branch.first);
  }
}
