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
import { type Incumbent, incumbentOf } from "./incumbent";
import { highs } from "./relaxation";
import { searchBest } from "./search";
import { createSystem, type System } from "./system";
import { writeProof } from "./write-proof";

/** What a worker reports: a certificate, or null where neither a plan nor a proof that none exists was found in time. */
export type Solved = {
  readonly certificate: Certificate | null;
  /** HiGHS itself found nothing better in any objective: its word in floats, not a proof. */
  readonly judged: boolean;
  readonly solver: string;
};

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

/** Share of the time for finding the plan, of it at most so many milliseconds for a short search that often proves it. */
const FINDING = 0.5;
const QUICK = 3000;
const QUICK_SHARE = 0.3;
/** Share of the time left that the proof of one objective may take where others are still to be proved. */
const PROVING = 0.75;
/** Milliseconds for a bound where the time is over. */
const ROOT_ONLY = 300;

/** A plan with what is proved of it so far, stage by stage; `judged`: HiGHS says of every stage that none is better. */
type Found = {
  readonly values: readonly number[];
  readonly stages: readonly (Stage | null)[];
  readonly judged: boolean;
};

const isProved = ({ bound, incumbent }: { bound: number; incumbent: Incumbent | null }): boolean =>
  bound >= (incumbent?.cost ?? Number.POSITIVE_INFINITY);

const stageOf = (system: System, start: Incumbent | null, deadline: number): Stage => {
  const found = searchBest(system, start, deadline);
  return { ...found, proof: writeProof(system, found.root, found.incumbent !== null) };
};

/**
 * A plan, objective after objective from stage `from` on: a short search, which proves what it can, else HiGHS. Null
 * where none is found; the stage alone where it proves that there is none. `settled`: all stages before are proved.
 */
const findBest = (
  programme: Programme,
  from: number,
  begun: readonly number[] | null,
  settled: boolean,
  deadline: number,
): Found | Stage | null => {
  const quick = Math.min(QUICK, QUICK_SHARE * (deadline - performance.now()));
  const stages: (Stage | null)[] = [];
  let values = begun;
  let judged = true;
  for (let at = from; at < Math.max(1, programme.objectives.length); at += 1) {
    const create = () => systemOf(programme, at, values ?? []);
    const start = values && incumbentOf(create(), values);
    // A proof rests on what is proved of the objectives before; where one is open, a later plan may still change it.
    const short =
      !settled || stages.includes(null) ? null : stageOf(create(), start, performance.now() + quick);
    if (short && isProved(short)) {
      if (!short.incumbent) return short;
      values = short.incumbent.values;
      stages.push(short);
      continue;
    }
    const left = programme.objectives.length - at;
    const seconds = (deadline - performance.now()) / 1000 / Math.min(2, Math.max(1, left));
    const plan = findPlan(create(), short?.incumbent ?? start, seconds);
    if (!plan.incumbent) return short && short.bound === Number.POSITIVE_INFINITY ? short : null;
    values = plan.incumbent.values;
    judged &&= plan.judged;
    stages.push(null);
  }
  return values && { values, stages, judged };
};

/** Proves the stages that are still open; a better plan found on the way is taken where all before it is proved. */
const proveAll = (programme: Programme, found: Found, deadline: number): Found => {
  let { values, stages, judged } = found;
  let open = false;
  for (let at = 0; at < stages.length; at += 1) {
    const kept = stages[at];
    if (kept) continue;
    const system = systemOf(programme, at, values);
    const start = incumbentOf(system, values);
    const left = deadline - performance.now();
    const share = at < stages.length - 1 ? PROVING : 1;
    const stage = stageOf(system, start, performance.now() + Math.max(ROOT_ONLY, left * share));
    stages = stages.with(at, stage);
    const better = stage.incumbent && start && stage.incumbent.cost < start.cost && !open;
    if (better && stage.incumbent) {
      const next = findBest(programme, at + 1, stage.incumbent.values, isProved(stage), deadline);
      values = next && "values" in next ? next.values : stage.incumbent.values;
      const rest = next && "values" in next ? next.stages : stages.slice(at + 1).map(() => null);
      stages = [...stages.slice(0, at + 1), ...rest];
      judged = false;
    }
    open ||= !isProved(stage);
  }
  return { values, stages, judged };
};

/** What was found in the time for finding; then the rest of it goes into any plan, or the proof that there is none. */
const findAny = (programme: Programme, begun: number, seconds: number): Found | Stage | null => {
  const found = findBest(programme, 0, null, true, begun + FINDING * seconds * 1000);
  if (found) return found;
  const stage = stageOf(systemOf(programme, 0, []), null, begun + seconds * 1000);
  if (!stage.incumbent) return isProved(stage) ? stage : null;
  const open = programme.objectives.map(() => null);
  return { values: stage.incumbent.values, stages: open, judged: false };
};

export type Answer = { readonly certificate: Certificate; readonly judged: boolean };

/** The plan with its certificate, not yet checked; null where neither a plan nor a proof of none was found in time. */
export const solveProgramme = (programme: Programme, seconds: number): Answer | null => {
  const begun = performance.now();
  const found = findAny(programme, begun, seconds);
  if (!found) return null;
  if (!("values" in found)) return { certificate: noneOf(programme, found.proof), judged: true };
  const { values, stages, judged } = proveAll(programme, found, begun + seconds * 1000);
  const certificate: Certificate = {
    format: FORMAT,
    status: stages.every((stage) => stage && isProved(stage)) ? "optimal" : "feasible",
    model: programme,
    values,
    objectives: programme.objectives.map((each, at) => stated(each, values, stages[at]?.bound ?? 0)),
    proofs: programme.objectives.length > 0 ? stages.flatMap((stage) => stage?.proof ?? []) : [],
  };
  return { certificate, judged };
};

const noneOf = (programme: Programme, proof: ProofText): Certificate => ({
  format: FORMAT,
  status: "infeasible",
  model: programme,
  values: [],
  objectives: [],
  proofs: [proof],
});

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
  const answer = solveProgramme(programme, seconds);
  const certificate = answer?.certificate ?? null;
  const checked = certificate && checkCertificate(certificate);
  if (checked && !checked.ok)
    throw new Error(`a certificate of our own fails: ${JSON.stringify(checked.problems)}`);
  return { certificate, judged: answer?.judged ?? false, solver: `HiGHS ${highs.version.string}` };
};
