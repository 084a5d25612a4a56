import { may } from "~/domain/access";
import { type ProjectId, parseId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { foldProject } from "~/domain/projects/fold-project";
import { marksOf } from "~/domain/projects/marks";
import { measuredEffect } from "~/domain/projects/measured-effect";
import { earlierStages, factsInForce, isSettled, paidOfContract, stageOf } from "~/domain/projects/project";
import type { ProjectEvent } from "~/domain/projects/project-event";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { projectOf } from "~db/known-project";
import { listMembers } from "~db/member";
import { findProject, listProjectEvents, type ProjectEventRow } from "~db/project";
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
    story: lines.map((line) => storyLine(line, events, people.get(line.recorded_by) ?? "")).toReversed(),
    mayTrack: may(member, "track-project"),
  };
};

export type ProjectPage = NonNullable<Awaited<ReturnType<typeof readProject>>>;
export type StoryLine = ProjectPage["story"][number];

/** What became of a line since it was written. */
type Fate = "stands" | "corrected" | "struck" | "undone";

const storyLine = (
  { sequence, content, recorded_at }: ProjectEventRow,
  events: readonly ProjectEvent[],
  by: string,
) => ({ number: sequence, event: content, by, at: recorded_at, fate: fateOf(sequence, events) });

const fateOf = (number: number, events: readonly ProjectEvent[]): Fate => {
  const latest = events.findLast(
    (event) => (event.kind === "corrected" || event.kind === "struck") && event.event === number,
  );
  if (latest) return latest.kind === "struck" ? "struck" : "corrected";
  const folded = foldProject(events);
  const isFact = events[number - 1] !== undefined && FACTS.includes(events[number - 1]?.kind ?? "planned");
  const stands = folded.ok && factsInForce(folded.value).some(({ event }) => event === number);
  return isFact && !stands ? "undone" : "stands";
};

const FACTS: readonly ProjectEvent["kind"][] = ["contracted", "started", "finished", "accepted", "measured"];
