import loadHighs, { type Basis } from "highs";
import type { FloatRow } from "./float-row";
import { type Range, restOf } from "./rest-of";
import type { System } from "./system";

export const highs = await loadHighs();
const { modelStatus, basisStatus } = highs.constants;

/** What the linear relaxation says of a box, in floats that are only hints. Multipliers are per row, ≥ 0 for ≤. */
export type Relaxed =
  | {
      readonly kind: "solved";
      readonly cost: number;
      readonly values: Float64Array;
      readonly multipliers: Float64Array;
      readonly basis: Basis | null;
    }
  /** The cost is above the cutoff; what it is at least is enough to know. */
  | { readonly kind: "passed"; readonly multipliers: Float64Array }
  | { readonly kind: "empty"; readonly multipliers: Float64Array | null }
  | { readonly kind: "unknown" };

/** Solved again and again while ranges change; `steps`: the most work that one solve may take. */
export type Relaxation = {
  readonly setBounds: (variable: number, low: number, high: number) => void;
  /** Where to go on from; null: from where it is. */
  readonly setBasis: (basis: Basis | null) => void;
  readonly solve: (steps: number, cutoff?: number) => Relaxed;
  /** A bound of the cost from below after a few pivots with another range of one variable; nothing stays changed. */
  readonly tryOut: (variable: number, low: number, high: number, pivots: number) => number;
  readonly dispose: () => void;
};

export type CutRelaxation = Relaxation & {
  /** `index`: the row's number in the system. */
  readonly addRow: (row: FloatRow, index: number) => void;
  /** Takes the rows after the given ones out that do not hold tightly at the last solution. */
  readonly dropIdle: (given: number) => void;
  /** By position in the basis: the variable, or -1 for a row's slack. */
  readonly basicVariables: () => readonly number[];
  /** The multipliers of the system's rows that make the tableau's row at a position. */
  readonly inverseRow: (position: number) => (readonly [row: number, multiplier: number])[];
};

const OPTIONS = {
  output_flag: false,
  random_seed: 1,
  presolve: "off",
  solver: "simplex",
  simplex_strategy: 1,
  simplex_scale_strategy: 0,
};
/** Steps that reading and answering take by row and column, and an iteration by each of them and by entry. */
const CALL = 20;
const ITERATION = 6;

const MOST_ITERATIONS = 2_147_483_647;

/** Coefficients beyond it are scaled: HiGHS refuses those from 1e15 on, and loses its way long before. */
const LARGE = 2 ** 30;

/** What a row, or the costs, are divided by for HiGHS: a power of two, so that nothing is rounded; 1 but for large ones. */
export const scaleOf = ({ coefficients }: FloatRow): number => {
  const most = coefficients.reduce((size, each) => Math.max(size, Math.abs(each)), 0);
  return most < LARGE ? 1 : 2 ** Math.floor(Math.log2(most));
};

const matrixOf = (rows: readonly FloatRow[], columns: number) => {
  const starts = [0];
  for (const { variables } of rows) starts.push((starts.at(-1) ?? 0) + variables.length);
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols: columns,
    starts,
    indices: rows.flatMap(({ variables }) => [...variables]),
    values: rows.flatMap((row) => {
      const scale = scaleOf(row);
      return Array.from(row.coefficients, (each) => each / scale);
    }),
  };
};

type Model = Pick<System, "cost" | "low" | "high"> & { readonly rows: readonly FloatRow[] };

const costsOf = ({ cost, low }: Model): Float64Array => {
  const costs = new Float64Array(low.length);
  const scale = scaleOf(cost);
  cost.variables.forEach((variable, at) => {
    costs[variable] = (cost.coefficients[at] ?? 0) / scale;
  });
  return costs;
};

const upperOf = (row: FloatRow): number => row.rhs / scaleOf(row);

/** A system as HiGHS takes it, rows and costs divided by `scaleOf`. */
export const modelDataOf = (system: Model) => ({
  numCols: system.low.length,
  numRows: system.rows.length,
  colCost: costsOf(system),
  colLower: [...system.low],
  colUpper: [...system.high],
  rowLower: system.rows.map((row) => (row.equal ? upperOf(row) : -highs.infinity)),
  rowUpper: system.rows.map(upperOf),
  matrix: matrixOf(system.rows, system.low.length),
});

/** What `make` yields, or `other` where it fails. */
const unless = <T>(make: () => T, other: T): T => {
  try {
    return make();
  } catch {
    return other;
  }
};

/** What is left of a relaxation that failed. */
const SILENT: CutRelaxation = {
  setBounds: () => {},
  setBasis: () => {},
  solve: () => ({ kind: "unknown" }),
  tryOut: () => Number.NaN,
  addRow: () => {},
  dropIdle: () => {},
  basicVariables: () => [],
  inverseRow: () => [],
  dispose: () => {},
};

/**
 * The linear relaxation of a system in a box, solved again and again from the last basis. HiGHS gives some models up with an
 * error: from then on it is asked no more and says nothing, which costs the search strength and no plan.
 */
