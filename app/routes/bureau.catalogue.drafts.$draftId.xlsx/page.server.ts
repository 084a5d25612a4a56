import { flatDraft } from "~/domain/catalogue/draft";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { readDraftView } from "~db/catalogue-draft-view";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** A draft of the bureau as it is written into a workbook, or null. */
export const readDraftForFile = async (world: World, member: Member, id: string | undefined) => {
  const draftId = parseId<CatalogueDraftId>(id);
  const view = draftId && (await withTenant(world.db, member, (tx) => readDraftView(tx, draftId)));
  if (!view) return null;
  const reference = await loadReference(world.db, world.now());
  const { title, version, providers, entries } = view.contents;
  return {
    release: {
      title,
      version,
      providers,
      entries: entries.map(({ code, fields, retired }) => ({ fields: { ...fields, code }, retired })),
    },
    titles: wordTitles(reference, [flatDraft(view.contents)]),
  };
};
