import { HEAD_PART } from "~/domain/catalogue/draft-parts";
import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { findDraft } from "~db/catalogue-draft";
import { findLatestRevision } from "~db/revision";
import { withTenant } from "~db/tenant";

/** Version and words of a draft of the bureau, or null. */
export const readHead = async (world: World, member: Member, id: string | undefined) => {
  const draftId = parseId<CatalogueDraftId>(id);
  if (!draftId) return null;
  const { draft, latest } = await withTenant(world.db, member, async (tx) => ({
    draft: await findDraft(tx, draftId),
    latest: await findLatestRevision(tx, { subject: draftId, part: HEAD_PART }),
  }));
  if (!draft) return null;
  const { version, title, note } = draft;
  return { draftId, version, title, note, revision: latest?.number ?? 0 };
};
