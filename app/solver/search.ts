import { firstBroken, termsValue } from "~/domain/planning/check-values";
import { createBranching } from "./branching";
import {
  boundingBox,
  type Combination,
  costBound,
  excludes,
  excludingBox,
  excludingRow,
} from "./combination";
import { addCuts, sharpenRows } from "./cuts";
import { createHeap } from "./heap";
import { type Narrowed, narrow } from "./narrow";
import { createRelaxation, type Relaxed } from "./relaxation";
import type { System } from "./system";
import { boxOfNode, closeNode, type Node, type NodeBox, preorder, rootNode, splitNode } from "./tree";

/** The best plan known, by its cost in the system. */
export type Incumbent = { readonly values: readonly number[]; readonly cost: number };

export type Search = {
  readonly incumbent: Incumbent | null;
  readonly root: Node;
  /** No cost below it is possible; the incumbent's where proved, Infinity where nothing is possible at all. */
  readonly bound: number;
  readonly nodes: number;
};

const MOST_NODES = 200_000;
const RECENT = 64;
/** Milliseconds for making an unfinished proof small. */
const COLLAPSING = 400;

/** The cost of whole values that keep every constraint and every row; null where they do not. */
export const incumbentOf = (system: System, values: ArrayLike<number>): Incumbent | null => {
  const whole = Array.from(values, (value) => Math.round(value) + 0);
  if (firstBroken(system.programme, whole) !== null) return null;
  const sum = ({ variables, coefficients }: System["cost"]) =>
    termsValue(
      Array.from(variables, (variable, at) => [variable, coefficients[at] ?? 0] as const),
      whole,
    );
  const kept = system.rows.every((row) => (row.equal ? sum(row) === row.rhs : sum(row) <= row.rhs));
  return kept ? { values: whole, cost: sum(system.cost) } : null;
};

/** The point of a box that costs least where no row matters. */
const cheapestCorner = ({ cost }: System, { low, high }: NodeBox): Float64Array => {
  const values = Float64Array.from(low);
  cost.variables.forEach((variable, at) => {
    if ((cost.coefficients[at] ?? 0) < 0) values[variable] = high[variable] ?? 0;
  });
  return values;
};

