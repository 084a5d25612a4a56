import { type ProjectId, parseId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { failure, type Outcome, success } from "~/domain/problem";
import { appendEvent } from "~/domain/projects/fold-project";
import { measuredEffect } from "~/domain/projects/measured-effect";
import { parseProjectForm } from "~/domain/projects/parse-project-form";
import type { Project } from "~/domain/projects/project";
import type { ProjectEvent } from "~/domain/projects/project-event";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { projectOf } from "~db/known-project";
import {
  deleteProjectOutcome,
  findProject,
  insertProjectEvent,
  listProjectEvents,
  type ProjectRow,
  upsertProjectOutcome,
} from "~db/project";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";

type Input = Readonly<Record<string, string | readonly string[]>>;
type Tracked = { readonly projectId: ProjectId; readonly kind: ProjectEvent["kind"] };

/**
 * Adds one line to a project's history. Input: `{ projectId, seen, act, … }` as `parseProjectForm` reads it; `seen`:
 * how many lines the reader saw, so that nobody adds to a history that has moved on, nor twice to the same one.
 */
export const trackProject = async (world: World, member: Member, input: Input): Promise<Outcome<Tracked>> => {
  const allowed = authorise(member, "track-project");
  if (!allowed.ok) return allowed;
  const projectId = parseId<ProjectId>(typeof input.projectId === "string" ? input.projectId : undefined);
  if (!projectId) return notFound();
  return withTenant(world.db, member, async (tx) => {
    const found = await findProject(tx, projectId);
    return found ? track(world, member, tx, found, input) : notFound();
  });
};

const track = async (
  world: World,
  member: Member,
  tx: TenantDb,
  row: ProjectRow,
  input: Input,
): Promise<Outcome<Tracked>> => {
  const projectId = row.project_id;
  const events = (await listProjectEvents(tx, projectId)).map(({ content }) => content);
  if (input.seen !== String(events.length)) return failure({ code: "project.changedMeanwhile" });
  const today = dayInChina(world.now());
  const event = parseProjectForm(input, { today, project: projectOf(events) });
  if (!event.ok) return event;
  const project = appendEvent(events, event.value);
  if (!project.ok) return project;
  const line = {
    project_id: projectId,
    sequence: events.length + 1,
    content: event.value,
    recorded_by: member.memberId,
    recorded_at: world.now(),
  };
  if (!(await insertProjectEvent(tx, line))) return failure({ code: "project.changedMeanwhile" });
  await keepOutcome(tx, row, project.value);
  await insertAuditEvent(tx, {
    at: world.now(),
    member_id: member.memberId,
    action: "track-project",
    subject: projectId,
    detail: { kind: event.value.kind, sequence: line.sequence },
  });
  return success({ projectId, kind: event.value.kind });
};

/** An accepted project counts among the outcomes, by what its history says now; any other does not. */
const keepOutcome = async (tx: TenantDb, row: ProjectRow, project: Project): Promise<void> => {
  const { days, reached } = measuredEffect(project);
  if (!project.acceptance || !project.contract || days.actual === null)
    return deleteProjectOutcome(tx, row.project_id);
  await upsertProjectOutcome(tx, {
    project_id: row.project_id,
    solution: row.solution,
    amount: project.contract.amount,
    days: days.actual,
    reached,
  });
};
