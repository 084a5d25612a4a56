import type { Relaxation } from "./relaxation";
import { type Range, restOf } from "./rest-of";
import type { System } from "./system";
import { createTableau, type TableauEnd } from "./tableau";

/** Pivots between two looks at what is left of the work, and those of a solve that goes nowhere. */
const STRETCH = 200;
const MOST_PIVOTS = 4000;

/** The linear relaxation of a system in a box by our own dense tableau: fast where few variables are free. */
export const createDense = (system: System, box: Range): Relaxation => {
  const rest = restOf(system, box);
  const { columns, indices, places } = rest;
  const tableau = createTableau(rest, system.work);
  const fixed = -rest.costs.rhs;
  let kept = false;

  const multipliersBy = (of: (row: number) => number): Float64Array => {
    const multipliers = new Float64Array(system.rows.length);
    indices.forEach((index, row) => {
      multipliers[index] = of(row);
    });
    return multipliers;
  };
  const valuesNow = (): Float64Array => {
    const values = Float64Array.from(box.low);
    columns.forEach((variable, place) => {
      values[variable] = tableau.value(place);
    });
    return values;
  };

  const solveWithin = (steps: number, cutoff: number): TableauEnd => {
    const until = system.work.done() + steps;
    for (let pivots = 0; pivots < MOST_PIVOTS; pivots += STRETCH) {
      const end = tableau.solve(cutoff, STRETCH);
      if (end !== "limit") return end;
      if (system.work.done() > until) break;
    }
    return "limit";
  };

  return {
    setBounds: (variable, low, high) => {
      kept = false;
      tableau.setBounds(places[variable] ?? -1, low, high);
    },
    setBasis: () => {},
    solve: (steps, cutoff = Number.POSITIVE_INFINITY) => {
      kept = false;
      const end = solveWithin(steps, cutoff - fixed);
      if (end === "limit") return { kind: "unknown" };
      if (end === "empty") return { kind: "empty", multipliers: multipliersBy(tableau.refutation) };
      const multipliers = multipliersBy(tableau.multiplier);
      if (end === "passed") return { kind: "passed", multipliers };
      return { kind: "solved", cost: tableau.cost() + fixed, values: valuesNow(), multipliers, basis: null };
    },
    tryOut: (variable, low, high, pivots) => {
      if (!kept) tableau.keep();
      kept = true;
      return tableau.tryOut(places[variable] ?? -1, low, high, pivots) + fixed;
    },
    dispose: () => {},
  };
};
