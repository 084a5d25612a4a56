import { type Combination, leastOf } from "./combination";
import { type Node, type NodeBox, preorder } from "./tree";

/** The coefficient of a variable; the variables are in ascending order. */
const coefficientOf = ({ variables, coefficients }: Combination, variable: number): number => {
  let [from, to] = [0, variables.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((variables[middle] as number) < variable) from = middle + 1;
    else to = middle;
  }
  return variables[from] === variable ? (coefficients[from] as number) : 0;
};

type Slacks = Map<Node, number>;

/** By how much each leaf's combination exceeds what would not exclude it; costs above the cutoff are excluded. */
const slacksOf = (root: Node, { low, high }: NodeBox, cutoff: number): Slacks => {
  const slacks: Slacks = new Map();
  const box = { low: Float64Array.from(low), high: Float64Array.from(high) };
  const open: {
    readonly variable: number;
    readonly low: number;
    readonly high: number;
    node: Node | null;
  }[] = [{ variable: -1, low: 0, high: 0, node: root }];
  for (let frame = open.pop(); frame; frame = open.pop()) {
    const { node, variable } = frame;
    if (variable >= 0) [box.low[variable], box.high[variable]] = [frame.low, frame.high];
    if (!node) continue;
    if (node.combination) {
      const { weight } = node.combination;
      slacks.set(node, leastOf(node.combination, box) - (weight === 0 ? 0 : weight * cutoff));
    }
    if (!node.branch) continue;
    const { first, second, value, variable: split } = node.branch;
    const [from, to] = [box.low[split] as number, box.high[split] as number];
    open.push({ variable: split, low: from, high: to, node: null });
    open.push({ variable: split, low: value + 1, high: to, node: second });
    open.push({ variable: split, low: from, high: value, node: first });
  }
  return slacks;
};

/** The leaves at or below a node that get a wider range of a variable when it does: past another branch on it only one side does. */
function* widened(node: Node, variable: number, upwards: boolean): Generator<Node> {
  const open = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (!at.branch) yield at;
    else if (at.branch.variable === variable) open.push(upwards ? at.branch.second : at.branch.first);
    else open.push(at.branch.first, at.branch.second);
  }
}

/**
 * Takes branches out of a finished tree that it does not need: where one side is a leaf and the other side's leaves exclude
 * what that leaf does as well. From the bottom up, as what lies deep is needed least.
 */
export const prune = (root: Node, box: NodeBox, cutoff: number): void => {
  const slacks = slacksOf(root, box, cutoff);
  /** What the leaves below lose where the node's range of the variable grows by so much; null where one would lose too much. */
  const losses = (node: Node, variable: number, upwards: boolean, by: number) => {
    const found: (readonly [Node, number])[] = [];
    for (const leaf of widened(node, variable, upwards)) {
      if (!leaf.combination) return null;
      const coefficient = coefficientOf(leaf.combination, variable);
      if (upwards ? coefficient >= 0 : coefficient <= 0) continue;
      const left = (slacks.get(leaf) ?? 0) - Math.abs(coefficient) * by;
      if (left <= 0) return null;
      found.push([leaf, left]);
    }
    return found;
  };
  const without = (node: Node, kept: Node, closed: Node, upwards: boolean): boolean => {
    if (!node.branch || closed.branch) return false;
    const by = closed.high - closed.low + 1;
    const found = losses(kept, node.branch.variable, upwards, by);
    if (!found) return false;
    for (const [leaf, left] of found) slacks.set(leaf, left);
    slacks.set(node, slacks.get(kept) ?? 0);
    node.combination = kept.combination;
    node.branch = kept.branch;
    return true;
  };
  for (const node of [...preorder(root)].toReversed()) {
    if (!node.branch) continue;
    const { first, second } = node.branch;
    if (!without(node, first, second, true)) without(node, second, first, false);
  }
};
