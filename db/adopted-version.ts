import type { AdoptedVersion } from "~/domain/projects/adopt-plan";
import type { Clients } from "./client";
import { loadBasis, ReferenceMissing } from "./reference-cache";
import type { RoadmapRow } from "./roadmap";

/** A version with the release it was planned from; null where it has no plan. */
export const loadVersion = async (clients: Clients, row: RoadmapRow): Promise<AdoptedVersion | null> => {
  if (row.outcome.kind === "impossible") return null;
  const { catalogue } = await loadBasis(clients, row.basis);
  if (!catalogue) throw new ReferenceMissing("the catalogue of a roadmap");
  return {
    roadmapId: row.roadmap_id,
    version: row.version,
    roadmap: row.outcome.roadmap,
    catalogue,
  };
};
