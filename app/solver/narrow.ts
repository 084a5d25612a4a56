import { type Combination, leastOf, rowAlone } from "./combination";
import type { FloatRow, System } from "./system";
import { closeNode, type Node, type NodeBox, splitNode } from "./tree";

/** A node that all still possible points lie in, and its ranges. */
export type Narrowed = { readonly node: Node; readonly box: NodeBox };

const ROUNDS = 20;

/**
 * Cuts off the values that a combination excludes whatever the others are; each cut is a branch with a closed side.
 * `room`: what the combination's least must not exceed.
 */
const narrowBy = ({ node, box }: Narrowed, combination: Combination, room: number): Narrowed => {
  const least = leastOf(combination, box);
  let at = node;
  combination.variables.forEach((variable, index) => {
    const coefficient = combination.coefficients[index] ?? 0;
    const [low, high] = [box.low[variable] ?? 0, box.high[variable] ?? 0];
    const steps = Math.floor((room - least) / Math.abs(coefficient)) + 1;
    if (steps > high - low || steps < 1) return;
    const value = coefficient > 0 ? low + steps - 1 : high - steps;
    const { first, second } = splitNode(at, variable, value, box);
    const [kept, closed] = coefficient > 0 ? [first, second] : [second, first];
    closeNode(closed, combination);
    at = kept;
    box.low[variable] = kept.low;
    box.high[variable] = kept.high;
  });
  return { node: at, box };
};

/** Whether a row, from the side of its sign, may cut off a value: its slack is less than one variable can add. */
const cuts = ({ variables, coefficients, rhs }: FloatRow, sign: 1 | -1, { low, high }: NodeBox): boolean => {
  let slack = sign * rhs;
  let most = 0;
  variables.forEach((variable, at) => {
    const coefficient = sign * (coefficients[at] ?? 0);
    const [from, to] = [low[variable] ?? 0, high[variable] ?? 0];
    slack -= coefficient * (coefficient > 0 ? from : to);
    most = Math.max(most, Math.abs(coefficient) * (to - from));
  });
  return slack >= 0 && slack < most;
};

/**
 * Narrows a node by a combination with the costs at the cutoff, then by single rows until nothing changes any more:
 * what the search has to look at becomes small, often a tenth of the variables.
 */
export const narrow = (
  system: System,
  from: Narrowed,
  combination: Combination,
  cutoff: number,
): Narrowed => {
  const room = combination.weight * cutoff;
  if (combination.weight === 0 || !Number.isFinite(room)) return from;
  let narrowed = from;
  for (let round = 0, last: Node | null = null; round < ROUNDS && last !== narrowed.node; round += 1) {
    last = narrowed.node;
    narrowed = narrowBy(narrowed, combination, room);
    for (const [index, row] of system.rows.entries())
      for (const sign of row.equal ? ([1, -1] as const) : ([1] as const)) {
        const alone = cuts(row, sign, narrowed.box) && rowAlone(system, index, sign);
        if (alone) narrowed = narrowBy(narrowed, alone, 0);
      }
  }
  return narrowed;
};
