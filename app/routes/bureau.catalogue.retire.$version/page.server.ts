import type { Member, World } from "~/world";
import { listCatalogueReleases } from "~db/catalogue-release";
import { coversCity } from "~db/jurisdiction";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** A release that still stands, or null; also for a bureau that does not keep the catalogue. */
export const readStanding = async (world: World, member: Member, version: string | undefined) => {
  const { catalogue, regions } = await loadReference(world.db, world.now());
  return withTenant(world.db, member, async (tx) => {
    if (!(await coversCity(tx, regions))) return null;
    const release = (await listCatalogueReleases(tx)).find(
      (each) => each.code === catalogue.code && each.version === version && each.retired_at === null,
    );
    return release ? { releaseId: release.release_id, version: release.version } : null;
  });
};
