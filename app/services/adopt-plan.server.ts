import { z } from "zod";
import { atMost } from "~/domain/characters";
import { type AdoptionId, type ProjectId, parseId, type RoadmapId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { failure, type Outcome, success } from "~/domain/problem";
import { type AdoptedVersion, type AdoptionLine, adoptionOf } from "~/domain/projects/adopt-plan";
import { MAX_REASON } from "~/domain/projects/parse-project-form";
import type { ProjectEvent } from "~/domain/projects/project-event";
import type { Member, World } from "~/world";
import { loadVersion } from "~db/adopted-version";
import { findAdopted, insertAdoption } from "~db/adoption";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { type KnownProject, listKnownProjects } from "~db/known-project";
import { insertProject, insertProjectEvent } from "~db/project";
import { findRoadmap, type RoadmapRow } from "~db/roadmap";
import { findSubmission } from "~db/submission";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";

const schema = z.object({
  roadmapId: z.string(),
  reason: z.string().trim().refine(atMost(MAX_REASON), "project.reasonLong").optional(),
});

/**
 * Makes a version of the roadmap the plan that the firm carries out: each item becomes a project or takes its new plan,
 * what is under contract goes on, what the version drops is stopped. Input: `{ roadmapId, reason? }`. Adopting what is
 * adopted already changes nothing.
 */
export const adoptPlan = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly roadmapId: RoadmapId }>> => {
  const allowed = authorise(member, "adopt-plan");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const roadmapId = parseId<RoadmapId>(asked.value.roadmapId);
  const row = roadmapId && (await withTenant(world.db, member, (tx) => findRoadmap(tx, roadmapId)));
  if (!row) return notFound();
  const adopted = await loadVersion(world.db, row);
  if (!adopted) return failure({ code: "project.planImpossible" });
  return withTenant(world.db, member, (tx) => store(world, member, tx, row, adopted, asked.value.reason));
};

/** The lock lets two who adopt at once do so one after the other. */
const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  row: RoadmapRow,
  adopted: AdoptedVersion,
  reason: string | undefined,
): Promise<Outcome<{ readonly roadmapId: RoadmapId }>> => {
  const submission = await findSubmission(tx, row.submission_id);
  if (submission) await lockAssessment(tx, submission.assessment_id);
  if ((await findAdopted(tx))?.roadmap_id === row.roadmap_id) return success({ roadmapId: row.roadmap_id });
  const at = world.now();
  await insertAdoption(tx, {
    adoption_id: newId<AdoptionId>(world),
    roadmap_id: row.roadmap_id,
    reason: reason || null,
    adopted_by: member.memberId,
    adopted_at: at,
  });
  const known = new Map((await listKnownProjects(tx)).map((each) => [each.solution, each]));
  const projects = new Map([...known].map(([solution, { project }]) => [solution, project]));
  for (const line of adoptionOf(adopted, projects)) await carryOut(world, member, tx, line, known);
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "adopt-plan",
    subject: row.roadmap_id,
    detail: { version: row.version, reason: reason || null },
  });
  return success({ roadmapId: row.roadmap_id });
};

const carryOut = async (
  world: World,
  member: Member,
  tx: TenantDb,
  { solution, act, plan }: AdoptionLine,
  known: ReadonlyMap<string, KnownProject>,
): Promise<void> => {
  const event: ProjectEvent | null =
    plan && (act === "new" || act === "replanned")
      ? { kind: "planned", plan }
      : act === "stopped"
        ? { kind: "stopped", on: dayInChina(world.now()), reason: null }
        : null;
  if (!event) return;
  const found = known.get(solution);
  const projectId = found?.projectId ?? newId<ProjectId>(world);
  if (!found) await insertProject(tx, { project_id: projectId, solution, created_at: world.now() });
  const line = {
    project_id: projectId,
    sequence: (found?.lines ?? 0) + 1,
    content: event,
    recorded_by: member.memberId,
    recorded_at: world.now(),
  };
  if (!(await insertProjectEvent(tx, line))) throw new Error("a project changed while a plan was adopted");
};
