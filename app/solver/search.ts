import { type Begun, branchAndBound, type Limits, type Search } from "./branch-and-bound";
import { boundingBox } from "./combination";
import { addCuts, sharpenRows } from "./cuts";
import { createDense } from "./dense";
import { better, type Incumbent, incumbentOf } from "./incumbent";
import { createNarrowing } from "./narrow";
import { createRelaxation, type Relaxation } from "./relaxation";
import type { Range } from "./rest-of";
import { type System, wholeBox } from "./system";
import { rootNode } from "./tree";

/** Seconds for the first relaxation where the time is over already: there may be a plan in it, and a bound. */
const FIRST = 0.3;

/** What the relaxation of the whole box says: multipliers and cost, null where it says nothing, and a plan from rounding it. */
type First = {
  readonly multipliers: Float64Array | null;
  readonly cost: number;
  readonly start: Incumbent | null;
};

/** The relaxation, sharpened by cuts, and a plan from rounding it down. */
const relaxWhole = (system: System, given: Incumbent | null, deadline: number): First => {
  const relaxation = createRelaxation(system, wholeBox(system));
  try {
    const relaxed = relaxation.solve(Math.max(FIRST, (deadline - performance.now()) / 1000));
    if (relaxed.kind !== "solved") return { multipliers: null, cost: Number.NEGATIVE_INFINITY, start: given };
    const floors = relaxed.values.map((value) => Math.floor(value + 1e-6));
    const start = better(incumbentOf(system, floors), given);
    const cutoff = start ? start.cost - system.step : Number.POSITIVE_INFINITY;
    return { ...(addCuts(system, relaxation, cutoff, deadline) ?? relaxed), start };
  } finally {
    relaxation.dispose();
  }
};

/** The root of a new tree, narrowed for costs up to `cutoff`; null where that leaves nothing, which closes the tree. */
const beginTree = (system: System, multipliers: Float64Array | null, cutoff: number) => {
  const root = rootNode();
  root.multipliers = multipliers;
  const box = wholeBox(system);
  const combination = multipliers && boundingBox(system, multipliers, box);
  const narrowing = createNarrowing(system);
  let node = narrowing.byRows(root, box, box.low.keys());
  if (node && combination) node = narrowing.byCosts(node, box, combination, cutoff);
  return { root, top: node && { node, box } };
};

/** Entries of a dense tableau beyond which a sparse solver is used. */
const MOST_DENSE = 3_000_000;

const relaxationOf = (system: System, box: Range): Relaxation => {
  let free = 0;
  for (let variable = 0; variable < box.low.length; variable += 1)
    if (box.low[variable] !== box.high[variable]) free += 1;
  return free * system.rows.length <= MOST_DENSE ? createDense(system, box) : createRelaxation(system, box);
};

const search = (system: System, begun: Begun, start: Incumbent | null, limits: Limits): Search => {
  const relaxation = relaxationOf(system, begun.top.box);
  try {
    return branchAndBound(system, begun, start, limits, relaxation);
  } finally {
    relaxation.dispose();
  }
};

/** Memory for no more. */
const MOST_NODES = 200_000;
/** The first ceiling's distance from the relaxation's cost, as a share of it, and its nodes; both double from one to the next. */
const NEAREST = 0.0015;
const FEW_NODES = 400;
const MOST_CEILINGS = 6;
/** A plan that takes this share of what was left between relaxation and cutoff is worth beginning anew. */
const WORTH = 0.15;

/**
 * The plan of least cost and a tree that proves it, as far as both were found by the deadline (`performance.now()`). Plans
 * are looked for below one ceiling after the other: the nearer it is to what the relaxation says, the more variables it
 * fixes, so a tree that finds nothing is small. Where a much better plan is found, a new tree begins below it.
 */
export const searchBest = (
  system: System,
  given: Incumbent | null,
  deadline: number,
  mostNodes = MOST_NODES,
): Search => {
  sharpenRows(system);
  const { step } = system;
  const first = relaxWhole(system, given, deadline);
  let incumbent = first.start;
  let best: Search | null = null;
  let nodes = 0;
  let width = Math.max(step, Math.abs(first.cost) * NEAREST);
  let few = FEW_NODES;
  for (let ceilings = 0; ; ceilings += 1) {
    const highest = incumbent ? incumbent.cost - step : Number.POSITIVE_INFINITY;
    const near = Math.floor((first.cost + width) / step) * step;
    const last = !(near + width < highest) || ceilings >= MOST_CEILINGS;
    const ceiling = last ? highest : near;
    const enough = Number.isFinite(ceiling) ? ceiling - WORTH * (ceiling - first.cost) : ceiling;
    const { root, top } = beginTree(system, first.multipliers, ceiling);
    const found: Search = top
      ? search(system, { root, top }, incumbent, {
          ceiling,
          enough,
          deadline,
          nodes: last ? mostNodes : Math.min(few, mostNodes),
          last,
        })
      : { incumbent, root, nodes: 1, bound: ceiling + step };
    nodes += found.nodes;
    if (!best || found.bound > best.bound) best = found;
    const improved = found.incumbent !== incumbent;
    incumbent = better(found.incumbent, incumbent);
    const proved = best.bound >= (incumbent?.cost ?? Number.POSITIVE_INFINITY);
    const ended = performance.now() > deadline || nodes > mostNodes || (last && !improved);
    // A tree of which nothing was made bounds nothing yet: the next one will.
    if (proved || (ended && Number.isFinite(best.bound))) return { ...best, incumbent, nodes };
    if (improved) continue;
    width *= 2;
    few *= 2;
  }
};
