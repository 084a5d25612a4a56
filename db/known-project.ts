import type { ProjectId } from "~/domain/ids";
import { foldProject } from "~/domain/projects/fold-project";
import type { Project } from "~/domain/projects/project";
import type { ProjectEvent } from "~/domain/projects/project-event";
import { listAllProjectEvents, listProjects } from "./project";
import type { TenantDb } from "./tenant";

export type KnownProject = {
  readonly projectId: ProjectId;
  readonly solution: string;
  /** Lines of its history so far. */
  readonly lines: number;
  readonly project: Project;
};

/** What a stored history comes to; one that could not have happened was never stored, so it is a mistake of ours. */
export const projectOf = (events: readonly ProjectEvent[]): Project => {
  const folded = foldProject(events);
  if (folded.ok) return folded.value;
  throw new Error(`a stored history cannot have happened: ${JSON.stringify(folded.problems)}`);
};

/** Every project of the firm as its history says, in the order of the solutions' codes. */
export const listKnownProjects = async (tx: TenantDb): Promise<readonly KnownProject[]> => {
  const histories = new Map<ProjectId, ProjectEvent[]>();
  for (const { project_id, content } of await listAllProjectEvents(tx))
    histories.set(project_id, [...(histories.get(project_id) ?? []), content]);
  return (await listProjects(tx)).map(({ project_id, solution }) => {
    const events = histories.get(project_id) ?? [];
    return { projectId: project_id, solution, lines: events.length, project: projectOf(events) };
  });
};
