import {
  type Certificate,
  FORMAT,
  type ProofText,
  type Stated,
  type Whole,
  writeWhole,
} from "~/domain/planning/certificate/certificate";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { constraintRow, heldRow, sumOf } from "~/domain/planning/certificate/rows";
import type { Objective, Programme } from "~/domain/planning/programme";
import { findPlan } from "./find-plan";
import { highs } from "./relaxation";
import { type Incumbent, incumbentOf, type Search, searchBest } from "./search";
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

/** Share of the time left, and at most so many milliseconds, for a first search without a good plan to begin with. */
const QUICK = 0.1;
const MOST_QUICK = 300;
/** Share of the time left that may go into finding a plan, and milliseconds for a bound without a search. */
const FINDING = 0.4;
const ROOT_ONLY = 300;

/** Small questions are settled by a short search; else HiGHS finds a good plan first, which the proof then starts from. */
const searchStage = (createSystem: () => System, start: Incumbent | null, deadline: number): Found => {
  const milliseconds = deadline - performance.now();
  const system = createSystem();
  const quick = searchBest(system, start, performance.now() + Math.min(QUICK * milliseconds, MOST_QUICK));
  if (quick.bound >= (quick.incumbent?.cost ?? Number.POSITIVE_INFINITY)) return { ...quick, system };
  const again = createSystem();
  const begun = findPlan(again, quick.incumbent, ((deadline - performance.now()) / 1000) * FINDING);
  return { ...searchBest(again, begun, deadline), system: again };
};

type Found = Search & { readonly system: System };

const boundStage = (createSystem: () => System, start: Incumbent | null): Found => {
  const system = createSystem();
  return { ...searchBest(system, start, performance.now() + ROOT_ONLY), system };
};

const solveStage = (
  createSystem: () => System,
  start: Incumbent | null,
  deadline: number,
  search: boolean,
): Stage => {
  const found = search ? searchStage(createSystem, start, deadline) : boundStage(createSystem, start);
  return { ...found, proof: writeProof(found.system, found.root, found.incumbent !== null) };
};

export const solveProgramme = (programme: Programme, seconds: number): Certificate | null => {
  const deadline = performance.now() + seconds * 1000;
  let values: readonly number[] | null = null;
  let open = false;
  const bounds: number[] = [];
  const proofs: ProofText[] = [];
  for (const [at] of (programme.objectives.length > 0 ? programme.objectives : [NOTHING]).entries()) {
    const plan = values;
    const create = () => systemOf(programme, at, plan ?? []);
    const start = plan && incumbentOf(create(), plan);
    const stage = solveStage(create, start, deadline, !open);
    if (!stage.incumbent) {
      if (stage.bound !== Number.POSITIVE_INFINITY) return null;
      const none = { status: "infeasible", values: [], objectives: [] } as const;
      return { format: FORMAT, model: programme, ...none, proofs: [stage.proof] };
    }
    // After an open objective only bounds are added: a plan that improves it would no longer fit what is proved of it.
    if (!values || !open) values = stage.incumbent.values;
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

/**
 * Solves and proves one programme within so many seconds. What is given was checked by the same checker that others
 * use; throws when it does not hold, which would be our mistake.
 */
export const solve = ({
  programme,
  seconds,
}: {
  readonly programme: Programme;
  readonly seconds: number;
}): Solved => {
  const certificate = solveProgramme(programme, seconds);
  const checked = certificate && checkCertificate(certificate);
  if (checked && !checked.ok)
    throw new Error(`a certificate of our own fails: ${JSON.stringify(checked.problems)}`);
  return { certificate, solver: `HiGHS ${highs.version.string}` };
};
