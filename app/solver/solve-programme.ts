import type { Certificate, ProofText } from "~/domain/planning/certificate/certificate";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { constraintRow, heldRow, sumOf } from "~/domain/planning/certificate/rows";
import type { Objective, Programme } from "~/domain/planning/programme";
import { findPlan } from "./find-plan";
import { type Incumbent, incumbentOf } from "./incumbent";
import { Inexact } from "./inexact";
import { certificateOf, certificateOfNone, type Known, type Stage, stageByBox } from "./known";
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

/** One objective's stage, and its plan; null where none was met. */
type Looked = {
  readonly stage: Omit<Stage, "value">;
  readonly proved: boolean;
  readonly values: readonly number[] | null;
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
const search = (
  programme: Programme,
  at: number,
  values: readonly number[] | null,
  work: Work,
  steps: number,
): Looked => {
  const create = () => systemOf(programme, at, values ?? [], work);
  const system = create();
  const { help, isJudged } = createHelp(create, work, steps);
  const limit = work.done() + steps;
  const found = searchBest(system, values && incumbentOf(system, values), { limit, help });
  const { incumbent } = found;
  const proved = isProved(found);
  const sign = programme.objectives[at]?.sense === "max" ? -1 : 1;
  return {
    proved,
    values: incumbent?.values ?? null,
    stage: {
      proof: writeProof(system, found.root, incumbent !== null),
      bound: incumbent ? BigInt(sign * found.bound) : 0n,
      judged: proved || isJudged(incumbent),
    },
  };
};

/** The same; where sums leave the exact floats, nothing better is found and the ranges alone bound it. */
const lookAt = (
  programme: Programme,
  at: number,
  { values, work, steps }: { values: readonly number[] | null; work: Work; steps: number },
): Looked | null => {
  try {
    return search(programme, at, values, work, steps);
  } catch (error) {
    if (!(error instanceof Inexact)) throw error;
    const stage = values && stageByBox(programme, at, values);
    return stage && { stage, values, proved: stage.bound === stage.value };
  }
};

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

export type Answer = { readonly certificate: Certificate; readonly judged: boolean };

/** What a search tells while it goes on: a plan met, with the stage it ended, which takes the place of those from `at` on. */
export type News = {
  readonly values: readonly number[];
  readonly ended?: { readonly at: number; readonly stage: Stage };
};
export type Tell = (news: News) => void;

type Outcome = { readonly known: Known } | { readonly none: ProofText } | null;

/**
 * Objective after objective. A later one may meet a plan that is better in an earlier one that was left unproved: rows
 * derived from its old value no longer hold then, so what comes after it is proved again from there; once the work is
 * done such a plan is passed over.
 */
const lookAtAll = (programme: Programme, work: Work, limit: number, tell: Tell): Outcome => {
  const count = Math.max(1, programme.objectives.length);
  const stages: Stage[] = [];
  let values: readonly number[] | null = null;
  while (stages.length < count) {
    const at = stages.length;
    const stepsFor = (share: number) => Math.max(ROOT_ONLY, share * (limit - work.done()));
    const last = at === count - 1;
    let looked = lookAt(programme, at, { values, work, steps: stepsFor(last ? 1 : SHARE) });
    if (looked && !looked.values && !looked.proved && !last)
      looked = lookAt(programme, at, { values, work, steps: stepsFor(1) });
    if (!looked?.values) return looked?.proved ? { none: looked.stage.proof } : null;
    const found = looked.values;
    const improved = values ? firstBetter(programme, at, found, values) : -1;
    if (improved !== -1 && work.done() < limit) {
      stages.length = improved + 1;
      values = found;
      continue;
    }
    const passed: boolean = improved !== -1;
    if (!passed || !values) values = found;
    const value = sumOf(programme.objectives[at]?.terms ?? [], values);
    const stage = { ...looked.stage, value, judged: looked.stage.judged && !passed };
    stages.push(stage);
    tell({ values, ended: { at, stage } });
  }
  return { known: { values: values ?? [], stages } };
};

/** The plan with its certificate, not yet checked; null where neither a plan nor a proof of none was found within so many units of work. */
export const solveProgramme = (programme: Programme, units: number, tell: Tell = () => {}): Answer | null => {
  const work = createWork((values) => tell({ values }));
  const outcome = lookAtAll(programme, work, units * STEPS_PER_UNIT, tell);
  if (!outcome) return null;
  if ("none" in outcome) return { certificate: certificateOfNone(programme, outcome.none), judged: true };
  return {
    certificate: certificateOf(programme, outcome.known),
    judged: outcome.known.stages.every(({ judged }) => judged),
  };
};

/** The certificate if it holds, else one of the same plan that claims no more than the variables' ranges prove. */
export const checkedOf = (certificate: Certificate, effort?: number): Certificate => {
  if (checkCertificate(certificate, effort).ok || certificate.status === "infeasible") return certificate;
  return certificateOf(certificate.model, { values: certificate.values, stages: [] });
};

export const SOLVER = `HiGHS ${highs.version.string}`;

/**
 * Solves and proves one programme within so many units of work (see `Solve`). What is given was checked by the same checker that others
 * use.
 */
export const solve = (
  asked: { readonly programme: Programme; readonly work: number },
  tell?: Tell,
): Solved => {
  const answer = solveProgramme(asked.programme, asked.work, tell);
  return {
    certificate: answer && checkedOf(answer.certificate),
    judged: answer?.judged ?? false,
    solver: SOLVER,
  };
};
