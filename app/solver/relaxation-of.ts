import { createDense } from "./dense";
import { createRelaxation, type Relaxation } from "./relaxation";
import type { Range } from "./rest-of";
import type { System } from "./system";

/** Entries of a dense tableau beyond which a sparse solver is used. */
const MOST_DENSE = 3_000_000;

/** Steps by coefficient that writing a system for a box takes. */
const COPYING = 10;

/** Coefficients of all rows together. */
export const entriesOf = ({ rows }: System): number =>
  rows.reduce((sum, { variables }) => sum + variables.length, 0);

/** The linear relaxation of a system in a box, by what is faster for as many free variables. */
export const relaxationOf = (system: System, box: Range): Relaxation => {
  let free = 0;
  for (let variable = 0; variable < box.low.length; variable += 1)
    if (box.low[variable] !== box.high[variable]) free += 1;
  system.work.add(COPYING * entriesOf(system));
  return free * system.rows.length <= MOST_DENSE ? createDense(system, box) : createRelaxation(system, box);
};
