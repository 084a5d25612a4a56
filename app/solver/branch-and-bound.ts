import { type Choice, createBranching, fractionalOf } from "./branching";
import {
  boundingBox,
  type Combination,
  costBound,
  excludes,
  excludingBox,
  excludingRow,
  narrowingCombination,
} from "./combination";
import { createHeap } from "./heap";
import { better, costOf, type Incumbent, incumbentOf } from "./incumbent";
import { createNarrowing } from "./narrow";
import { prune } from "./prune";
import type { Relaxation, Relaxed } from "./relaxation";
import { type System, wholeBox } from "./system";
import { boxOfNode, closeNode, type Node, type NodeBox, preorder, restrict, splitNode } from "./tree";

type Solved = Extract<Relaxed, { kind: "solved" }>;

/** A node that all still possible points lie in, and its ranges. */
export type Narrowed = { readonly node: Node; readonly box: NodeBox };
export type Begun = { readonly root: Node; readonly top: Narrowed };

export type Search = {
  readonly incumbent: Incumbent | null;
  readonly root: Node;
  /** No cost below it is possible; the incumbent's where proved, Infinity where nothing is possible at all. */
  readonly bound: number;
  readonly nodes: number;
};

const AGAIN = 3;
const outside = (values: Float64Array, { low, high }: NodeBox): boolean =>
  values.some(
    (value, variable) => value < (low[variable] ?? 0) - 1e-6 || value > (high[variable] ?? 0) + 1e-6,
  );

/** A cost this far above the cutoff closes a node. */
const PASSED = 1e-3;
const RECENT = 64;
/** Milliseconds for making an unfinished proof small. */
const COLLAPSING = 400;

/** The point of a box that costs least where no row matters. */
const cheapestCorner = ({ cost }: System, { low, high }: NodeBox): Float64Array => {
  const values = Float64Array.from(low);
  cost.variables.forEach((variable, at) => {
    if ((cost.coefficients[at] ?? 0) < 0) values[variable] = high[variable] ?? 0;
  });
  return values;
};

/** Of a variable still free, the middle of its range: a split where the relaxation says nothing. */
const anySplit = (box: NodeBox): Choice | null => {
  let widest = -1;
  let width = 0;
  box.low.forEach((low, variable) => {
    const range = (box.high[variable] ?? 0) - low;
    if (range > width) [widest, width] = [variable, range];
  });
  if (widest === -1) return null;
  return {
    variable: widest,
    value: Math.floor(((box.low[widest] ?? 0) + (box.high[widest] ?? 0)) / 2),
    preferSecond: false,
  };
};

export type Limits = {
  /** Only costs up to it are looked for. */
  readonly ceiling: number;
  /** A plan of this cost ends the search: one that begins anew with it will be smaller. */
  readonly enough: number;
  readonly nodes: number;
  /** Whether meeting the limit of nodes is worth a bound, as the deadline is; else nothing is made of the tree. */
  readonly last: boolean;
  /** By `performance.now()`. */
  readonly deadline: number;
};

/**
 * Branch and bound over linear relaxations whose every closed node is excluded in whole numbers. Ends when all is closed
 * or a limit is met; at the deadline the open nodes' combinations bound what is left.
 */
