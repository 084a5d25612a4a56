import { flatDraft } from "~/domain/catalogue/draft";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { readDraftView } from "~db/catalogue-draft-view";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** The draft a workbook is imported into, with the names its cells may use; null where the bureau has no such draft. */
export const readImportTarget = async (world: World, member: Member, id: string | undefined) => {
  const draftId = parseId<CatalogueDraftId>(id);
  const view = draftId && (await withTenant(world.db, member, (tx) => readDraftView(tx, draftId)));
  if (!view) return null;
  const reference = await loadReference(world.db, world.now());
  return {
    draftId: view.draft.draft_id,
    contents: view.contents,
    instrument: reference.instrument,
    chains: reference.chains.chains,
    titles: wordTitles(reference, [flatDraft(view.contents)]),
  };
};
