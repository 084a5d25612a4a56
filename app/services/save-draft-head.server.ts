import { z } from "zod";
import { flatHead, HEAD_PART } from "~/domain/catalogue/draft-parts";
import { failure, type Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { isVersionTaken, updateDraftHead } from "~db/catalogue-draft";
import { onOpenDraft } from "./catalogue-draft.server";
import { draftHeadSchema } from "./draft-head";
import { madeOn } from "./made-on";
import { parseInput } from "./parse-input";
import { reviseForm } from "./revise.server";

const idSchema = z.object({ draftId: z.string(), ...madeOn });

/**
 * Changes version, title and note of an open draft. Input: `{ draftId }`, what it was made on (`MadeOn`) and those of
 * `beginCatalogueDraft`.
 */
export const saveDraftHead = async (world: World, member: Member, input: unknown): Promise<Outcome<null>> => {
  const asked = parseInput(idSchema, input);
  if (!asked.ok) return asked;
  return onOpenDraft(world, member, asked.value.draftId, async ({ tx, draft, by, note }) => {
    const head = parseInput(draftHeadSchema, input);
    if (!head.ok) return head;
    const { version } = head.value;
    if (await isVersionTaken(tx, { code: draft.catalogue_code, version, except: draft.draft_id }))
      return failure({ code: "draft.versionTaken", field: "version", values: { version } });
    const edit = {
      ...asked.value,
      subject: draft.draft_id,
      part: HEAD_PART,
      content: flatHead(head.value),
      before: async () => ({ content: flatHead(draft), by: by.updated_by, at: by.updated_at }),
      at: by.updated_at,
    };
    return reviseForm(world, tx, member, edit, async () => {
      await updateDraftHead(tx, draft.draft_id, { ...head.value, ...by });
      await note("save-catalogue-head", { version });
    });
  });
};
