import { type Branching, type Choice, fractionalOf } from "./branching";
import type { Closing } from "./closing";
import { type Combination, excludingBox, excludingRow, narrowingCombination } from "./combination";
import { createHeap } from "./heap";
import { costOf, type Incumbent, incumbentOf } from "./incumbent";
import { Inexact } from "./inexact";
import type { Narrowing } from "./narrow";
import type { Relaxed } from "./relaxation";
import { relaxationOf } from "./relaxation-of";
import type { System } from "./system";
import { type Node, type NodeBox, restrict, splitNode } from "./tree";

type Solved = Extract<Relaxed, { kind: "solved" }>;

/** What trees of one system share: they learn from each other. */
export type Tools = { readonly narrowing: Narrowing; readonly branching: Branching };

/** A node that all still possible points lie in, and its ranges. */
export type Narrowed = { readonly node: Node; readonly box: NodeBox };

/** How far a tree has come. */
export type Progress = {
  readonly closing: Closing;
  /** Costs above it are not looked for. */
  readonly cutoff: () => number;
  /** Steps that are left. */
  readonly left: () => number;
  readonly ended: () => boolean;
  readonly take: (found: Incumbent | null) => void;
  nodes: number;
};

/** Nodes that are worked on with one relaxation: those left over get a smaller one of their own. */
const FRAME = 100;
const AGAIN = 3;
/** Steps by variable that a node takes beside its relaxation and what narrows it: its ranges, its values, its rounding. */
const NODE = 60;
/** A cost this far above the cutoff closes a node. */
const PASSED = 1e-3;

const outside = (values: Float64Array, { low, high }: NodeBox): boolean =>
  values.some(
    (value, variable) => value < (low[variable] ?? 0) - 1e-6 || value > (high[variable] ?? 0) + 1e-6,
  );

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

const copyOf = ({ low, high }: NodeBox): NodeBox => ({
  low: Float64Array.from(low),
  high: Float64Array.from(high),
});

/** The nodes that a frame left open, and what its first relaxation says; null where that says nothing. */
export type Frame = { readonly open: readonly Node[]; readonly values: Float64Array | null };

/** Works on what lies at or below a node, with one relaxation of its ranges. */
export const searchFrame = (
  system: System,
  { narrowing, branching }: Tools,
  progress: Progress,
  above: Narrowed,
): Frame => {
  const { closing, cutoff, left } = progress;
  const relaxation = relaxationOf(system, above.box);
  // A basis is one of the relaxation that found it.
  above.node.basis = null;
  const heap = createHeap<Node>((node) => node.estimate);
  let first: Float64Array | null = null;
  const most = progress.nodes + FRAME;
  /** The ranges of the node that is worked on, and those that the relaxation knows of. */
  const box = copyOf(above.box);
  const known = copyOf(above.box);
  const enter = (node: Node): void => {
    box.low.set(above.box.low);
    box.high.set(above.box.high);
    restrict(box, above.node, node);
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
    progress.nodes += 1;
    system.work.add(NODE * box.low.length);
    enter(node);
    if (closing.byRecent(node, box, cutoff())) return null;
    const narrowed = narrowing.byRows(node, box, node === above.node ? [] : [node.variable]);
    return narrowed && relax(narrowed, 0);
  };

  const relax = (node: Node, times: number): Node | null => {
    tell();
    relaxation.setBasis(node.basis);
    let relaxed = relaxation.solve(left(), cutoff() + PASSED);
    if (left() <= 0) {
      heap.push(node);
      return null;
    }
    const refuted = refute(relaxed);
    if (refuted) {
      closing.by(node, refuted);
      return null;
    }
    if (relaxed.kind === "passed") relaxed = relaxation.solve(left());
    return relaxed.kind === "solved" ? divide(node, relaxed, times) : splitBlindly(node);
  };

  /** Rounded down, most rows still hold: budgets leave room, and what builds on something falls with it. */
  const takeFloors = (values: Float64Array): void => {
    const floors = values.map((value) => Math.floor(value + 1e-6));
    if (costOf(system, floors) <= cutoff()) progress.take(incumbentOf(system, floors));
  };

  /** Splits somewhere, where the relaxation says nothing. */
  const splitBlindly = (node: Node): Node | null => {
    progress.take(incumbentOf(system, cheapestCorner(system, box)));
    return split(node, anySplit(box));
  };

  /** Keeps what the relaxation found, narrows the node by it, and splits what is left. */
  const divide = (node: Node, relaxed: Solved, times: number): Node | null => {
    node.estimate = Math.max(node.estimate, relaxed.cost);
    node.multipliers = relaxed.multipliers;
    node.basis = relaxed.basis;
    first ??= relaxed.values;
    takeFloors(relaxed.values);
    if (fractionalOf(relaxed.values).length === 0) {
      const proved = refute(relaxed);
      if (proved) {
        closing.by(node, proved);
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
    return split(narrowed, branching.choose(relaxation, relaxed, box, cutoff()) ?? anySplit(box));
  };

  const split = (node: Node, chosen: Choice | null): Node | null => {
    if (!chosen) {
      const row = excludingRow(system, box, cutoff());
      if (!row) throw new Inexact("a single point is neither a plan nor excluded");
      closing.by(node, row);
      return null;
    }
    const { first, second } = splitNode(node, chosen.variable, chosen.value, box);
    const [next, later] = chosen.preferSecond ? [second, first] : [first, second];
    heap.push(later);
    return next;
  };

  try {
    heap.push(above.node);
    while (heap.size() > 0 && !progress.ended() && progress.nodes < most) {
      let node = heap.pop() ?? null;
      while (node && left() > 0) node = work(node);
      if (node) heap.push(node);
    }
    return { open: heap.entries(), values: first };
  } finally {
    relaxation.dispose();
  }
};
