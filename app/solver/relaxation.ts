import loadHighs, { type Basis } from "highs";
import type { FloatRow, System } from "./system";

export const highs = await loadHighs();
const { modelStatus, basisStatus } = highs.constants;

/** What the linear relaxation says of a box, in floats that are only hints. Multipliers are per row, ≥ 0 for ≤. */
export type Relaxed =
  | {
      readonly kind: "solved";
      readonly cost: number;
      readonly values: Float64Array;
      readonly multipliers: Float64Array;
      readonly basis: Basis;
    }
  | { readonly kind: "empty"; readonly multipliers: Float64Array | null }
  | { readonly kind: "unknown" };

export type Relaxation = {
  readonly setBounds: (variable: number, low: number, high: number) => void;
  readonly setBasis: (basis: Basis) => void;
  /** `index`: the row's number in the system. */
  readonly addRow: (row: FloatRow, index: number) => void;
  /** Takes the rows after the given ones out that do not hold tightly at the last solution. */
  readonly dropIdle: (given: number) => void;
  /** By position in the basis: the variable, or -1 for a row's slack. */
  readonly basicVariables: () => readonly number[];
  /** The multipliers of the system's rows that make the tableau's row at a position. */
  readonly inverseRow: (position: number) => (readonly [row: number, multiplier: number])[];
  /** `pivots` limits the simplex iterations: then a bound from below at best (`estimate`). */
  readonly solve: (seconds: number) => Relaxed;
  readonly estimate: (pivots: number) => number;
  readonly dispose: () => void;
};

const OPTIONS = {
  output_flag: false,
  random_seed: 1,
  presolve: "off",
  solver: "simplex",
  simplex_strategy: 1,
  simplex_scale_strategy: 0,
};
const UNLIMITED = 2_147_483_647;

const matrixOf = (rows: readonly FloatRow[], columns: number) => {
  const starts = [0];
  for (const { variables } of rows) starts.push((starts.at(-1) ?? 0) + variables.length);
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols: columns,
    starts,
    indices: rows.flatMap(({ variables }) => [...variables]),
    values: rows.flatMap(({ coefficients }) => [...coefficients]),
  };
};

type Model = Pick<System, "cost" | "low" | "high" | "rows">;

const costsOf = ({ cost, low }: Model): Float64Array => {
  const costs = new Float64Array(low.length);
  cost.variables.forEach((variable, at) => {
    costs[variable] = cost.coefficients[at] ?? 0;
  });
  return costs;
};

export const modelDataOf = (system: Model) => ({
  numCols: system.low.length,
  numRows: system.rows.length,
  colCost: costsOf(system),
  colLower: [...system.low],
  colUpper: [...system.high],
  rowLower: system.rows.map(({ equal, rhs }) => (equal ? rhs : -highs.infinity)),
  rowUpper: system.rows.map(({ rhs }) => rhs),
  matrix: matrixOf(system.rows, system.low.length),
});

type Range = { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };

/** The least and the greatest that a row's terms can be in a box. */
const activity = ({ variables, coefficients }: FloatRow, { low, high }: Range) => {
  let [least, most] = [0, 0];
  variables.forEach((variable, at) => {
    const coefficient = coefficients[at] ?? 0;
    const [one, other] = [coefficient * (low[variable] ?? 0), coefficient * (high[variable] ?? 0)];
    least += Math.min(one, other);
    most += Math.max(one, other);
  });
  return { least, most };
};

/** What is left of a system in a box: the variables still free, and the rows that can be broken there. */
const restOf = (system: System, box: Range) => {
  const columns = [...system.low.keys()].filter((variable) => box.low[variable] !== box.high[variable]);
  const places = new Int32Array(system.low.length).fill(-1);
  columns.forEach((variable, place) => {
    places[variable] = place;
  });
  /** The row over the free variables; what the fixed ones add goes to the right side. */
  const within = ({ variables, coefficients, rhs, ...rest }: FloatRow): FloatRow => {
    const free: number[] = [];
    let fixed = 0;
    variables.forEach((variable, at) => {
      if ((places[variable] ?? -1) >= 0) free.push(at);
      else fixed += (coefficients[at] ?? 0) * (box.low[variable] ?? 0);
    });
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
  return { columns, places, within, indices };
};

/** The linear relaxation of a system in a box, solved again and again from the last basis. */
export const createRelaxation = (system: System, box: Range): Relaxation => {
  const rest = restOf(system, box);
  const { columns, places, within } = rest;
  /** The system's number of each row in the model. */
  let { indices } = rest;
  const costs = within(system.cost);
  const model = highs.createModel(
    modelDataOf({
      cost: costs,
      low: columns.map((variable) => box.low[variable] ?? 0),
      high: columns.map((variable) => box.high[variable] ?? 0),
      rows: indices.flatMap((index) => system.rows[index] ?? []).map(within),
    }),
  );
  model.options.set(OPTIONS);
  const cost = () => Number(model.info.get("objective_function_value")) - costs.rhs;
  const valuesOf = (free: Float64Array): Float64Array => {
    const values = Float64Array.from(box.low);
    columns.forEach((variable, place) => {
      values[variable] = free[place] ?? 0;
    });
    return values;
  };
  const bySystem = (values: Float64Array): Float64Array => {
    const multipliers = new Float64Array(system.rows.length);
    indices.forEach((index, at) => {
      multipliers[index] = -(values[at] ?? 0);
    });
    return multipliers;
  };
  const read = (): Relaxed => {
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) {
      const ray = model.getDualRay();
      return { kind: "empty", multipliers: ray ? bySystem(ray.values) : null };
    }
    if (status !== modelStatus.optimal) return { kind: "unknown" };
    const { colValue, rowDual } = model.getSolution();
    const basis = model.getBasis();
    return {
      kind: "solved",
      cost: cost(),
      values: valuesOf(colValue),
      multipliers: bySystem(rowDual),
      basis,
    };
  };
  return {
    setBounds: (variable, low, high) => void model.changeColBounds(places[variable] ?? -1, low, high),
    setBasis: (basis) => void model.setBasis(basis),
    addRow: (row, index) => {
      const { variables, coefficients, rhs } = within(row);
      model.addRow(-highs.infinity, rhs, { indices: variables, values: coefficients });
      indices.push(index);
    },
    dropIdle: (given) => {
      if (model.getModelStatus() !== modelStatus.optimal) return;
      const { rowStatus } = model.getBasis();
      const idle = indices.flatMap((index, at) =>
        index >= given && rowStatus[at] === basisStatus.basic ? [at] : [],
      );
      if (idle.length === 0) return;
      model.deleteRows({ kind: "set", indices: idle });
      const gone = new Set(idle);
      indices = indices.filter((_, at) => !gone.has(at));
    },
    basicVariables: () => Array.from(model.getBasicVariables(), (each) => columns[each] ?? -1),
    inverseRow: (position) => {
      const { values } = model.getBasisInverseRow(position);
      return indices.map((index, at) => [index, values[at] ?? 0] as const);
    },
    solve: (seconds) => {
      model.zeroAllClocks();
      model.options.set("time_limit", Math.max(0.01, seconds));
      model.run();
      return read();
    },
    estimate: (pivots) => {
      model.options.set("simplex_iteration_limit", pivots);
      model.run();
      model.options.set("simplex_iteration_limit", UNLIMITED);
      const status = model.getModelStatus();
      if (status === modelStatus.infeasible) return Number.POSITIVE_INFINITY;
      return status === modelStatus.optimal || status === modelStatus.iterationLimit ? cost() : Number.NaN;
    },
    dispose: () => model.dispose(),
  };
};
