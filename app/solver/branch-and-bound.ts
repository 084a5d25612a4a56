import { createClosing } from "./closing";
import { boundingBox, costBound, excludingBox } from "./combination";
import { createHeap } from "./heap";
import { better, type Incumbent } from "./incumbent";
import { prune } from "./prune";
import { relaxationOf } from "./relaxation-of";
import { type Narrowed, type Progress, searchFrame, type Tools } from "./search-frame";
import { type System, wholeBox } from "./system";
import { boxOfNode, type Node, preorder } from "./tree";
import { STEPS_PER_UNIT } from "./work";

export type Begun = { readonly root: Node; readonly top: Narrowed };

export type Search = {
  readonly incumbent: Incumbent | null;
  readonly root: Node;
  /** No cost below it is possible; the incumbent's where proved, Infinity where nothing is possible at all. */
  readonly bound: number;
  readonly nodes: number;
};

/** Steps for making an unfinished proof small. */
const COLLAPSING = 0.4 * STEPS_PER_UNIT;

export type Limits = {
  /** Only costs up to it are looked for. */
  readonly ceiling: number;
  /** A plan of this cost ends the search: one that begins anew with it will be smaller. */
  readonly enough: number;
  readonly nodes: number;
  /** At which limits the tree is worth a bound; at others nothing is made of it. */
  readonly bounds: "never" | "at limit" | "at limit or nodes";
  /** Of the steps that the system's work counts. */
  readonly limit: number;
  /** Asked now and then for a better plan than the one known, with what a relaxation of open nodes says. */
  readonly help?: ((known: Incumbent | null, values: Float64Array | null) => Incumbent | null) | undefined;
};

/**
 * Branch and bound over linear relaxations whose every closed node is excluded in whole numbers. Ends when all is closed
 * or a limit is met; at the limit of work the open nodes' combinations bound what is left.
 */
export const branchAndBound = (
  system: System,
  tools: Tools,
  { root, top }: Begun,
  start: Incumbent | null,
  { ceiling, enough, limit, help, ...limits }: Limits,
): Search => {
  let incumbent = start;
  const left = (): number => limit - system.work.done();
  const progress: Progress = {
    closing: createClosing(system.work),
    nodes: 0,
    left,
    cutoff: () => Math.min(ceiling, incumbent ? incumbent.cost - system.step : Number.POSITIVE_INFINITY),
    ended: () =>
      progress.nodes >= limits.nodes ||
      left() <= 0 ||
      (incumbent !== start && (incumbent?.cost ?? 0) <= enough),
    take: (found) => {
      incumbent = better(found, incumbent);
    },
  };
  const heap = createHeap<Node>((node) => node.estimate);
  heap.push(top.node);
  for (let node = heap.pop(); node; node = heap.pop()) {
    const box = boxOfNode(top.node, top.box, node);
    const { open, values } = searchFrame(system, tools, progress, { node, box });
    for (const each of open) heap.push(each);
    if (heap.size() > 0 && help) progress.take(help(incumbent, values));
    if (progress.ended()) break;
  }
  const { nodes } = progress;
  const worth =
    left() <= 0 ? limits.bounds !== "never" : limits.bounds === "at limit or nodes" && nodes >= limits.nodes;
  if (heap.size() > 0 && !worth) return { incumbent, root, nodes, bound: Number.NEGATIVE_INFINITY };
  const bound = boundOf(system, top, progress.cutoff() + system.step);
  if (nodes > 1 && heap.size() > 0 && Number.isFinite(bound)) collapse(system, top, bound);
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

/** Where less was proved than sought, much of the tree says more than the bound needs: whole branches become leaves. */
const collapse = (system: System, top: Narrowed, bound: number): void => {
  const end = system.work.done() + COLLAPSING;
  const relaxation = relaxationOf(system, top.box);
  try {
    for (const inner of preorder(top.node)) {
      if (!inner.branch || inner.estimate <= bound - system.step) continue;
      if (system.work.done() > end) return;
      const box = boxOfNode(top.node, top.box, inner);
      for (const [variable, low] of box.low.entries())
        if (top.box.low[variable] !== top.box.high[variable])
          relaxation.setBounds(variable, low, box.high[variable] ?? low);
      const relaxed = relaxation.solve(end - system.work.done());
      const combination =
        relaxed.kind === "solved"
          ? excludingBox(system, relaxed.multipliers, box, bound - system.step, true)
          : null;
      if (!combination) continue;
      inner.combination = combination;
      inner.branch = null;
    }
  } finally {
    relaxation.dispose();
  }
};
