import { type OrganisationId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { getOrganisation } from "~db/organisation";
import { gatherProjects, projectsView } from "~db/projects-view";
import { loadReference, loadSolutionNames } from "~db/reference-cache";
import { EngagementNotFound, type TenantDb, withEngagement } from "~db/tenant";

/** How a client carries out its roadmap; null for a firm that never engaged the consultancy, or revoked. */
export const readClientProjects = async (world: World, member: Member, id: string | undefined) => {
  const firmId = parseId<OrganisationId>(id);
  const found = firmId && (await asClient(world, member, firmId));
  if (!found) return null;
  const now = world.now();
  const { name, ...projects } = found;
  const [reference, titles] = await Promise.all([loadReference(world.db, now), loadSolutionNames(world.db)]);
  return { firmId, name, page: projectsView(projects, reference, titles, now) };
};

const asClient = async (world: World, member: Member, firmId: OrganisationId) => {
  try {
    return await withEngagement(world.db, member, firmId, readFirm);
  } catch (error) {
    if (error instanceof EngagementNotFound) return null;
    throw error;
  }
};

const readFirm = async (tx: TenantDb) => ({
  name: (await getOrganisation(tx)).name,
  ...(await gatherProjects(tx)),
});
