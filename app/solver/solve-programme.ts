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

/** What was found and proved of one objective; `judged`: HiGHS says that nothing is better. */
type Stage = {
  readonly proof: ProofText;
  readonly bound: number;
  readonly incumbent: Incumbent | null;
  readonly judged: boolean;
};

/** Share of the time left for one objective where others come after it. */
const SHARE = 0.7;
/** HiGHS is asked for a better plan after this share of an objective's time, at most so many milliseconds, for another share. */
const ALONE = 0.6;
const MOST_ALONE = 4000;
const ASKING = 0.25;
/** Milliseconds for a bound where the time is over. */
const ROOT_ONLY = 300;

const isProved = ({ bound, incumbent }: { bound: number; incumbent: Incumbent | null }): boolean =>
  bound >= (incumbent?.cost ?? Number.POSITIVE_INFINITY);

/** Asks HiGHS once, when a search has gone on for long. */
const createHelp = (create: () => System, milliseconds: number) => {
  const from = performance.now() + Math.min(MOST_ALONE, ALONE * milliseconds);
  let asked = false;
  let judged: Incumbent | null = null;
  return {
    isJudged: (incumbent: Incumbent | null): boolean => judged !== null && incumbent?.cost === judged.cost,
    help: (known: Incumbent | null): Incumbent | null => {
      if (asked || performance.now() < from) return known;
      asked = true;
      const found = findPlan(create(), known, (ASKING * milliseconds) / 1000);
      if (found.judged) judged = found.incumbent;
      return found.incumbent;
    },
  };
};

/** The best of one objective where those before it keep the values that `values` reach; from these, if there are any. */
const stageOf = (
  programme: Programme,
  at: number,
  values: readonly number[] | null,
  milliseconds: number,
): Stage => {
  const create = () => systemOf(programme, at, values ?? []);
  const system = create();
  const { help, isJudged } = createHelp(create, milliseconds);
  const deadline = performance.now() + milliseconds;
  const found = searchBest(system, values && incumbentOf(system, values), { deadline, help });
  const proof = writeProof(system, found.root, found.incumbent !== null);
  return { ...found, proof, judged: isProved(found) || isJudged(found.incumbent) };
};

export type Answer = { readonly certificate: Certificate; readonly judged: boolean };

/** The plan with its certificate, not yet checked; null where neither a plan nor a proof of none was found in time. */
export const solveProgramme = (programme: Programme, seconds: number): Answer | null => {
  const deadline = performance.now() + seconds * 1000;
  const count = Math.max(1, programme.objectives.length);
  const stages: Stage[] = [];
  let values: readonly number[] | null = null;
  for (let at = 0; at < count; at += 1) {
    const timeFor = (share: number) => Math.max(ROOT_ONLY, share * (deadline - performance.now()));
    let stage = stageOf(programme, at, values, timeFor(at < count - 1 ? SHARE : 1));
    if (!stage.incumbent && !isProved(stage) && at < count - 1)
      stage = stageOf(programme, at, values, timeFor(1));
    if (!stage.incumbent)
      return isProved(stage) ? { certificate: noneOf(programme, stage.proof), judged: true } : null;
    values = stage.incumbent.values;
    stages.push(stage);
  }
  const found = values ?? [];
  const certificate: Certificate = {
    format: FORMAT,
    status: stages.every(isProved) ? "optimal" : "feasible",
    model: programme,
    values: found,
    objectives: programme.objectives.map((each, at) => stated(each, found, stages[at]?.bound ?? 0)),
    proofs: programme.objectives.length > 0 ? stages.map(({ proof }) => proof) : [],
  };
  return { certificate, judged: stages.every(({ judged }) => judged) };
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
