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
import { entriesOf } from "./relaxation-of";
import { searchBest } from "./search";
import { createSystem, type System } from "./system";
import { createWork, STEPS_PER_UNIT, type Work } from "./work";
import { writeProof } from "./write-proof";

/** What a worker reports: a certificate, or null where neither a plan nor a proof that none exists was found in time. */
export type Solved = {
  readonly certificate: Certificate | null;
  /** HiGHS itself found nothing better in any objective: its word in floats, not a proof. */
  readonly judged: boolean;
  readonly solver: string;
};

const NOTHING: Objective = { name: "any", sense: "min", terms: [] };

const systemOf = (programme: Programme, stage: number, values: readonly number[], work: Work): System => {
  const held = programme.objectives.slice(0, stage).map((each) => heldRow(each, sumOf(each.terms, values)));
  const objective = programme.objectives[stage] ?? NOTHING;
  return createSystem(
    programme,
    [...programme.constraints.map(constraintRow), ...held],
    costTerms(objective),
    work,
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

/** Share of the work left for one objective where others come after it. */
const SHARE = 0.7;
/** HiGHS is asked for a better plan after this share of an objective's work, at most so many steps, for so many nodes. */
const ALONE = 0.6;
const MOST_ALONE = 4 * STEPS_PER_UNIT;
const ASKED_NODES = 100;
/** Programmes with more coefficients are none to ask about: already its first node would take too long. */
const MOST_ASKED = 100_000;
/** Steps for a bound where the limit is met. */
const ROOT_ONLY = 0.3 * STEPS_PER_UNIT;

const isProved = ({ bound, incumbent }: { bound: number; incumbent: Incumbent | null }): boolean =>
  bound >= (incumbent?.cost ?? Number.POSITIVE_INFINITY);

/** Asks HiGHS once, when a search has gone on for long. */
const createHelp = (create: () => System, { done }: Work, steps: number) => {
  const from = done() + Math.min(MOST_ALONE, ALONE * steps);
  let asked = false;
  let judged: Incumbent | null = null;
  return {
    isJudged: (incumbent: Incumbent | null): boolean => judged !== null && incumbent?.cost === judged.cost,
    help: (known: Incumbent | null): Incumbent | null => {
      if (asked || done() < from) return known;
      asked = true;
      const system = create();
      if (entriesOf(system) > MOST_ASKED) return known;
      const found = findPlan(system, known, { nodes: ASKED_NODES });
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
  work: Work,
  steps: number,
): Stage => {
  const create = () => systemOf(programme, at, values ?? [], work);
  const system = create();
  const { help, isJudged } = createHelp(create, work, steps);
  const limit = work.done() + steps;
  const found = searchBest(system, values && incumbentOf(system, values), { limit, help });
  const proof = writeProof(system, found.root, found.incumbent !== null);
  return { ...found, proof, judged: isProved(found) || isJudged(found.incumbent) };
};

export type Answer = { readonly certificate: Certificate; readonly judged: boolean };

/** The first of the objectives before `at` that one plan reaches better than another; -1 where none is. */
const firstBetter = (
  { objectives }: Programme,
  at: number,
  values: readonly number[],
  than: readonly number[],
): number =>
  objectives.slice(0, at).findIndex((each) => {
    const gain = sumOf(each.terms, values) - sumOf(each.terms, than);
    return each.sense === "max" ? gain > 0n : gain < 0n;
  });

/** What is known of a programme: the best plan, and each objective's stage as far as it was looked at. */
type Known = { readonly values: readonly number[]; readonly stages: readonly Stage[] };

/**
 * Objective after objective. A later one may meet a plan that is better in an earlier one that was left unproved: rows
 * derived from its old value no longer hold then, so what comes after it is proved again from there; once the work is
 * done such a plan is passed over.
 */
const knownOf = (programme: Programme, work: Work, limit: number): Known | Stage => {
  const count = Math.max(1, programme.objectives.length);
  let stages: readonly Stage[] = [];
  let values: readonly number[] | null = null;
  while (stages.length < count) {
    const at = stages.length;
    const stepsFor = (share: number) => Math.max(ROOT_ONLY, share * (limit - work.done()));
    let stage = stageOf(programme, at, values, work, stepsFor(at < count - 1 ? SHARE : 1));
    if (!stage.incumbent && !isProved(stage) && at < count - 1)
      stage = stageOf(programme, at, values, work, stepsFor(1));
    if (!stage.incumbent) return stage;
    const found = stage.incumbent.values;
    const improved = values ? firstBetter(programme, at, found, values) : -1;
    if (improved === -1) {
      stages = [...stages, stage];
      values = found;
    } else if (work.done() < limit) {
      stages = stages.slice(0, improved + 1);
      values = found;
    } else stages = [...stages, { ...stage, judged: false }];
  }
  return { values: values ?? [], stages };
};

/** The plan with its certificate, not yet checked; null where neither a plan nor a proof of none was found within so many units of work. */
export const solveProgramme = (programme: Programme, units: number): Answer | null => {
  const known = knownOf(programme, createWork(), units * STEPS_PER_UNIT);
  if (!("stages" in known))
    return isProved(known) ? { certificate: noneOf(programme, known.proof), judged: true } : null;
  const { values, stages } = known;
  const objectives = programme.objectives.map((each, at) => stated(each, values, stages[at]?.bound ?? 0));
  const certificate: Certificate = {
    format: FORMAT,
    status: objectives.every(({ gap }) => BigInt(gap) === 0n) ? "optimal" : "feasible",
    model: programme,
    values,
    objectives,
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
 * Solves and proves one programme within so many units of work (see `Solve`). What is given was checked by the same checker that others
 * use; throws when it does not hold, which would be our mistake.
 */
export const solve = ({
  programme,
  work,
}: {
  readonly programme: Programme;
  readonly work: number;
}): Solved => {
  const answer = solveProgramme(programme, work);
  const certificate = answer?.certificate ?? null;
  const checked = certificate && checkCertificate(certificate);
  if (checked && !checked.ok)
    throw new Error(`a certificate of our own fails: ${JSON.stringify(checked.problems)}`);
  return { certificate, judged: answer?.judged ?? false, solver: `HiGHS ${highs.version.string}` };
};
