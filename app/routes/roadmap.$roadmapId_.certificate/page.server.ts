import { parseId, type RoadmapId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { findRoadmapCertificate } from "~db/roadmap-certificate";
import { withTenant } from "~db/tenant";

/** The JSON of a roadmap's certificate; null where the firm has none of that id, or it was planned without one. */
export const readCertificateFile = async (
  world: World,
  member: Member,
  id: string | undefined,
): Promise<string | null> => {
  const roadmapId = parseId<RoadmapId>(id);
  return roadmapId && withTenant(world.db, member, (tx) => findRoadmapCertificate(tx, roadmapId));
};
