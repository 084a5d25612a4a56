import { beginTree } from "./begin-tree";
import { branchAndBound, type Limits, type Search } from "./branch-and-bound";
import { createBranching } from "./branching";
import { addCuts, sharpenRows } from "./cuts";
import { createImprovement, type Guide } from "./improve";
import { better, type Incumbent, incumbentOf } from "./incumbent";
import { createNarrowing } from "./narrow";
import { createRelaxation } from "./relaxation";
import type { Tools } from "./search-frame";
import { type System, wholeBox } from "./system";
import { STEPS_PER_UNIT } from "./work";

/** Steps for the first relaxation where the limit is met already: there may be a plan in it, and a bound. */
const FIRST = 0.3 * STEPS_PER_UNIT;

/** What the relaxation of the whole box says, null where it says nothing, its cost, and a plan from rounding it. */
type First = { readonly guide: Guide | null; readonly cost: number; readonly start: Incumbent | null };

/** The relaxation, sharpened by cuts, and a plan from rounding it down. */
const relaxWhole = (system: System, given: Incumbent | null, limit: number): First => {
  const relaxation = createRelaxation(system, wholeBox(system));
  try {
    const relaxed = relaxation.solve(Math.max(FIRST, limit - system.work.done()));
    if (relaxed.kind !== "solved") return { guide: null, cost: Number.NEGATIVE_INFINITY, start: given };
    const floors = relaxed.values.map((value) => Math.floor(value + 1e-6));
    const start = better(incumbentOf(system, floors), given);
    const cutoff = start ? start.cost - system.step : Number.POSITIVE_INFINITY;
    const guide = addCuts(system, relaxation, cutoff, limit) ?? relaxed;
    return { guide, cost: guide.cost, start };
  } finally {
    relaxation.dispose();
  }
};

/** Share of the work that better plans are looked for in small parts before the first tree, at most. */
const IMPROVING = 0.3;
/** Memory for no more. */
const MOST_NODES = 200_000;
/** From one ceiling to the next: this part of what lies between relaxation and plan, or share of the cost where there is no plan. */
const PARTS = 6;
const NEAREST = 0.0015;
/** Nodes of the first ceiling; after a tree that met its limit the next one may have more. */
const FEW_NODES = 800;
const MORE_NODES = 1.5;
const MOST_CEILINGS = 12;
/** A plan that takes this share of what was left between relaxation and cutoff is worth beginning anew. */
const WORTH = 0.15;

/** `limit`: of the steps that the system's work counts. */
export type Effort = {
  readonly limit: number;
  /** Asked now and then for a better plan than the one known. */
  readonly help?: (known: Incumbent | null) => Incumbent | null;
  readonly mostNodes?: number;
};

/**
 * The plan of least cost and a tree that proves it, as far as both were found within the limit. Plans are looked for in
 * small parts first, then below one ceiling after the other: the nearer it is to what the relaxation says, the more
 * variables it fixes, so a tree that finds nothing is small. Where a much better plan is found, a new tree begins below it.
 */
export const searchBest = (
  system: System,
  given: Incumbent | null,
  { limit, help, mostNodes = MOST_NODES }: Effort,
): Search => {
  sharpenRows(system);
  const { step, work } = system;
  const { guide, cost, start } = relaxWhole(system, given, limit);
  const narrowing = createNarrowing(system);
  const begin = (): Tools => ({ narrowing, branching: createBranching(system.low.length) });
  // What is learned of branching in small parts misleads in the whole.
  const improvement = guide && createImprovement(system, begin(), guide);
  const helped = (known: Incumbent | null, values: Float64Array | null): Incumbent | null => {
    const found = help ? help(known) : known;
    return improvement && values ? improvement.believing(values, found, limit) : found;
  };
  const firstTree = work.done() + IMPROVING * (limit - work.done());
  let incumbent = improvement ? improvement.atFirst(start, firstTree) : start;
  const tools = begin();
  let best: Search | null = null;
  let nodes = 0;
  let few = FEW_NODES;
  /** In steps: the least cost that is still possible, and how far from there the ceiling is. */
  let lowest = Math.ceil((cost - 1e-6) / step);
  const strideTo = (known: Incumbent | null): number =>
    Math.max(1, Math.ceil(known ? (known.cost / step - lowest) / PARTS : (Math.abs(cost) * NEAREST) / step));
  let stride = strideTo(incumbent);
  let reach = stride;
  for (let ceilings = 0; ; ceilings += 1) {
    const highest = incumbent ? incumbent.cost - step : Number.POSITIVE_INFINITY;
    const near = (lowest + reach - 1) * step;
    const last = !(near < highest) || ceilings >= MOST_CEILINGS;
    const ceiling = last ? highest : near;
    const { root, top } = beginTree(system, narrowing, guide?.multipliers ?? null, ceiling);
    tools.branching.doubt();
    const limits: Limits = {
      ceiling,
      enough: Number.isFinite(ceiling) ? ceiling - WORTH * (ceiling - cost) : ceiling,
      limit,
      help: helped,
      nodes: last ? mostNodes : Math.min(few, mostNodes),
      bounds: last ? "at limit or nodes" : "at limit",
    };
    const found: Search = top
      ? branchAndBound(system, tools, { root, top }, incumbent, limits)
      : { incumbent, root, nodes: 1, bound: ceiling + step };
    nodes += found.nodes;
    if (!best || found.bound > best.bound) best = found;
    const improved = found.incumbent !== incumbent;
    incumbent = better(found.incumbent, incumbent);
    const proved = best.bound >= (incumbent?.cost ?? Number.POSITIVE_INFINITY);
    const ended = work.done() > limit || nodes > mostNodes || (last && !improved);
    // A tree of which nothing was made bounds nothing yet: the next one will.
    if (proved || (ended && Number.isFinite(best.bound))) return { ...best, incumbent, nodes };
    const closed = found.bound > ceiling;
    const full = !closed && !(incumbent && incumbent.cost <= ceiling);
    if (closed) lowest = ceiling / step + 1;
    if (improved) stride = strideTo(incumbent);
    else if (closed && !incumbent) stride *= 2;
    reach = full ? reach + stride : stride;
    if (full) few *= MORE_NODES;
  }
};
