import { parseId, type RoadmapId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { findRoadmap } from "~db/roadmap";
import { findRoadmapCertificate } from "~db/roadmap-certificate";
import { withTenant } from "~db/tenant";

/**
 * The proof file of a roadmap: a certificate of optimality only where the plan was proved best. Null where the firm has
 * no roadmap of that id, or it was planned without one.
 */
export const readCertificateFile = async (
  world: World,
  member: Member,
  id: string | undefined,
): Promise<{ readonly content: string; readonly proved: boolean } | null> => {
  const roadmapId = parseId<RoadmapId>(id);
  if (!roadmapId) return null;
  return withTenant(world.db, member, async (tx) => {
    const content = await findRoadmapCertificate(tx, roadmapId);
    const roadmap = await findRoadmap(tx, roadmapId);
    if (content === null || !roadmap) return null;
    const { outcome } = roadmap;
    return { content, proved: outcome.kind === "planned" && outcome.roadmap.proof.status === "optimal" };
  });
};
