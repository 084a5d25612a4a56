import type { Dominated } from "~/domain/planning/certificate/certificate";
import type { Derivation } from "~/domain/planning/certificate/derive-row";
import { type Box, gcdOf, type Row } from "~/domain/planning/certificate/rows";
import type { Programme } from "~/domain/planning/programme";
import { dominatedOf } from "./dominated";
import { type FloatRow, floatRow } from "./float-row";
import { Inexact } from "./inexact";
import { createWork, type Work } from "./work";

/**
 * What one objective is proved over: rows (the cutoff is none of them), the box, and the costs to be made least; all
 * whole, held in floats that are exact. `rows` grows by derived ones.
 */
export type System = {
  readonly programme: Programme;
  readonly exact: Row[];
  readonly rows: FloatRow[];
  /** How many of the rows are given; each after them comes from a derivation, which counts rows as here. */
  readonly given: number;
  readonly derived: Derivation[];
  /** Variables that stay low as another one can always stand for them; `high` knows it. */
  readonly dominated: readonly Dominated[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly cost: FloatRow;
  /** All values of the costs are multiples of it. */
  readonly step: number;
  /** What searching it took so far. */
  readonly work: Work;
};

/** The system's box, to be changed. */
export const wholeBox = ({ low, high }: System) => ({
  low: Float64Array.from(low),
  high: Float64Array.from(high),
});

/** The system's box in the exact numbers that derivations count in. */
export const exactBox = ({ low, high }: System): Box => ({ low: low.map(BigInt), high: high.map(BigInt) });

const required = (row: FloatRow | null): FloatRow => {
  if (!row) throw new Inexact("sums of the programme");
  return row;
};

/** The system of an objective, with the rows that hold the earlier ones at their values. */
export const createSystem = (
  programme: Programme,
  rows: readonly Row[],
  cost: Row["terms"],
  work = createWork(),
): System => {
  const low = programme.variables.map((variable) => variable.low);
  const high = programme.variables.map((variable) => variable.high);
  const given = rows.map((row) => required(floatRow(row, programme)));
  const costs = required(floatRow({ terms: cost, rhs: 0n, equal: false }, programme));
  const dominated = dominatedOf(given, costs, { low, high });
  for (const { worse } of dominated) high[worse] = low[worse] ?? 0;
  return {
    programme,
    exact: [...rows],
    rows: given,
    given: rows.length,
    derived: [],
    dominated,
    low,
    high,
    cost: costs,
    step: Number(gcdOf(cost.values()) || 1n),
    work,
  };
};
