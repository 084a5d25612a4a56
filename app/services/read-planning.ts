import { z } from "zod";
import { type Basis, ENGINE_VERSION } from "~/domain/basis";
import { parseId, type SubmissionId, type TargetId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { withFigures } from "~/domain/planning/figures";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { PlanFigures, PlanRequest } from "~/domain/planning/roadmap";
import { goalsOf } from "~/domain/planning/wanted";
import { wantedOf } from "~/domain/planning/wanted-of";
import { failure, type Outcome, success } from "~/domain/problem";
import { carryIntoPlan } from "~/domain/projects/carry-into-plan";
import { experienceFigures } from "~/domain/projects/experience-figures";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { fingerprintOf } from "~db/fingerprint";
import { getFirmProfile } from "~db/firm-profile";
import { listKnownProjects } from "~db/known-project";
import { findLatestReadinessReply, type ReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference, type Reference } from "~db/reference-cache";
import { listSolutionOutcomes } from "~db/solution-outcome";
import { findSubmission, type Submission } from "~db/submission";
import { findTarget, type TargetRow } from "~db/target";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";
import { parsePlanForm } from "./parse-plan-form";

const schema = z.object({ submissionId: z.string(), towards: z.string().optional() });

export type Asked = {
  readonly submission: Submission;
  readonly reply: ReadinessReply | undefined;
  readonly reference: Reference;
  readonly planning: PlanningInput;
  /** What the plan reckons with in place of the catalogue's figures. */
  readonly figures: readonly PlanFigures[];
  readonly basis: Basis;
  /** Fingerprint of everything the plan follows from. */
  readonly key: string;
};

/** Reads as the firm that is planned for: its own members, or a consultancy it engaged. */
export type ReadAsFirm = <T>(work: (tx: TenantDb) => Promise<T>) => Promise<T>;

/** Everything a plan asked for by form follows from, or what is wrong with the form. Changes nothing. */
export const readPlanning = async (world: World, member: Member, input: unknown): Promise<Outcome<Asked>> => {
  const allowed = authorise(member, "plan-roadmap");
  return allowed.ok ? readPlanningAs(world, (work) => withTenant(world.db, member, work), input) : allowed;
};

/** The same for whoever may read as the firm. */
export const readPlanningAs = async (
  world: World,
  read: ReadAsFirm,
  input: unknown,
): Promise<Outcome<Asked>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const facts = await gather(read, asked.value);
  if (!facts) return notFound();
  if (facts.target === "gone") return failure({ code: "target.gone", field: "towards" });
  const reference = await loadReference(world.db, world.now());
  const today = dayInChina(world.now());
  const request = parsePlanForm(input, reference, today);
  if (!request.ok) return request;
  const { submission, firm, target, reply, known } = facts;
  const { instrument } = await loadBasis(world.db, submission.basis);
  const { catalogue, parameters } = reference;
  const projects = new Map(known.map((each) => [each.solution, each.project]));
  const carried = carryIntoPlan(request.value, projects, catalogue);
  const outcomes = await listSolutionOutcomes(world.db.app, today);
  const figures = [
    ...carried.figures,
    ...experienceFigures(catalogue, outcomes, parameters.outcomes).filter(
      ({ solution }) => !carried.figures.some((each) => each.solution === solution),
    ),
  ];
  const planning: PlanningInput = {
    instrument,
    answers: submission.answers,
    score: submission.score,
    catalogue: withFigures(catalogue, figures),
    parameters,
    firm,
    request: towards(carried.request, instrument, submission, target),
    today,
    aiReadiness: readinessFor(reference.readiness, instrument, reply?.answers),
  };
  const basis = basisOf(submission, reply, reference);
  const key = keyOf(submission, basis, planning, figures);
  return success({ submission, reply, reference, planning, figures, basis, key });
};

/** All that the plan follows from; the catalogue, the answers and the like by the versions that the basis names. */
const keyOf = (
  { submission_id }: Submission,
  basis: Basis,
  { firm, request, today }: PlanningInput,
  figures: readonly PlanFigures[],
): string => {
  const { note: _, ...limits } = request;
  return fingerprintOf({ submission: submission_id, basis, firm, request: limits, today, figures });
};

/** Read and let go: no transaction stays open while the solver works. */
const gather = async (read: ReadAsFirm, asked: z.infer<typeof schema>) => {
  const submissionId = parseId<SubmissionId>(asked.submissionId);
  if (!submissionId) return null;
  return read(async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    const known = await listKnownProjects(tx);
    const target = await chosenTarget(tx, submissionId, asked.towards);
    const reply = await findLatestReadinessReply(tx, submissionId);
    return { submission, target, reply, known, firm: await getFirmProfile(tx) };
  });
};

const chosenTarget = async (
  tx: TenantDb,
  submissionId: SubmissionId,
  chosen: string | undefined,
): Promise<TargetRow | "gone" | null> => {
  if (!chosen) return null;
  const targetId = parseId<TargetId>(chosen);
  const found = targetId && (await findTarget(tx, targetId));
  return found && found.submission_id === submissionId ? found : "gone";
};

/** A target with nothing above today's answers asks nothing of a plan. */
const towards = (
  request: PlanRequest,
  instrument: Instrument,
  { answers }: Submission,
  target: TargetRow | null,
): PlanRequest => {
  if (!target) return request;
  const { target_id, name, changes } = target;
  const wanted = wantedOf(instrument, answers, { target: target_id, name, changes });
  return goalsOf(wanted).length > 0 ? { ...request, wanted } : request;
};

/** The versions that a plan follows from. */
const basisOf = ({ basis }: Submission, reply: ReadinessReply | undefined, { refs }: Reference): Basis => ({
  instrument: basis.instrument,
  catalogue: refs.catalogue,
  parameters: refs.parameters,
  chains: refs.chains,
  readiness: refs.readiness,
  ...(reply && { readinessReply: reply.version }),
  engine: ENGINE_VERSION,
});
