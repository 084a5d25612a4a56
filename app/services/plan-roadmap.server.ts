import { z } from "zod";
import { type Basis, ENGINE_VERSION } from "~/domain/basis";
import { parseId, type RoadmapId, type SubmissionId, type TargetId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import { type Catalogue, COST_KINDS } from "~/domain/matching/solution";
import type { Certificate } from "~/domain/planning/certificate/certificate";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Solve, SolverAnswer } from "~/domain/planning/programme";
import { YEARS } from "~/domain/planning/quarters";
import type { PlanOutcome, PlanRequest } from "~/domain/planning/roadmap";
import { goalsOf } from "~/domain/planning/wanted";
import { wantedOf } from "~/domain/planning/wanted-of";
import { failure, type Outcome, success } from "~/domain/problem";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile } from "~db/firm-profile";
import { findLatestReadinessReply, type ReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference, type Reference } from "~db/reference-cache";
import { insertRoadmap, insertRoadmapSpend, type SpendRow } from "~db/roadmap";
import { insertRoadmapCertificate } from "~db/roadmap-certificate";
import { findSubmission, type Submission } from "~db/submission";
import { findTarget, type TargetRow } from "~db/target";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { dateInChina } from "./document-number";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";
import { parsePlanForm } from "./parse-plan-form";

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
  const { submission, reply, reference, planning } = asked.value;
  const { solve, certificate } = keepFirst(world.solve);
  const outcome = await planFor(solve, planning);
  if (ranOutOfTime(outcome)) return failure({ code: "plan.notComputed" });
  return withTenant(world.db, member, (tx) =>
    store(world, member, tx, { submission, reply }, reference, outcome, certificate()),
  );
};

type Asked = {
  readonly submission: Submission;
  readonly reply: ReadinessReply | undefined;
  readonly reference: Reference;
  readonly planning: PlanningInput;
};

/** Everything a plan asked for by form follows from, or what is wrong with the form. Changes nothing. */
export const readPlanning = async (world: World, member: Member, input: unknown): Promise<Outcome<Asked>> => {
  const allowed = authorise(member, "plan-roadmap");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const facts = await gather(world, member, asked.value);
  if (!facts) return notFound();
  if (facts.target === "gone") return failure({ code: "target.gone", field: "towards" });
  const reference = await loadReference(world.db, world.now());
  const today = dateInChina(world.now());
  const request = parsePlanForm(input, reference, today);
  if (!request.ok) return request;
  const { submission, firm, target, reply } = facts;
  const { instrument } = await loadBasis(world.db, submission.basis);
  const planning: PlanningInput = {
    instrument,
    answers: submission.answers,
    score: submission.score,
    catalogue: reference.catalogue,
    parameters: reference.parameters,
    firm,
    request: towards(request.value, instrument, submission, target),
    today,
    aiReadiness: readinessFor(reference.readiness, instrument, reply?.answers),
  };
  return success({ submission, reply, reference, planning });
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
const gather = async (world: World, member: Member, asked: z.infer<typeof schema>) => {
  const submissionId = parseId<SubmissionId>(asked.submissionId);
  if (!submissionId) return null;
  return withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    const target = await chosenTarget(tx, submissionId, asked.towards);
    const reply = await findLatestReadinessReply(tx, submissionId);
    return { submission, target, reply, firm: await getFirmProfile(tx) };
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

/** The lock gives two plans made at once their versions one after the other. */
const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  { submission, reply }: Pick<Asked, "submission" | "reply">,
  reference: Reference,
  outcome: PlanOutcome,
  certificate: Certificate | null,
): Promise<Outcome<PlannedRoadmap>> => {
  const at = world.now();
  const roadmapId = newId<RoadmapId>(world);
  await lockAssessment(tx, submission.assessment_id);
  const version = await insertRoadmap(tx, {
    roadmap_id: roadmapId,
    submission_id: submission.submission_id,
    outcome,
    basis: basisOf(submission, reply, reference),
    created_by: member.memberId,
    created_at: at,
  });
  await insertRoadmapSpend(tx, roadmapId, spendOf(outcome, reference.catalogue));
  if (certificate) await insertRoadmapCertificate(tx, roadmapId, JSON.stringify(certificate));
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "plan-roadmap",
    subject: roadmapId,
    detail: { version, outcome: outcome.kind },
  });
  return success({ roadmapId, version, outcome });
};

const basisOf = ({ basis }: Submission, reply: Asked["reply"], { refs }: Reference): Basis => ({
  instrument: basis.instrument,
  catalogue: refs.catalogue,
  parameters: refs.parameters,
  chains: refs.chains,
  readiness: refs.readiness,
  ...(reply && { readinessReply: reply.version }),
  engine: ENGINE_VERSION,
});

const spendOf = (outcome: PlanOutcome, { solutions }: Catalogue): readonly SpendRow[] => {
  if (outcome.kind === "impossible") return [];
  const kinds = new Map(solutions.map(({ code, kind }) => [code, kind]));
  return outcome.roadmap.items.flatMap(({ solution, spend }) =>
    YEARS.flatMap((year) =>
      COST_KINDS.map((cost_kind) => ({
        solution,
        solution_kind: kinds.get(solution) ?? "other",
        year,
        cost_kind,
        amount: spend[year === 1 ? 0 : year === 2 ? 1 : 2][cost_kind],
      })).filter(({ amount }) => amount > 0),
    ),
  );
};
