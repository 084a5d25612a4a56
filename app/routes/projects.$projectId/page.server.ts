import { may } from "~/domain/access";
import { type ProjectId, parseId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { marksOf } from "~/domain/projects/marks";
import { measuredEffect } from "~/domain/projects/measured-effect";
import { earlierStages, isSettled, paidOfContract, stageOf } from "~/domain/projects/project";
import { storyLine } from "~/domain/projects/story";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { projectOf } from "~db/known-project";
import { listMembers } from "~db/member";
import { findProject, listProjectEvents } from "~db/project";
import { loadReference, loadSolutionNames } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** A project with its story and what can be done next; null where the firm has none of that id. */
export const readProject = async (world: World, member: Member, id: string | undefined) => {
  const projectId = parseId<ProjectId>(id);
  if (!projectId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const row = await findProject(tx, projectId);
    return row && { row, lines: await listProjectEvents(tx, projectId), members: await listMembers(tx) };
  });
  if (!found) return null;
  const { row, lines, members } = found;
  const reference = await loadReference(world.db, world.now());
  const { tracking } = reference.parameters;
  const events = lines.map(({ content }) => content);
  const project = projectOf(events);
  const names = await loadSolutionNames(world.db);
  const people = new Map(members.map(({ member_id, name }) => [member_id, name]));
  return {
    projectId,
    solution: row.solution,
    title: names[row.solution] ?? { zh: row.solution, en: row.solution },
    scenes: titlesOf(reference).scene,
    /** Lines of the history: what a form was made from. */
    seen: events.length,
    stage: stageOf(project),
    settled: isSettled(project),
    owed: project.contract ? project.contract.amount - paidOfContract(project) : 0,
    project,
    earlier: earlierStages(project),
    effect: measuredEffect(project),
    marks: marksOf(project, tracking, dayInChina(world.now())),
    rule: tracking
      ? {
          lateAfterDays: tracking.lateAfterDays,
          overBudgetPercent: tracking.overBudgetPercent,
          source: tracking.source.title,
        }
      : null,
    story: lines
      .map(({ sequence, content, recorded_by, recorded_at }) => ({
        ...storyLine(sequence, content, events),
        by: people.get(recorded_by) ?? "",
        at: recorded_at,
      }))
      .toReversed(),
    mayTrack: may(member, "track-project"),
  };
};

export type ProjectPage = NonNullable<Awaited<ReturnType<typeof readProject>>>;
