import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { findDraft } from "~db/catalogue-draft";
import { withTenant } from "~db/tenant";

/** Version and words of a draft of the bureau, or null. */
export const readHead = async (world: World, member: Member, id: string | undefined) => {
  const draftId = parseId<CatalogueDraftId>(id);
  const draft = draftId && (await withTenant(world.db, member, (tx) => findDraft(tx, draftId)));
  if (!draft) return null;
  const { version, title, note } = draft;
  return { draftId: draft.draft_id, version, title, note };
};
