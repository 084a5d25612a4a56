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

const costsOf = ({ cost, low }: System): Float64Array => {
  const costs = new Float64Array(low.length);
  cost.variables.forEach((variable, at) => {
    costs[variable] = cost.coefficients[at] ?? 0;
  });
  return costs;
};

export const modelDataOf = (system: System) => ({
  numCols: system.low.length,
  numRows: system.rows.length,
  colCost: costsOf(system),
  colLower: [...system.low],
  colUpper: [...system.high],
  rowLower: system.rows.map(({ equal, rhs }) => (equal ? rhs : -highs.infinity)),
  rowUpper: system.rows.map(({ rhs }) => rhs),
  matrix: matrixOf(system.rows, system.low.length),
});

/** The linear relaxation of a system, solved again and again from the last basis. */
export const createRelaxation = (system: System): Relaxation => {
  const model = highs.createModel(modelDataOf(system));
  model.options.set(OPTIONS);
  /** The system's number of each row in the model. */
  let indices = system.rows.map((_, index) => index);
  const cost = () => Number(model.info.get("objective_function_value"));
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
    return { kind: "solved", cost: cost(), values: colValue, multipliers: bySystem(rowDual), basis };
  };
  return {
    setBounds: (variable, low, high) => void model.changeColBounds(variable, low, high),
    setBasis: (basis) => void model.setBasis(basis),
    addRow: ({ variables, coefficients, rhs }, index) => {
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
    basicVariables: () => Array.from(model.getBasicVariables(), (each) => Math.max(-1, each)),
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
