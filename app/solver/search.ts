import { firstBroken, termsValue } from "~/domain/planning/check-values";
import { createBranching } from "./branching";
import {
  boundingBox,
  type Combination,
  costBound,
  excludes,
  excludingBox,
  excludingRow,
  leastOf,
} from "./combination";
import { addCuts, sharpenRows } from "./cuts";
import { createHeap } from "./heap";
import { createRelaxation, type Relaxed } from "./relaxation";
import type { System } from "./system";
import { boxOfNode, type Node, type NodeBox, preorder, rootNode, splitNode } from "./tree";

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
  const relaxation = createRelaxation(system);
  try {
    return run(system, start, deadline, relaxation);
  } finally {
    relaxation.dispose();
  }
};

const run = (
  system: System,
  start: Incumbent | null,
  deadline: number,
  relaxation: ReturnType<typeof createRelaxation>,
): Search => {
  const branching = createBranching(relaxation, system.low.length);
  const heap = createHeap<Node>((node) => node.estimate);
  const current: NodeBox = { low: Float64Array.from(system.low), high: Float64Array.from(system.high) };
  let incumbent = start;
  let nodes = 0;
  const cutoff = (): number => (incumbent ? incumbent.cost - system.step : Number.POSITIVE_INFINITY);
  const secondsLeft = (): number => (deadline - performance.now()) / 1000;

  const enter = (node: Node): NodeBox => {
    const box = boxOfNode(system, node);
    box.low.forEach((low, variable) => {
      const high = box.high[variable] ?? 0;
      if (low === current.low[variable] && high === current.high[variable]) return;
      current.low[variable] = low;
      current.high[variable] = high;
      relaxation.setBounds(variable, low, high);
    });
    return box;
  };

  const close = (node: Node, combination: Combination): void => {
    node.combination = combination;
    node.basis = null;
    node.multipliers = null;
  };

  /** Combinations found lately, the last one first: what closed a node often closes its neighbours. */
  const recent: Combination[] = [];
  const closeByRecent = (node: Node, box: NodeBox): boolean => {
    const found = recent.findIndex((each) => excludes(each, box, cutoff()));
    const combination = recent[found];
    if (!combination) return false;
    recent.splice(found, 1);
    recent.unshift(combination);
    close(node, combination);
    return true;
  };
  const closeBy = (node: Node, combination: Combination): void => {
    close(node, combination);
    recent.unshift(combination);
    if (recent.length > RECENT) recent.pop();
  };

  /** Cuts off the values whose reduced cost alone would exceed the cutoff; each cut is a branch with a closed side. */
  const tighten = (node: Node, combination: Combination): Node => {
    const room = combination.weight * cutoff();
    if (!Number.isFinite(room) || combination.weight === 0) return node;
    let at = node;
    const box = boxOfNode(system, node);
    const least = leastOf(combination, box);
    combination.variables.forEach((variable, index) => {
      const coefficient = combination.coefficients[index] ?? 0;
      const [low, high] = [box.low[variable] ?? 0, box.high[variable] ?? 0];
      const steps = Math.floor((room - least) / Math.abs(coefficient)) + 1;
      if (steps > high - low) return;
      const { first, second } = splitNode(
        at,
        variable,
        coefficient > 0 ? low + steps - 1 : high - steps,
        box,
      );
      close(coefficient > 0 ? second : first, combination);
      at = coefficient > 0 ? first : second;
      box.low[variable] = at.low;
      box.high[variable] = at.high;
    });
    return at;
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
    if (found && (!incumbent || found.cost < incumbent.cost)) incumbent = found;
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
    const tightened = node.parent ? node : tighten(node, boundingBox(system, node.multipliers ?? [], box));
    const inside = tightened === node ? box : enter(tightened);
    const chosen =
      (relaxed.kind === "solved" && branching.choose(relaxed, inside, cutoff())) || anySplit(inside);
    if (!chosen) {
      const row = excludingRow(system, inside, cutoff());
      if (!row) throw new Error("a single point is neither a plan nor excluded");
      closeBy(tightened, row);
      return null;
    }
    const { first, second } = splitNode(tightened, chosen.variable, chosen.value, inside);
    const [next, later] = chosen.preferSecond ? [second, first] : [first, second];
    heap.push(later);
    return next;
  };

  /** Where less was proved than sought, much of the tree says more than the bound needs: whole branches become leaves. */
  const collapse = (node: Node, bound: number): void => {
    const end = performance.now() + COLLAPSING;
    for (const inner of preorder(node)) {
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

  const root = rootNode();
  if (secondsLeft() > 0) root.multipliers = addCuts(system, relaxation, cutoff(), deadline);
  heap.push(root);
  while (heap.size() > 0 && secondsLeft() > 0 && nodes < MOST_NODES) {
    let node = heap.pop() ?? null;
    while (node && secondsLeft() > 0) node = work(node);
    if (node) heap.push(node);
  }
  const bound = boundOf(system, root, incumbent);
  if (incumbent && bound < incumbent.cost) collapse(root, bound);
  return { incumbent, root, nodes, bound };
};

/** What the tree proves: open nodes get the combinations that bound them, and leave what these allow. */
const boundOf = (system: System, root: Node, incumbent: Incumbent | null): number => {
  let bound = incumbent ? incumbent.cost : Number.POSITIVE_INFINITY;
  for (const node of preorder(root)) {
    if (node.branch || node.combination) continue;
    const box = boxOfNode(system, node);
    node.combination = boundingBox(system, node.multipliers ?? [], box);
    bound = Math.min(bound, costBound(node.combination, box, system.step));
  }
  return bound;
};
