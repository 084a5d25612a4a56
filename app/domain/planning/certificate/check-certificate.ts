import { failure, type Outcome, type Problem, success } from "../../problem";
import type { Constraint, Objective, Programme } from "../programme";
import { type ReadCertificate, readCertificate, type Stated, type Status } from "./certificate";
import { checkProof } from "./check-proof";
import { type Effort, problem } from "./check-tree";
import { type Box, betterRow, boxOf, constraintRow, heldRow, type Row, stepOf, sumOf } from "./rows";

/** What a certificate was found to prove. */
export type Proved = {
  readonly status: Status;
  readonly model: Programme;
  readonly values: readonly number[];
  /** In the model's order, empty where no plan exists. */
  readonly objectives: readonly (Stated<bigint> & { readonly sense: Objective["sense"] })[];
  readonly leaves: number;
};

/** Terms looked at before a check gives up: about half a minute. */
const EFFORT = 300_000_000;

const holds = ({ sense, rhs }: Constraint, sum: bigint): boolean =>
  sense === "<=" ? sum <= BigInt(rhs) : sense === ">=" ? sum >= BigInt(rhs) : sum === BigInt(rhs);

/** The plan keeps every bound and constraint. */
const checkPlan = ({ model, values }: ReadCertificate): Problem | null => {
  if (values.length !== model.variables.length) return problem("values", "values");
  for (const [at, { low, high }] of model.variables.entries()) {
    const value = values[at] ?? Number.NaN;
    if (!(value >= low && value <= high)) return problem("outOfBounds", `values.${at}`);
  }
  const broken = model.constraints.findIndex((each) => !holds(each, sumOf(each.terms, values)));
  return broken === -1 ? null : problem("broken", `model.constraints.${broken}`);
};

/** Value, bound and gap are what the plan and each other say; a bound on the wrong side of the value bounds nothing. */
const checkStated = (objective: Objective, stated: Stated<bigint>, values: readonly number[], at: number) => {
  const field = (name: string) => `objectives.${at}.${name}`;
  if (stated.name !== objective.name) return problem("objectiveName", field("name"));
  if (stated.value !== sumOf(objective.terms, values)) return problem("value", field("value"));
  if (stated.bound % stepOf(objective) !== 0n) return problem("bound", field("bound"));
  const gap = objective.sense === "max" ? stated.bound - stated.value : stated.value - stated.bound;
  if (gap < 0n) return problem("bound", field("bound"));
  return gap === stated.gap ? null : problem("gap", field("gap"));
};

const under = (path: string, found: Problem): Problem => ({
  ...found,
  field: `${path}.${found.field ?? ""}`,
});

/** Nothing better than its bound exists among the plans at least as good in every earlier objective. */
const checkObjectives = (certificate: ReadCertificate, rows: Row[], box: Box, effort: Effort) => {
  const { model, values, objectives, proofs } = certificate;
  for (const [at, objective] of model.objectives.entries()) {
    const [stated, proof] = [objectives[at], proofs[at]];
    if (!stated || !proof) return problem("objectiveMissing", `objectives.${at}`);
    const unlike = checkStated(objective, stated, values, at);
    if (unlike) return unlike;
    rows.push(betterRow(objective, stated.bound));
    const wrong = checkProof(rows, box, proof, effort);
    rows.pop();
    if (wrong) return under(`proofs.${at}`, wrong);
    rows.push(heldRow(objective, stated.value));
  }
  return null;
};

const checkBest = (certificate: ReadCertificate, rows: Row[], box: Box, effort: Effort): Problem | null => {
  const { model, objectives, proofs, status } = certificate;
  if (objectives.length > model.objectives.length || proofs.length > model.objectives.length)
    return problem("objectiveExtra", objectives.length > model.objectives.length ? "objectives" : "proofs");
  const wrong = checkPlan(certificate) ?? checkObjectives(certificate, rows, box, effort);
  if (wrong) return wrong;
  const open = objectives.some(({ gap }) => gap !== 0n);
  return open === (status === "feasible") ? null : problem("statusWrong", "status");
};

const checkImpossible = (certificate: ReadCertificate, rows: Row[], box: Box, effort: Effort) => {
  const { values, objectives, proofs } = certificate;
  if (values.length > 0) return problem("planOfNone", "values");
  if (objectives.length > 0) return problem("planOfNone", "objectives");
  const [proof] = proofs;
  if (!proof || proofs.length > 1) return problem("oneProof", "proofs");
  const wrong = checkProof(rows, box, proof, effort);
  return wrong && under("proofs.0", wrong);
};

const leavesOf = ({ proofs }: ReadCertificate): number =>
  proofs.reduce((sum, { tree }) => sum + tree.filter((node) => typeof node === "number").length, 0);

/**
 * Checks a certificate that was read, in exact whole numbers and without a solver: what it proves, or the first thing
 * wrong as a problem of the codes `certificate.*` with its field. `optimal` is proved only where every objective's gap
 * is 0. Never throws, whatever it is given; gives up (`certificate.effort`) on what is too large.
 */
export const checkRead = (certificate: ReadCertificate, effort = EFFORT): Outcome<Proved> => {
  const { model, status, values } = certificate;
  const check = status === "infeasible" ? checkImpossible : checkBest;
  const wrong = check(certificate, model.constraints.map(constraintRow), boxOf(model), { left: effort });
  if (wrong) return failure(wrong);
  const objectives = certificate.objectives.map((stated, at) => ({
    ...stated,
    sense: model.objectives[at]?.sense ?? "max",
  }));
  return success({ status, model, values, objectives, leaves: leavesOf(certificate) });
};

/** Reads a certificate from JSON and checks it; what is not of the format has codes `certificate.*` and `model.*` too. */
export const checkCertificate = (input: unknown, effort = EFFORT): Outcome<Proved> => {
  const read = readCertificate(input);
  return read.ok ? checkRead(read.value, effort) : read;
};
