import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";

/** The entry complained about, and the published time limits; null where the release in force has no such entry. */
export const readSubject = async (world: World, code: string | undefined) => {
  const { catalogue, parameters } = await loadReference(world.db, world.now());
  const entry = catalogue.solutions.find((each) => each.code === code);
  return entry ? { code: entry.code, name: entry.name, rules: parameters.catalogue ?? null } : null;
};
