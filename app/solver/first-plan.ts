import { firstBroken } from "~/domain/planning/check-values";
import type { Constraint, Programme } from "~/domain/planning/programme";

const cheapest = ({ variables, objectives }: Programme): readonly number[] => {
  const wanted = new Float64Array(variables.length);
  const [first] = objectives;
  for (const [variable, coefficient] of first?.terms ?? [])
    wanted[variable] = first?.sense === "max" ? coefficient : -coefficient;
  return variables.map(({ low, high }, at) => ((wanted[at] ?? 0) > 0 ? high : low));
};

/** The corners of the box that are most often plans: nothing is done, everything is, or what the first objective wants. */
const cornersOf = (programme: Programme): readonly (readonly number[])[] => [
  cheapest(programme),
  programme.variables.map(({ low }) => low),
  programme.variables.map(({ high }) => high),
];

const signOf = ({ sense }: Constraint): number => (sense === ">=" ? -1 : 1);

/** What each row leaves at a plan; an equality leaves nothing on either side. */
const slacksAt = ({ constraints }: Programme, values: readonly number[]): Float64Array =>
  Float64Array.from(constraints, (each) => {
    if (each.sense === "=") return 0;
    const sum = each.terms.reduce(
      (total, [variable, coefficient]) => total + coefficient * (values[variable] ?? 0),
      0,
    );
    return signOf(each) * (each.rhs - sum);
  });

/** Column by column: in which rows each variable stands, with coefficients that count upwards to `rhs`. */
const columnsOf = ({ variables, constraints }: Programme) => {
  const starts = new Int32Array(variables.length + 1);
  for (const { terms } of constraints)
    for (const [variable] of terms) starts[variable + 1] = (starts[variable + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(starts.at(-1) ?? 0);
  const coefficients = new Float64Array(rows.length);
  for (const [row, each] of constraints.entries())
    for (const [variable, coefficient] of each.terms) {
      const place = next[variable] ?? 0;
      next[variable] = place + 1;
      rows[place] = row;
      coefficients[place] = signOf(each) * coefficient;
    }
  return {
    /** Calls `visit` with every row of a variable. */
    each: (variable: number, visit: (row: number, coefficient: number) => void): void => {
      for (let at = starts[variable] ?? 0; at < (starts[variable + 1] ?? 0); at += 1)
        visit(rows[at] ?? 0, coefficients[at] ?? 0);
    },
  };
};

/**
 * Raises a plan's variables one by one towards what the first objective wants, those that take the least share of the room
 * for it first. Every step keeps every row.
 */
const improved = (programme: Programme, from: readonly number[]): readonly number[] => {
  const wanted = cheapest(programme);
  const columns = columnsOf(programme);
  const room = slacksAt(programme, from);
  const fixed = programme.constraints.map(({ sense }) => sense === "=");
  const values = [...from];
  const towards = (at: number): number => Math.sign((wanted[at] ?? 0) - (values[at] ?? 0));
  const gains = new Map(programme.objectives[0]?.terms.map(([at, gain]) => [at, Math.abs(gain)]));
  const shareOf = (at: number): number => {
    let share = 0;
    const direction = towards(at);
    columns.each(at, (row, coefficient) => {
      share += Math.max(0, coefficient * direction) / Math.max(1, room[row] ?? 0);
    });
    return share / (gains.get(at) ?? 1);
  };
  const order = [...values.keys()]
    .filter((at) => towards(at) !== 0)
    .map((at) => ({ at, share: shareOf(at) }))
    .toSorted((one, other) => one.share - other.share);
  for (const { at } of order) {
    const direction = towards(at);
    let most = Math.abs((wanted[at] ?? 0) - (values[at] ?? 0));
    columns.each(at, (row, coefficient) => {
      const taken = coefficient * direction;
      if (fixed[row]) most = 0;
      else if (taken > 0) most = Math.min(most, Math.floor((room[row] ?? 0) / taken));
    });
    if (most <= 0) continue;
    values[at] = (values[at] ?? 0) + direction * most;
    columns.each(at, (row, coefficient) => {
      room[row] = (room[row] ?? 0) - coefficient * direction * most;
    });
  }
  return values;
};

/**
 * A plan that is found at once, in one pass over the programme, so that a search which ends early leaves something; null
 * where no corner of the box is a plan. The search itself does without it.
 */
export const firstPlan = (programme: Programme): readonly number[] | null => {
  const start = cornersOf(programme).find((corner) => firstBroken(programme, corner) === null);
  if (!start) return null;
  const better = improved(programme, start);
  return firstBroken(programme, better) === null ? better : start;
};
