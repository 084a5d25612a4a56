import type { Member, World } from "~/world";
import { gatherProjects, projectsView } from "~db/projects-view";
import { loadReference, loadSolutionNames } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** Every project of the firm by years of the plan it carries out, and its money; null before the first adoption. */
export const readProjectsPage = async (world: World, member: Member) => {
  const found = await withTenant(world.db, member, gatherProjects);
  const now = world.now();
  return projectsView(found, await loadReference(world.db, now), await loadSolutionNames(world.db), now);
};

export type ProjectsPage = NonNullable<Awaited<ReturnType<typeof readProjectsPage>>>;
