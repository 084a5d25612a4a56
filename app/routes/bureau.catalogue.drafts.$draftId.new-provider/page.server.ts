import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { draftVocabulary, readDraftView } from "~db/catalogue-draft-view";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** The draft a provider is added to and what its fields choose from, or null. */
export const readForNewProvider = async (world: World, member: Member, id: string | undefined) => {
  const draftId = parseId<CatalogueDraftId>(id);
  const view = draftId && (await withTenant(world.db, member, (tx) => readDraftView(tx, draftId)));
  if (!view) return null;
  const reference = await loadReference(world.db, world.now());
  return {
    draftId: view.draft.draft_id,
    version: view.draft.version,
    vocabulary: draftVocabulary(view.contents, reference),
  };
};
