import { beginPart, beginTree } from "./begin-tree";
import { branchAndBound } from "./branch-and-bound";
import { better, type Incumbent } from "./incumbent";
import type { Narrowing } from "./narrow";
import type { Tools } from "./search-frame";
import type { System } from "./system";
import type { NodeBox } from "./tree";

/** What the relaxation of the whole box says, after cuts. */
export type Guide = { readonly values: Float64Array; readonly multipliers: Float64Array };

/** Nodes of one part, and of all together. */
const FEW_NODES = 200;
const MOST_NODES = 800;
/** Parts that are searched without finding a better plan before the others are given up. */
const PATIENCE = 6;
/** Free variables of the first part around rows, and what is added where a part was easy. */
const FIRST_SIZE = 60;
const MORE = 20;
const EASY = 20;
/** Rows with more variables than this, as budgets, bring together what has nothing to do with each other. */
const MOST_TERMS = 30;
const NEAR = 1e-6;

/** Numbers from 0 to 1 that are the same in every run. */
const createDice = () => {
  let state = 1;
  return (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
};

/** So many free variables that short rows bring together, from one of them outwards. */
const neighbours = (
  { rows }: System,
  { rowsOf }: Narrowing,
  box: NodeBox,
  size: number,
  dice: () => number,
) => {
  const free = [...box.low.keys()].filter((variable) => box.low[variable] !== box.high[variable]);
  const open = new Set<number>();
  const queue: number[] = [];
  let at = 0;
  while (open.size < Math.min(size, free.length)) {
    const variable = queue[at++] ?? free[Math.floor(dice() * free.length)] ?? 0;
    if (open.has(variable) || box.low[variable] === box.high[variable]) continue;
    open.add(variable);
    for (const row of rowsOf[variable] ?? []) {
      const variables = rows[row]?.variables;
      if (variables && variables.length <= MOST_TERMS) queue.push(...variables);
    }
  }
  return open;
};

/** The box with some variables at one value. */
const partOf = (box: NodeBox, valueFor: (variable: number) => number | null): NodeBox => {
  const [low, high] = [Float64Array.from(box.low), Float64Array.from(box.high)];
  for (let variable = 0; variable < low.length; variable += 1) {
    const value = valueFor(variable);
    if (value === null || value < (low[variable] ?? 0) || value > (high[variable] ?? 0)) continue;
    low[variable] = value;
    high[variable] = value;
  }
  return { low, high };
};

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < NEAR;

/** The value that a relaxation gives a variable, null where it is none or not whole. */
const wholeIn =
  (values: Float64Array) =>
  (variable: number): number | null => {
    const value = values[variable] ?? 0;
    return isWhole(value) ? Math.round(value) : null;
  };

/** Looks for better plans in small parts of the box, by trees that prove nothing. */
export const createImprovement = (system: System, tools: Tools, { values, multipliers }: Guide) => {
  const { narrowing } = tools;
  const dice = createDice();
  const ceilingOf = (known: Incumbent | null): number =>
    known ? known.cost - system.step : Number.POSITIVE_INFINITY;
  const boxFor = (known: Incumbent | null): NodeBox | null =>
    beginTree(system, narrowing, multipliers, ceilingOf(known)).top?.box ?? null;

  /** The best plan of a part, or the known one, and how many nodes it took. */
  const searchPart = (part: NodeBox, known: Incumbent | null, limit: number) => {
    const { root, top } = beginPart(narrowing, part);
    if (!top) return { best: known, nodes: 0 };
    const { incumbent, nodes } = branchAndBound(system, tools, { root, top }, known, {
      ceiling: ceilingOf(known),
      enough: Number.NEGATIVE_INFINITY,
      limit,
      nodes: FEW_NODES,
      bounds: "never",
    });
    return { best: better(incumbent, known), nodes };
  };

  /** Where all that a relaxation says in whole numbers is believed. */
  const believing = (relaxed: Float64Array, known: Incumbent | null, limit: number): Incumbent | null => {
    const box = boxFor(known);
    return box ? searchPart(partOf(box, wholeIn(relaxed)), known, limit).best : known;
  };

  /** Believing the first relaxation, then where plan and relaxation differ, then around rows. */
  const atFirst = (given: Incumbent | null, limit: number): Incumbent | null => {
    let known = believing(values, given, limit);
    let box = boxFor(known);
    let size = FIRST_SIZE;
    let spent = 0;
    let idle = 0;
    while (known && box && idle < PATIENCE && spent < MOST_NODES && system.work.done() < limit) {
      const { values: plan }: Incumbent = known;
      const agreed = (variable: number): number | null =>
        wholeIn(values)(variable) === plan[variable] ? (plan[variable] ?? 0) : null;
      const open = idle === 0 ? null : neighbours(system, narrowing, box, size, dice);
      const outside = (variable: number): number | null =>
        open?.has(variable) ? null : (plan[variable] ?? 0);
      const { best, nodes } = searchPart(partOf(box, open ? outside : agreed), known, limit);
      spent += nodes;
      if (open && nodes < EASY) size += MORE;
      idle = best === known ? idle + 1 : 0;
      if (best !== known) box = boxFor(best);
      known = best;
    }
    return known;
  };

  return { atFirst, believing };
};
