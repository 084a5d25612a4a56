import type { FloatRow } from "./float-row";
import type { System } from "./system";

export type Range = { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };

/** The least and the greatest that a row's terms can be in a box. */
const activity = ({ variables, coefficients }: FloatRow, { low, high }: Range) => {
  let [least, most] = [0, 0];
  for (let at = 0; at < variables.length; at += 1) {
    const variable = variables[at] as number;
    const coefficient = coefficients[at] as number;
    const [one, other] = [coefficient * (low[variable] as number), coefficient * (high[variable] as number)];
    least += one < other ? one : other;
    most += one < other ? other : one;
  }
  return { least, most };
};

/** What is left of a system in a box, with the free variables numbered anew. */
export type Rest = {
  /** The system's number of each free variable, and of each row that can be broken in the box. */
  readonly columns: readonly number[];
  readonly indices: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly rows: readonly FloatRow[];
  /** `rhs` is less by what the fixed variables cost. */
  readonly costs: FloatRow;
  /** The new number of a variable, -1 where it is fixed. */
  readonly places: Int32Array;
  /** A row of the system over the free variables alone. */
  readonly within: (row: FloatRow) => FloatRow;
};

export const restOf = (system: System, box: Range): Rest => {
  const columns = [...system.low.keys()].filter((variable) => box.low[variable] !== box.high[variable]);
  const places = new Int32Array(system.low.length).fill(-1);
  columns.forEach((variable, place) => {
    places[variable] = place;
  });
  /** The row over the free variables; what the fixed ones add goes to the right side. */
  const within = ({ variables, coefficients, rhs, ...rest }: FloatRow): FloatRow => {
    const free: number[] = [];
    let fixed = 0;
    for (let at = 0; at < variables.length; at += 1) {
      const variable = variables[at] as number;
      if ((places[variable] as number) >= 0) free.push(at);
      else fixed += (coefficients[at] as number) * (box.low[variable] as number);
    }
    return {
      ...rest,
      variables: Int32Array.from(free, (at) => places[variables[at] ?? 0] ?? 0),
      coefficients: Float64Array.from(free, (at) => coefficients[at] ?? 0),
      rhs: rhs - fixed,
    };
  };
  const indices = [...system.rows.keys()].filter((index) => {
    const row = system.rows[index];
    if (!row) return false;
    const { least, most } = activity(row, box);
    return most > row.rhs || (row.equal && least < row.rhs);
  });
  return {
    columns,
    indices,
    places,
    within,
    low: columns.map((variable) => box.low[variable] ?? 0),
    high: columns.map((variable) => box.high[variable] ?? 0),
    rows: indices.flatMap((index) => system.rows[index] ?? []).map(within),
    costs: within(system.cost),
  };
};
