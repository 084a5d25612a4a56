import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { readDraftView } from "~db/catalogue-draft-view";
import { withTenant } from "~db/tenant";

/** What a new entry may be copied from, or null without that draft. */
export const readModels = async (world: World, member: Member, id: string | undefined) => {
  const draftId = parseId<CatalogueDraftId>(id);
  const view = draftId && (await withTenant(world.db, member, (tx) => readDraftView(tx, draftId)));
  if (!view) return null;
  return {
    draftId: view.draft.draft_id,
    version: view.draft.version,
    models: view.contents.entries.map(({ code, fields }) => ({
      code,
      name: { zh: fields.nameZh || code, en: fields.nameEn || code },
    })),
  };
};
