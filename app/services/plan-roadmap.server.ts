import { z } from "zod";
import { type Basis, ENGINE_VERSION } from "~/domain/basis";
import { parseId, type RoadmapId, type SubmissionId, type TargetId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import type { Certificate } from "~/domain/planning/certificate/certificate";
import { withFigures } from "~/domain/planning/figures";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Solve, SolverAnswer } from "~/domain/planning/programme";
import type { PlanFigures, PlanOutcome, PlanRequest } from "~/domain/planning/roadmap";
import { goalsOf } from "~/domain/planning/wanted";
import { wantedOf } from "~/domain/planning/wanted-of";
import { failure, type Outcome, success } from "~/domain/problem";
import { carryIntoPlan } from "~/domain/projects/carry-into-plan";
import { experienceFigures } from "~/domain/projects/experience-figures";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile } from "~db/firm-profile";
import { listKnownProjects } from "~db/known-project";
import { findLatestReadinessReply, type ReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference, type Reference } from "~db/reference-cache";
import { listSolutionOutcomes } from "~db/solution-outcome";
import { findSubmission, type Submission } from "~db/submission";
import { findTarget, type TargetRow } from "~db/target";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { dateInChina } from "./document-number";
import { parseInput } from "./parse-input";
import { parsePlanForm } from "./parse-plan-form";
import { storeRoadmap } from "./store-roadmap";

export type PlannedRoadmap = {
  readonly roadmapId: RoadmapId;
  readonly version: number;
  readonly outcome: PlanOutcome;
};

const schema = z.object({ submissionId: z.string(), towards: z.string().optional() });

/**
 * Plans three years from a submission and stores the outcome, also an impossible one. Input: `{ submissionId,
 * budgets: [万元 as text, three], target: "1"–"4", goal, pinned?, excluded?, startsOn?, towards? }` and the limits of
 * parse-plan-limits; without `startsOn` the plan begins with the next quarter; `towards`: a kept target of the
 * submission to reach as well.
 */
export const planRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<PlannedRoadmap>> => {
  const asked = await readPlanning(world, member, input);
  if (!asked.ok) return asked;
  const computed = await computePlan(world, asked.value);
  if (!computed) return failure({ code: "plan.notComputed" });
  return withTenant(world.db, member, (tx) =>
    store(world, member, tx, asked.value, computed.outcome, computed.certificate),
  );
};

/** The best plan for what was asked, with the figures it reckons with; null where no answer came in time. */
export const computePlan = async (
  world: World,
  { planning, figures }: Asked,
): Promise<{ readonly outcome: PlanOutcome; readonly certificate: Certificate | null } | null> => {
  const { solve, certificate } = keepFirst(world.solve);
  const outcome = await planFor(solve, planning);
  if (ranOutOfTime(outcome)) return null;
  if (outcome.kind === "impossible" || figures.length === 0) return { outcome, certificate: certificate() };
  return { outcome: { ...outcome, roadmap: { ...outcome.roadmap, figures } }, certificate: certificate() };
};

export type Asked = {
  readonly submission: Submission;
  readonly reply: ReadinessReply | undefined;
  readonly reference: Reference;
  readonly planning: PlanningInput;
  /** What the plan reckons with in place of the catalogue's figures. */
  readonly figures: readonly PlanFigures[];
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
  const today = dateInChina(world.now());
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
  return success({ submission, reply, reference, planning, figures });
};

/** Keeps the certificate of the first answer: it is to the request itself, those after it explain an impossible one. */
const keepFirst = (solve: Solve) => {
  let first: SolverAnswer | null = null;
  return {
    solve: async (...asked: Parameters<Solve>) => {
      const answer = await solve(...asked);
      first ??= answer;
      return answer;
    },
    certificate: (): Certificate | null => first?.certificate ?? null,
  };
};

/** Says nothing about the firm, so it is not stored. */
const ranOutOfTime = (outcome: PlanOutcome): boolean =>
  outcome.kind === "impossible" &&
  outcome.impossible.reasons.some(({ code }) => code === "plan.noAnswerInTime");

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

const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  asked: Asked,
  outcome: PlanOutcome,
  certificate: Certificate | null,
): Promise<Outcome<PlannedRoadmap>> => {
  const stored = await storeRoadmap(world, member, tx, {
    submission: asked.submission,
    outcome,
    basis: basisOf(asked),
    catalogue: asked.reference.catalogue,
    certificate: certificate && JSON.stringify(certificate),
  });
  await insertAuditEvent(tx, {
    at: world.now(),
    member_id: member.memberId,
    action: "plan-roadmap",
    subject: stored.roadmapId,
    detail: { version: stored.version, outcome: outcome.kind },
  });
  return success({ ...stored, outcome });
};

/** The versions that a plan follows from. */
export const basisOf = ({ submission: { basis }, reply, reference: { refs } }: Asked): Basis => ({
  instrument: basis.instrument,
  catalogue: refs.catalogue,
  parameters: refs.parameters,
  chains: refs.chains,
  readiness: refs.readiness,
  ...(reply && { readinessReply: reply.version }),
  engine: ENGINE_VERSION,
});
