import type { Member, World } from "~/world";
import { coversCity } from "~db/jurisdiction";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** What a new draft begins with, or null for a bureau that does not keep the catalogue. */
export const readBase = async (world: World, member: Member) => {
  const { catalogue, regions } = await loadReference(world.db, world.now());
  if (!(await withTenant(world.db, member, (tx) => coversCity(tx, regions)))) return null;
  const { version, title, note } = catalogue;
  return { version, title, note };
};
