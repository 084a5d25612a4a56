import { ENTRY_FIELDS, PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import { flatOf } from "~/domain/catalogue/flat";
import { type CatalogueDraftId, parseId, type ReleaseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { insertDraft, isVersionTaken } from "~db/catalogue-draft";
import { insertDraftEntries } from "~db/catalogue-draft-entry";
import { asKeeper } from "./catalogue-draft.server";
import { draftHeadSchema } from "./draft-head";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";

/**
 * Begins a draft from the release in force, with everything it states. Input: `{ version, titleZh, titleEn, noteZh,
 * noteEn }`; the version is one that neither a release nor another draft has.
 */
export const beginCatalogueDraft = (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly draftId: CatalogueDraftId }>> =>
  asKeeper(world, member, "draft-catalogue", async (tx, { catalogue, ids }) => {
    const head = parseInput(draftHeadSchema, input);
    if (!head.ok) return head;
    const { code } = catalogue;
    const { version } = head.value;
    if (await isVersionTaken(tx, { code, version, except: null }))
      return failure({ code: "draft.versionTaken", field: "version", values: { version } });
    const base = parseId<ReleaseId>(ids.catalogue);
    if (!base) throw new Error("a release's id is a UUID");
    const at = world.now();
    const draftId = newId<CatalogueDraftId>(world);
    await insertDraft(tx, {
      draft_id: draftId,
      base_release_id: base,
      catalogue_code: code,
      ...head.value,
      providers: catalogue.providers.map((each) => flatOf(each, PROVIDER_FIELDS)),
      by: member.memberId,
      at,
    });
    const entries = catalogue.solutions.map((each) => ({
      code: each.code,
      fields: flatOf(each, ENTRY_FIELDS),
    }));
    await insertDraftEntries(tx, draftId, entries, { updated_by: member.memberId, updated_at: at });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "begin-catalogue-draft",
      subject: draftId,
      detail: { version, from: catalogue.version },
    });
    return success({ draftId });
  });