/** Of a variable still free, the middle of its range: a split where the relaxation says nothing. */
const anySplit = (box: NodeBox) => {
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

/**
 * Branch and bound over linear relaxations whose every closed node is excluded in whole numbers. Ends when all is
 * closed, at the deadline (`performance.now()`), or when memory would grow too far; then the open nodes' combinations
 * bound what is left.
 */
export const searchBest = (system: System, start: Incumbent | null, deadline: number): Search => {
  sharpenRows(system);
  const root = rootNode();
  const begun = begin(system, root, start, deadline);
  const relaxation = createRelaxation(system, begun.top.box);
  try {
    return run(system, root, begun, deadline, relaxation);
  } finally {
    relaxation.dispose();
  }
};

const better = (one: Incumbent | null, other: Incumbent | null): Incumbent | null =>
  one && (!other || one.cost < other.cost) ? one : other;

type Begun = { readonly top: Narrowed; readonly start: Incumbent | null };

/** Seconds for the first relaxation where the time is over already: there may be a plan in it, and a bound. */
const FIRST = 0.3;

/** A plan from rounding the root's relaxation down, and what the relaxation, sharpened by cuts, leaves of the box. */
const begin = (system: System, root: Node, given: Incumbent | null, deadline: number): Begun => {
  const box = { low: Float64Array.from(system.low), high: Float64Array.from(system.high) };
  const relaxation = createRelaxation(system, box);
  try {
    const relaxed = relaxation.solve(Math.max(FIRST, (deadline - performance.now()) / 1000));
    if (relaxed.kind !== "solved") return { top: { node: root, box }, start: given };
    const start = better(
      incumbentOf(
        system,
        relaxed.values.map((value) => Math.floor(value + 1e-6)),
      ),
      given,
    );
    const cutoff = start ? start.cost - system.step : Number.POSITIVE_INFINITY;
    root.multipliers = addCuts(system, relaxation, cutoff, deadline) ?? relaxed.multipliers;
    const combination = boundingBox(system, root.multipliers, box);
    return { top: narrow(system, { node: root, box }, combination, cutoff), start };
  } finally {
    relaxation.dispose();
  }
};

const run = (
  system: System,
  root: Node,
  { top, start }: Begun,
  deadline: number,
  relaxation: ReturnType<typeof createRelaxation>,
): Search => {
  const branching = createBranching(relaxation, system.low.length);
  const heap = createHeap<Node>((node) => node.estimate);
  const boxOf = (node: Node): NodeBox => boxOfNode(top.node, top.box, node);
  const current: NodeBox = boxOf(top.node);
  let incumbent = start;
  let nodes = 0;
  const cutoff = (): number => (incumbent ? incumbent.cost - system.step : Number.POSITIVE_INFINITY);
  const secondsLeft = (): number => (deadline - performance.now()) / 1000;

  const enter = (node: Node): NodeBox => {
    const box = boxOf(node);
    box.low.forEach((low, variable) => {
      const high = box.high[variable] ?? 0;
      if (low === current.low[variable] && high === current.high[variable]) return;
      current.low[variable] = low;
      current.high[variable] = high;
      relaxation.setBounds(variable, low, high);
    });
    return box;
  };

  /** Combinations found lately, the last one first: what closed a node often closes its neighbours. */
  const recent: Combination[] = [];
  const closeByRecent = (node: Node, box: NodeBox): boolean => {
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

  const refute = (box: NodeBox, relaxed: Relaxed): Combination | null => {
    if (relaxed.kind === "empty")
      return (
        (relaxed.multipliers && excludingBox(system, relaxed.multipliers, box, 0, false)) ||
        excludingRow(system, box, cutoff())
      );
    if (relaxed.kind === "solved" && relaxed.cost > cutoff() - 1e-6)
      return excludingBox(system, relaxed.multipliers, box, cutoff(), true);
    return null;
  };

  /** Works on one node; yields the child to go on with, null where there is none. */
  const work = (node: Node): Node | null => {
    nodes += 1;
    const box = enter(node);
    if (closeByRecent(node, box)) return null;
    if (node.basis) relaxation.setBasis(node.basis);
    const relaxed = relaxation.solve(secondsLeft());
    if (secondsLeft() <= 0) {
      heap.push(node);
      return null;
    }
    const refuted = refute(box, relaxed);
    if (refuted) {
      closeBy(node, refuted);
      return null;
    }
    const found = incumbentOf(
      system,
      relaxed.kind === "solved" ? relaxed.values : cheapestCorner(system, box),
    );
    incumbent = better(found, incumbent);
    if (relaxed.kind === "solved") {
      node.estimate = Math.max(node.estimate, relaxed.cost);
      node.multipliers = relaxed.multipliers;
      node.basis = relaxed.basis;
    }
    const proved = found && refute(box, relaxed);
    if (proved) {
      closeBy(node, proved);
      return null;
    }
    return split(node, box, relaxed);
  };

  const split = (node: Node, box: NodeBox, relaxed: Relaxed): Node | null => {
    const chosen = (relaxed.kind === "solved" && branching.choose(relaxed, box, cutoff())) || anySplit(box);
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
      const box = enter(inner);
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

  heap.push(top.node);
  while (heap.size() > 0 && secondsLeft() > 0 && nodes < MOST_NODES) {
    let node = heap.pop() ?? null;
    while (node && secondsLeft() > 0) node = work(node);
    if (node) heap.push(node);
  }
  const bound = boundOf(system, top, incumbent);
  if (incumbent && bound < incumbent.cost) collapse(bound);
  return { incumbent, root, nodes, bound };
};

/** What the tree proves: open nodes get the combinations that bound them, and leave what these allow. */
const boundOf = (system: System, top: Narrowed, incumbent: Incumbent | null): number => {
  let bound = incumbent ? incumbent.cost : Number.POSITIVE_INFINITY;
  for (const node of preorder(top.node)) {
    if (node.branch || node.combination) continue;
    const box = boxOfNode(top.node, top.box, node);
    node.combination = boundingBox(system, node.multipliers ?? [], box);
    bound = Math.min(bound, costBound(node.combination, box, system.step));
  }
  return bound;
};
