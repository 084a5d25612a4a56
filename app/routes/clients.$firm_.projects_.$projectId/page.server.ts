import { type OrganisationId, type ProjectId, parseId } from "~/domain/ids";
import { stageOf } from "~/domain/projects/project";
import { storyLine } from "~/domain/projects/story";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { projectOf } from "~db/known-project";
import { listMembers } from "~db/member";
import { getOrganisation } from "~db/organisation";
import { findProject, listProjectEvents } from "~db/project";
import { loadReference, loadSolutionNames } from "~db/reference-cache";
import { EngagementNotFound, type TenantDb, withEngagement } from "~db/tenant";

/**
 * The history of a client's project with the roles of those who wrote it, never their names; null for a firm that never
 * engaged the consultancy, or revoked, and where it has no such project.
 */
export const readClientProject = async (
  world: World,
  member: Member,
  firm: string | undefined,
  id: string | undefined,
) => {
  const firmId = parseId<OrganisationId>(firm);
  const projectId = parseId<ProjectId>(id);
  const found = firmId && projectId && (await asClient(world, member, firmId, projectId));
  if (!found) return null;
  const { name, solution, lines, members } = found;
  const [reference, titles] = await Promise.all([
    loadReference(world.db, world.now()),
    loadSolutionNames(world.db),
  ]);
  const events = lines.map(({ content }) => content);
  const roles = new Map(members.map(({ member_id, role }) => [member_id, role]));
  return {
    firmId,
    name,
    title: titles[solution] ?? { zh: solution, en: solution },
    scenes: titlesOf(reference).scene,
    stage: stageOf(projectOf(events)),
    story: lines
      .map(({ sequence, content, recorded_by, recorded_at }) => ({
        ...storyLine(sequence, content, events),
        role: roles.get(recorded_by) ?? "manager",
        at: recorded_at,
      }))
      .toReversed(),
  };
};

const asClient = async (world: World, member: Member, firmId: OrganisationId, projectId: ProjectId) => {
  try {
    return await withEngagement(world.db, member, firmId, (tx) => readHistory(tx, projectId));
  } catch (error) {
    if (error instanceof EngagementNotFound) return null;
    throw error;
  }
};

const readHistory = async (tx: TenantDb, projectId: ProjectId) => {
  const project = await findProject(tx, projectId);
  return (
    project && {
      name: (await getOrganisation(tx)).name,
      solution: project.solution,
      lines: await listProjectEvents(tx, projectId),
      members: await listMembers(tx),
    }
  );
};
