import { z } from "zod";
import { type Basis, ENGINE_VERSION } from "~/domain/basis";
import { parseId, type RoadmapId, type SubmissionId } from "~/domain/ids";
import { type Catalogue, COST_KINDS } from "~/domain/matching/solution";
import { planFor } from "~/domain/planning/plan-for";
import { YEARS } from "~/domain/planning/quarters";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile } from "~db/firm-profile";
import { loadBasis, loadReference, type Reference } from "~db/reference-cache";
import { insertRoadmap, insertRoadmapSpend, type SpendRow } from "~db/roadmap";
import { findSubmission, type Submission } from "~db/submission";
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

const schema = z.object({ submissionId: z.string() });

/**
 * Plans three years from a submission and stores the outcome, also an impossible one. Input: `{ submissionId,
 * budgets: [万元 as text, three], target: "1"–"4", goal, pinned?, excluded?, startsOn? }`; without `startsOn` the plan
 * begins with the next quarter.
 */
export const planRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<PlannedRoadmap>> => {
  const allowed = authorise(member, "plan-roadmap");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const facts = await gather(world, member, asked.value.submissionId);
  if (!facts) return notFound();
  const reference = await loadReference(world.db, world.now());
  const today = dateInChina(world.now());
  const request = parsePlanForm(input, reference.catalogue, today);
  if (!request.ok) return request;
  const { submission, firm } = facts;
  const { instrument } = await loadBasis(world.db, submission.basis);
  const outcome = await planFor(world.solve, {
    instrument,
    answers: submission.answers,
    score: submission.score,
    catalogue: reference.catalogue,
    parameters: reference.parameters,
    firm,
    request: request.value,
    today,
  });
  if (ranOutOfTime(outcome)) return failure({ code: "plan.notComputed" });
  return withTenant(world.db, member, (tx) => store(world, member, tx, submission, reference, outcome));
};

/** Says nothing about the firm, so it is not stored. */
const ranOutOfTime = (outcome: PlanOutcome): boolean =>
  outcome.kind === "impossible" &&
  outcome.impossible.reasons.some(({ code }) => code === "plan.noAnswerInTime");

/** Read and let go: no transaction stays open while the solver works. */
const gather = async (world: World, member: Member, id: string) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  return withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    return submission ? { submission, firm: await getFirmProfile(tx) } : null;
  });
};

/** The lock gives two plans made at once their versions one after the other. */
const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  submission: Submission,
  reference: Reference,
  outcome: PlanOutcome,
): Promise<Outcome<PlannedRoadmap>> => {
  const at = world.now();
  const roadmapId = newId<RoadmapId>(world);
  await lockAssessment(tx, submission.assessment_id);
  const version = await insertRoadmap(tx, {
    roadmap_id: roadmapId,
    submission_id: submission.submission_id,
    outcome,
    basis: basisOf(submission, reference),
    created_by: member.memberId,
    created_at: at,
  });
  await insertRoadmapSpend(tx, roadmapId, spendOf(outcome, reference.catalogue));
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "plan-roadmap",
    subject: roadmapId,
    detail: { version, outcome: outcome.kind },
  });
  return success({ roadmapId, version, outcome });
};

const basisOf = ({ basis }: Submission, { refs }: Reference): Basis => ({
  instrument: basis.instrument,
  catalogue: refs.catalogue,
  parameters: refs.parameters,
  chains: refs.chains,
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
