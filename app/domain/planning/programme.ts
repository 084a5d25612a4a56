import type { Certificate } from "./certificate/certificate";

/** An integer programme as data: whole numbers only, so a certificate can be checked in exact arithmetic. */
export type Programme = {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  /** Ordered: a later objective only decides among the best of all earlier ones. */
  readonly objectives: readonly Objective[];
};

export type Variable = { readonly name: string; readonly low: number; readonly high: number };
/** `terms`: [index of the variable, whole coefficient]. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[];
export type Constraint = {
  readonly name: string;
  readonly terms: Terms;
  readonly sense: "<=" | ">=" | "=";
  readonly rhs: number;
};
export type Objective = { readonly name: string; readonly sense: "max" | "min"; readonly terms: Terms };

/** What a solver found: values are whole and satisfy the programme exactly; `optimal` only when every objective is proved. */
export type SolverAnswer = {
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  /** One value per variable; empty where none was found. */
  readonly values: readonly number[];
  readonly objectives: readonly { readonly name: string; readonly value: number; readonly bound: number }[];
  readonly milliseconds: number;
  readonly solver: string;
  /** The solver itself found nothing better: its word, in floats, beside what was proved in whole numbers. */
  readonly judged: boolean;
  /** What shows it without the solver; null where the status is unknown. */
  readonly certificate: Certificate | null;
};

/** `work`: units after which proof is given up. `signal`: falls when nobody waits any more; the solver stops, and rejects. */
export type SolveOptions = { readonly work?: number; readonly signal?: AbortSignal };

/**
 * Solves a programme, giving up proof after so many units of work: what a core of a 2026 server does in about a second.
 * Work is counted, not timed, so the same programme gets the same answer on any machine, however busy.
 */
export type Solve = (programme: Programme, options?: SolveOptions) => Promise<SolverAnswer>;
