import { type Combination, leastOf, rowAlone } from "./combination";
import type { FloatRow } from "./float-row";
import type { System } from "./system";
import { closeNode, type Node, type NodeBox, splitNode } from "./tree";

/** What a row, from the side of its sign, leaves of its right side at least, and the most that one variable can add. */
const roomOf = ({ variables, coefficients, rhs }: FloatRow, sign: 1 | -1, { low, high }: NodeBox) => {
  let room = sign * rhs;
  let most = 0;
  for (let at = 0; at < variables.length; at += 1) {
    const variable = variables[at] as number;
    const coefficient = sign * (coefficients[at] as number);
    const [from, to] = [low[variable] as number, high[variable] as number];
    room -= coefficient * (coefficient > 0 ? from : to);
    const width = Math.abs(coefficient) * (to - from);
    if (width > most) most = width;
  }
  return { room, most };
};

/** How often a row is looked at, on average, before a node counts as narrowed. */
const MOST_VISITS = 20;
/** Steps by coefficient that looking at a row takes: both ends of a range, and its width. */
const LOOKING = 3;

const ONE = [1] as const;
const BOTH = [1, -1] as const;
const signsOf = ({ equal }: FloatRow) => (equal ? BOTH : ONE);

const rowsByVariable = ({ rows, low }: System): readonly (readonly number[])[] => {
  const found = low.map((): number[] => []);
  for (const [index, { variables }] of rows.entries())
    for (const variable of variables) found[variable]?.push(index);
  return found;
};

/**
 * Cuts off values that a combination, or a single row, excludes whatever the others are: each cut is a branch with a
 * closed side. What is left to look at becomes small, often a tenth of the variables. Counts on the system's rows to
 * stay as they are.
 */
export const createNarrowing = (system: System) => {
  const rowsOf = rowsByVariable(system);
  /** Single rows as combinations, each made once: they close many nodes. */
  const alone = new Map<number, Combination | null>();
  const aloneOf = (index: number, sign: 1 | -1): Combination | null => {
    const key = sign * (index + 1);
    let found = alone.get(key);
    if (found === undefined) {
      found = rowAlone(system, index, sign);
      alone.set(key, found);
    }
    return found;
  };

  const queue: number[] = [];
  const queued = new Uint8Array(system.rows.length);
  const enqueue = (variable: number): void => {
    for (const row of rowsOf[variable] ?? []) {
      if (queued[row]) continue;
      queued[row] = 1;
      queue.push(row);
    }
  };
  const empty = (): void => {
    for (const row of queue.splice(0)) queued[row] = 0;
  };

  /** `room`: what the combination's least must not exceed. Changes the box; yields the node that is left. */
  const cutBy = (from: Node, box: NodeBox, combination: Combination, room: number): Node => {
    const least = leastOf(combination, box);
    const { variables, coefficients } = combination;
    let node = from;
    for (let at = 0; at < variables.length; at += 1) {
      const variable = variables[at] as number;
      const coefficient = coefficients[at] as number;
      const [low, high] = [box.low[variable] as number, box.high[variable] as number];
      if (Math.abs(coefficient) * (high - low) <= room - least) continue;
      const steps = Math.floor((room - least) / Math.abs(coefficient)) + 1;
      if (steps > high - low || steps < 1) continue;
      const value = coefficient > 0 ? low + steps - 1 : high - steps;
      const { first, second } = splitNode(node, variable, value, box);
      const [kept, closed] = coefficient > 0 ? [first, second] : [second, first];
      closeNode(closed, combination);
      node = kept;
      box.low[variable] = kept.low;
      box.high[variable] = kept.high;
      enqueue(variable);
    }
    return node;
  };

  /** By the rows in the queue until nothing changes any more, or rows push each other on for too long. */
  const byQueue = (from: Node, box: NodeBox): Node | null => {
    let node = from;
    let left = MOST_VISITS * system.rows.length;
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      queued[index] = 0;
      left -= 1;
      if (left < 0) {
        empty();
        return node;
      }
      const row = system.rows[index] as FloatRow;
      system.work.add(LOOKING * row.variables.length);
      for (const sign of signsOf(row)) {
        const { room, most } = roomOf(row, sign, box);
        const combination = room < most ? aloneOf(index, sign) : null;
        if (!combination) continue;
        if (room < 0) {
          closeNode(node, combination);
          empty();
          return null;
        }
        node = cutBy(node, box, combination, 0);
      }
    }
    return node;
  };

  return {
    /** By variable: the rows it stands in. */
    rowsOf,
    /** By the rows with a variable that was changed; null where one leaves nothing, which closes the node. */
    byRows: (node: Node, box: NodeBox, changed: Iterable<number>): Node | null => {
      for (const variable of changed) enqueue(variable);
      return byQueue(node, box);
    },
    /** By a combination with the costs at the cutoff, then by rows; null where nothing is left, which closes the node. */
    byCosts: (node: Node, box: NodeBox, combination: Combination, cutoff: number): Node | null => {
      if (combination.weight === 0 || !Number.isFinite(cutoff)) return node;
      const cut = cutBy(node, box, combination, combination.weight * cutoff);
      return cut === node ? node : byQueue(cut, box);
    },
  };
};

export type Narrowing = ReturnType<typeof createNarrowing>;
