import { wordTitles } from "~/domain/catalogue/word-titles";
import type { World } from "~/world";
import { findCatalogueVersion, loadReference } from "~db/reference-cache";

/** A published release with the words of its codes, or null where there is none of that version. */
export const readRelease = async (world: World, version: string | undefined) => {
  const reference = await loadReference(world.db, world.now());
  const release = version && (await findCatalogueVersion(world.db, reference.catalogue.code, version));
  if (!release) return null;
  const { instrument, chains, catalogue } = reference.refs;
  return {
    release,
    titles: wordTitles(reference, [release]),
    /** All that the file follows from. */
    versions: { catalogue: catalogue.code, version: release.version, instrument, chains },
  };
};
