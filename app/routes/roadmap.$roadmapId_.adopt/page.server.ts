import { parseId, type RoadmapId } from "~/domain/ids";
import { adoptionOf } from "~/domain/projects/adopt-plan";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { loadVersion } from "~db/adopted-version";
import { findAdopted } from "~db/adoption";
import { listKnownProjects } from "~db/known-project";
import { loadReference } from "~db/reference-cache";
import { findRoadmap } from "~db/roadmap";
import { withTenant } from "~db/tenant";

/** What adopting a version would do to each project; null without that version, or where it has no plan. */
export const readAdoption = async (world: World, member: Member, id: string | undefined) => {
  const roadmapId = parseId<RoadmapId>(id);
  if (!roadmapId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const row = await findRoadmap(tx, roadmapId);
    return row && { row, adopted: await findAdopted(tx), known: await listKnownProjects(tx) };
  });
  if (!found) return null;
  const version = await loadVersion(world.db, found.row);
  if (!version) return null;
  const reference = await loadReference(world.db, world.now());
  const { adopted, known } = found;
  return {
    roadmapId,
    version: version.version,
    madeAt: found.row.created_at,
    now: adopted
      ? {
          version: adopted.version,
          madeAt: adopted.created_at,
          adoptedAt: adopted.adopted_at,
          same: adopted.roadmap_id === roadmapId,
        }
      : null,
    lines: adoptionOf(version, new Map(known.map(({ solution, project }) => [solution, project]))),
    titles: titlesOf({ ...reference, catalogue: version.catalogue }).solution,
  };
};