export const branchAndBound = (
  system: System,
  { root, top }: Begun,
  start: Incumbent | null,
  { ceiling, enough, deadline, ...limits }: Limits,
  relaxation: Relaxation,
): Search => {
  const branching = createBranching(relaxation, system.low.length);
  const heap = createHeap<Node>((node) => node.estimate);
  const boxOf = (node: Node): NodeBox => boxOfNode(top.node, top.box, node);
  let incumbent = start;
  let nodes = 0;
  const cutoff = (): number =>
    Math.min(ceiling, incumbent ? incumbent.cost - system.step : Number.POSITIVE_INFINITY);
  const secondsLeft = (): number => (deadline - performance.now()) / 1000;

  const narrowing = createNarrowing(system);
  /** The ranges of the node that is worked on, and those that the relaxation knows of. */
  const box = boxOf(top.node);
  const known = boxOf(top.node);
  const enter = (node: Node): void => {
    box.low.set(top.box.low);
    box.high.set(top.box.high);
    restrict(box, top.node, node);
  };
  const tell = (): void => {
    for (let variable = 0; variable < box.low.length; variable += 1) {
      const [low, high] = [box.low[variable] as number, box.high[variable] as number];
      if (low === known.low[variable] && high === known.high[variable]) continue;
      known.low[variable] = low;
      known.high[variable] = high;
      relaxation.setBounds(variable, low, high);
    }
  };

  /** Combinations found lately, the last one first: what closed a node often closes its neighbours. */
  const recent: Combination[] = [];
  const closeByRecent = (node: Node): boolean => {
    const found = recent.findIndex((each) => excludes(each, box, cutoff()));
    const combination = recent[found];
    if (!combination) return false;
    recent.splice(found, 1);
    recent.unshift(combination);
    closeNode(node, combination);
    return true;
  };
  const closeBy = (node: Node, combination: Combination): void => {
    closeNode(node, combination);
    recent.unshift(combination);
    if (recent.length > RECENT) recent.pop();
  };

  const refute = (relaxed: Relaxed): Combination | null => {
    if (relaxed.kind === "empty")
      return (
        (relaxed.multipliers && excludingBox(system, relaxed.multipliers, box, 0, false)) ||
        excludingRow(system, box, cutoff())
      );
    if (relaxed.kind === "passed" || (relaxed.kind === "solved" && relaxed.cost > cutoff() - 1e-6))
      return excludingBox(system, relaxed.multipliers, box, cutoff(), true);
    return null;
  };

  /** Works on one node; yields the child to go on with, null where there is none. */
  const work = (node: Node): Node | null => {
    nodes += 1;
    enter(node);
    if (closeByRecent(node)) return null;
    const narrowed = narrowing.byRows(node, box, node === top.node ? [] : [node.variable]);
    return narrowed && relax(narrowed, 0);
  };

  const relax = (node: Node, times: number): Node | null => {
    tell();
    relaxation.setBasis(node.basis);
    let relaxed = relaxation.solve(secondsLeft(), cutoff() + PASSED);
    if (secondsLeft() <= 0) {
      heap.push(node);
      return null;
    }
    const refuted = refute(relaxed);
    if (refuted) {
      closeBy(node, refuted);
      return null;
    }
    if (relaxed.kind === "passed") relaxed = relaxation.solve(secondsLeft());
    return relaxed.kind === "solved" ? divide(node, relaxed, times) : splitBlindly(node);
  };

  /** Rounded down, most rows still hold: budgets leave room, and what builds on something falls with it. */
  const takeFloors = (values: Float64Array): void => {
    const floors = values.map((value) => Math.floor(value + 1e-6));
    if (costOf(system, floors) <= cutoff()) incumbent = better(incumbentOf(system, floors), incumbent);
  };

  /** Splits somewhere, where the relaxation says nothing. */
  const splitBlindly = (node: Node): Node | null => {
    incumbent = better(incumbentOf(system, cheapestCorner(system, box)), incumbent);
    return split(node, anySplit(box));
  };

  /** Keeps what the relaxation found, narrows the node by it, and splits what is left. */
  const divide = (node: Node, relaxed: Solved, times: number): Node | null => {
    node.estimate = Math.max(node.estimate, relaxed.cost);
    node.multipliers = relaxed.multipliers;
    node.basis = relaxed.basis;
    takeFloors(relaxed.values);
    if (fractionalOf(relaxed.values).length === 0) {
      const proved = refute(relaxed);
      if (proved) {
        closeBy(node, proved);
        return null;
      }
    }
    const bounding = Number.isFinite(cutoff())
      ? narrowingCombination(system, relaxed.multipliers, box, relaxed.cost, cutoff())
      : null;
    const narrowed = bounding ? narrowing.byCosts(node, box, bounding, cutoff()) : node;
    if (!narrowed) return null;
    if (narrowed !== node) {
      narrowed.basis = relaxed.basis;
      if (times < AGAIN && outside(relaxed.values, box)) return relax(narrowed, times + 1);
      tell();
    }
    return split(narrowed, branching.choose(relaxed, box, cutoff()) ?? anySplit(box));
  };

  const split = (node: Node, chosen: Choice | null): Node | null => {
    if (!chosen) {
      const row = excludingRow(system, box, cutoff());
      if (!row) throw new Error("a single point is neither a plan nor excluded");
      closeBy(node, row);
      return null;
    }
    const { first, second } = splitNode(node, chosen.variable, chosen.value, box);
    const [next, later] = chosen.preferSecond ? [second, first] : [first, second];
    heap.push(later);
    return next;
  };

  /** Where less was proved than sought, much of the tree says more than the bound needs: whole branches become leaves. */
  const collapse = (bound: number): void => {
    const end = performance.now() + COLLAPSING;
    for (const inner of preorder(top.node)) {
      if (!inner.branch || inner.estimate <= bound - system.step || performance.now() > end) continue;
      enter(inner);
      tell();
      const relaxed = relaxation.solve(1);
      const combination =
        relaxed.kind === "solved"
          ? excludingBox(system, relaxed.multipliers, box, bound - system.step, true)
          : null;
      if (!combination) continue;
      inner.combination = combination;
      inner.branch = null;
    }
  };

  const ended = (): boolean =>
    nodes >= limits.nodes || (incumbent !== start && (incumbent?.cost ?? 0) <= enough);
  heap.push(top.node);
  while (heap.size() > 0 && secondsLeft() > 0 && !ended()) {
    let node = heap.pop() ?? null;
    while (node && secondsLeft() > 0) node = work(node);
    if (node) heap.push(node);
  }
  const full = limits.last && nodes >= limits.nodes;
  if (heap.size() > 0 && secondsLeft() > 0 && !full)
    return { incumbent, root, nodes, bound: Number.NEGATIVE_INFINITY };
  const bound = boundOf(system, top, cutoff() + system.step);
  if (nodes > 1 && heap.size() > 0 && Number.isFinite(bound)) collapse(bound);
  prune(root, wholeBox(system), bound - system.step);
  return { incumbent, root, nodes, bound };
};

/** What the tree proves, `atMost` where all is closed: open nodes get the combinations that bound them, and leave what these allow. */
const boundOf = (system: System, top: Narrowed, atMost: number): number => {
  let bound = atMost;
  for (const node of preorder(top.node)) {
    if (node.branch || node.combination) continue;
    const box = boxOfNode(top.node, top.box, node);
    node.combination = boundingBox(system, node.multipliers ?? [], box);
    bound = Math.min(bound, costBound(node.combination, box, system.step));
  }
  return bound;
};
