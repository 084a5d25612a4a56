import {
  type Certificate,
  FORMAT,
  type ProofText,
  type Stated,
  type Whole,
  writeWhole,
} from "~/domain/planning/certificate/certificate";
import { constraintRow, heldRow, sumOf } from "~/domain/planning/certificate/rows";
import type { Objective, Programme } from "~/domain/planning/programme";
import { findPlan } from "./find-plan";
import { highs } from "./relaxation";
import { type Incumbent, incumbentOf, searchBest } from "./search";
import { createSystem, type System } from "./system";
import { writeProof } from "./write-proof";

/** What a worker reports: a certificate, or null where neither a plan nor a proof that none exists was found in time. */
export type Solved = { readonly certificate: Certificate | null; readonly solver: string };

const NOTHING: Objective = { name: "any", sense: "min", terms: [] };

const systemOf = (programme: Programme, stage: number, values: readonly number[]): System => {
  const held = programme.objectives.slice(0, stage).map((each) => heldRow(each, sumOf(each.terms, values)));
  const objective = programme.objectives[stage] ?? NOTHING;
  return createSystem(
    programme,
    [...programme.constraints.map(constraintRow), ...held],
    costTerms(objective),
  );
};

/** What is to be made least. */
const costTerms = (objective: Objective) => heldRow(objective, 0n).terms;

const stated = (objective: Objective, values: readonly number[], bound: number): Stated<Whole> => {
  const value = sumOf(objective.terms, values);
  const exact = BigInt(objective.sense === "max" ? -bound : bound);
  const gap = objective.sense === "max" ? exact - value : value - exact;
  return { name: objective.name, value: writeWhole(value), bound: writeWhole(exact), gap: writeWhole(gap) };
};

type Stage = { readonly proof: ProofText; readonly bound: number; readonly incumbent: Incumbent | null };

const solveStage = (system: System, start: Incumbent | null, deadline: number, search: boolean): Stage => {
  const seconds = (deadline - performance.now()) / 1000;
  const begun = search ? findPlan(system, start, seconds * FINDING) : start;
  const found = searchBest(system, begun, search ? deadline : performance.now() + ROOT_ONLY);
  return { ...found, proof: writeProof(system, found.root, found.incumbent !== null) };
};

/** Share of the time left that may go into finding a plan, and milliseconds for a bound without a search. */
const FINDING = 0.4;
const ROOT_ONLY = 300;

export const solveProgramme = (programme: Programme, seconds: number): Certificate | null => {
  const deadline = performance.now() + seconds * 1000;
  let values: readonly number[] | null = null;
  let open = false;
  const bounds: number[] = [];
  const proofs: ProofText[] = [];
  for (const [at] of (programme.objectives.length > 0 ? programme.objectives : [NOTHING]).entries()) {
    const system = systemOf(programme, at, values ?? []);
    const start = values && incumbentOf(system, values);
    const stage = solveStage(system, start, deadline, !open);
    if (!stage.incumbent) {
      if (stage.bound !== Number.POSITIVE_INFINITY) return null;
      const none = { status: "infeasible", values: [], objectives: [] } as const;
      return { format: FORMAT, model: programme, ...none, proofs: [stage.proof] };
    }
    values = stage.incumbent.values;
    open ||= stage.bound < stage.incumbent.cost;
    bounds.push(stage.bound);
    proofs.push(stage.proof);
  }
  const plan = values ?? [];
  return {
    format: FORMAT,
    status: open ? "feasible" : "optimal",
    model: programme,
    values: plan,
    objectives: programme.objectives.map((each, at) => stated(each, plan, bounds[at] ?? 0)),
    proofs: programme.objectives.length > 0 ? proofs : [],
  };
};

/** Solves and proves one programme within so many seconds. */
export const solve = ({
  programme,
  seconds,
}: {
  readonly programme: Programme;
  readonly seconds: number;
}): Solved => ({
  certificate: solveProgramme(programme, seconds),
  solver: `HiGHS ${highs.version.string}`,
});
