import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { firstBroken, objectiveValues, trivialBound } from "~/domain/planning/check-values";
import type { Programme, Solve, SolverAnswer } from "~/domain/planning/programme";

/** What the worker reports of one objective: HiGHS's words in binary floats, not trusted. */
type Stage = {
  readonly proved: boolean;
  readonly infeasible: boolean;
  readonly bound: number;
  readonly values: readonly number[] | null;
};
type Report = { readonly stages: readonly Stage[]; readonly solver: string };

export type Solver = { readonly solve: Solve; readonly close: () => Promise<void> };

/** Values as whole numbers when they are near them and satisfy the programme exactly; otherwise null. */
const exactValues = (programme: Programme, values: readonly number[] | null): readonly number[] | null => {
  if (!values || values.some((value) => Math.abs(value - Math.round(value)) > 1e-4)) return null;
  const whole = values.map((value) => Math.round(value) + 0);
  return firstBroken(programme, whole) === null ? whole : null;
};

/** A bound in whole numbers that the float bound implies, never better than the value it bounds. */
const wholeBound = (programme: Programme, index: number, stage: Stage | undefined, value: number): number => {
  const objective = programme.objectives[index];
  if (!objective) return value;
  if (stage?.proved) return value;
  const trivial = trivialBound(programme, objective);
  if (!stage || !Number.isFinite(stage.bound)) return trivial;
  return objective.sense === "max"
    ? Math.max(value, Math.min(trivial, Math.floor(stage.bound + 1e-4)))
    : Math.min(value, Math.max(trivial, Math.ceil(stage.bound - 1e-4)));
};

/** Each objective kept the value at which its own stage was proved. */
const keptAll = (programme: Programme, stages: readonly Stage[], values: readonly number[]): boolean => {
  const reached = objectiveValues(programme, values);
  return stages.every((stage, index) => {
    const own = stage.proved && exactValues(programme, stage.values);
    return own !== null && (!own || objectiveValues(programme, own)[index] === reached[index]);
  });
};

type Result = Pick<SolverAnswer, "status" | "values" | "objectives">;

const NONE: Result = { status: "unknown", values: [], objectives: [] };

const readStages = (programme: Programme, stages: readonly Stage[]): Result => {
  if (stages[0]?.infeasible) return { ...NONE, status: "infeasible" };
  const values = stages
    .map((stage) => exactValues(programme, stage.values))
    .reduce((last, next) => next ?? last, null);
  if (!values) return NONE;
  const finished = stages.length === programme.objectives.length && stages.every((stage) => stage.proved);
  const status = finished && keptAll(programme, stages, values) ? "optimal" : "feasible";
  const reached = objectiveValues(programme, values);
  const objectives = programme.objectives.map(({ name }, index) => {
    const value = reached[index] ?? 0;
    const stage = status === "optimal" ? stages[index] : { ...(stages[index] ?? UNSOLVED), proved: false };
    return { name, value, bound: wholeBound(programme, index, stage, value) };
  });
  return { status, values, objectives };
};

const UNSOLVED: Stage = { proved: false, infeasible: false, bound: Number.NaN, values: null };

/** A programme without objective asks only whether it can be satisfied. */
const withObjective = (programme: Programme): Programme =>
  programme.objectives.length > 0
    ? programme
    : { ...programme, objectives: [{ name: "any", sense: "min", terms: [] }] };

/**
 * The one door to the integer-programme solver: HiGHS in worker threads, one objective after the other. Every answer is
 * checked in whole numbers against the programme before it is given; `optimal` only when each objective was proved.
 * `seconds` (10 by default) limit all objectives together.
 */
export const createSolver = (): Solver => {
  const pool = new Piscina<{ programme: Programme; seconds: number }, Report>({
    filename: new URL("./worker.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 60_000,
    execArgv: [],
  });
  return {
    solve: async (programme, options) => {
      const started = performance.now();
      const asked = withObjective(programme);
      const report = await pool.run({ programme: asked, seconds: options?.seconds ?? 10 });
      const result = readStages(asked, report.stages);
      return {
        ...result,
        objectives: programme.objectives.length > 0 ? result.objectives : [],
        milliseconds: Math.round(performance.now() - started),
        solver: report.solver,
      };
    },
    close: () => pool.destroy(),
  };
};