export const createRelaxation = (system: System, box: Range): CutRelaxation => {
  let within = unless(() => openRelaxation(system, box), SILENT);
  const attempt = <T>(ask: (relaxation: CutRelaxation) => T): T => {
    try {
      return ask(within);
    } catch {
      unless(within.dispose, undefined);
      within = SILENT;
      return ask(within);
    }
  };
  return {
    setBounds: (...range) => attempt((each) => each.setBounds(...range)),
    setBasis: (basis) => attempt((each) => each.setBasis(basis)),
    solve: (...limits) => attempt((each) => each.solve(...limits)),
    tryOut: (...trial) => attempt((each) => each.tryOut(...trial)),
    addRow: (...row) => attempt((each) => each.addRow(...row)),
    dropIdle: (given) => attempt((each) => each.dropIdle(given)),
    basicVariables: () => attempt((each) => each.basicVariables()),
    inverseRow: (position) => attempt((each) => each.inverseRow(position)),
    dispose: () => attempt((each) => each.dispose()),
  };
};

const openRelaxation = (system: System, box: Range): CutRelaxation => {
  const { columns, places, within, costs, rows, ...rest } = restOf(system, box);
  const [low, high] = [[...rest.low], [...rest.high]];
  const indices = [...rest.indices];
  const scale = scaleOf(costs);
  const scales = rows.map(scaleOf);
  const model = highs.createModel(modelDataOf({ cost: costs, low, high, rows }));
  model.options.set(OPTIONS);
  let last: Basis | null = null;
  const size = columns.length + indices.length + rows.reduce((sum, row) => sum + row.variables.length, 0);
  const run = (iterations: number): void => {
    model.options.set("simplex_iteration_limit", Math.min(iterations, MOST_ITERATIONS));
    model.run();
    const taken = Math.max(0, Number(model.info.get("simplex_iteration_count")));
    system.work.add(CALL * (columns.length + indices.length) + ITERATION * size * Math.max(1, taken));
  };
  const cost = () => scale * Number(model.info.get("objective_function_value")) - costs.rhs;
  const valuesOf = (free: Float64Array): Float64Array => {
    const values = Float64Array.from(box.low);
    columns.forEach((variable, place) => {
      values[variable] = free[place] ?? 0;
    });
    return values;
  };
  /** `by`: what the costs are divided by in what HiGHS says; 1 where it says nothing of costs. */
  const bySystem = (values: Float64Array, by: number): Float64Array => {
    const multipliers = new Float64Array(system.rows.length);
    indices.forEach((index, at) => {
      multipliers[index] = (-(values[at] ?? 0) * by) / (scales[at] ?? 1);
    });
    return multipliers;
  };
  const read = (): Relaxed => {
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) {
      const ray = model.getDualRay();
      return { kind: "empty", multipliers: ray ? bySystem(ray.values, 1) : null };
    }
    if (status !== modelStatus.optimal) return { kind: "unknown" };
    const { colValue, rowDual } = model.getSolution();
    const basis = model.getBasis();
    last = basis;
    return {
      kind: "solved",
      cost: cost(),
      values: valuesOf(colValue),
      multipliers: bySystem(rowDual, scale),
      basis,
    };
  };
  return {
    setBounds: (variable, from, to) => {
      const place = places[variable] ?? -1;
      [low[place], high[place]] = [from, to];
      model.changeColBounds(place, from, to);
    },
    setBasis: (basis) => {
      if (basis) model.setBasis(basis);
    },
    addRow: (row, index) => {
      const own = within(row);
      const by = scaleOf(own);
      model.addRow(-highs.infinity, own.rhs / by, {
        indices: own.variables,
        values: own.coefficients.map((each) => each / by),
      });
      indices.push(index);
      scales.push(by);
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
      indices.splice(0, indices.length, ...indices.filter((_, at) => !gone.has(at)));
      scales.splice(0, scales.length, ...scales.filter((_, at) => !gone.has(at)));
    },
    basicVariables: () => Array.from(model.getBasicVariables(), (each) => columns[each] ?? -1),
    inverseRow: (position) => {
      const { values } = model.getBasisInverseRow(position);
      return indices.map((index, at) => [index, (values[at] ?? 0) / (scales[at] ?? 1)] as const);
    },
    solve: (steps) => {
      run(Math.max(1, Math.floor(steps / (ITERATION * size))));
      return read();
    },
    tryOut: (variable, from, to, pivots) => {
      const place = places[variable] ?? -1;
      model.changeColBounds(place, from, to);
      run(pivots);
      const status = model.getModelStatus();
      const known = status === modelStatus.optimal || status === modelStatus.iterationLimit;
      const found =
        status === modelStatus.infeasible ? Number.POSITIVE_INFINITY : known ? cost() : Number.NaN;
      model.changeColBounds(place, low[place] ?? 0, high[place] ?? 0);
      if (last) model.setBasis(last);
      return found;
    },
    dispose: () => model.dispose(),
  };
};
