import { z } from "zod";
import { failure, type Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { isVersionTaken, updateDraftHead } from "~db/catalogue-draft";
import { done, onOpenDraft } from "./catalogue-draft.server";
import { draftHeadSchema } from "./draft-head";
import { parseInput } from "./parse-input";

const idSchema = z.object({ draftId: z.string() });

/** Changes version, title and note of an open draft. Input: `{ draftId }` and those of `beginCatalogueDraft`. */
export const saveDraftHead = async (world: World, member: Member, input: unknown): Promise<Outcome<null>> => {
  const asked = parseInput(idSchema, input);
  if (!asked.ok) return asked;
  return onOpenDraft(world, member, asked.value.draftId, async ({ tx, draft, by, note }) => {
    const head = parseInput(draftHeadSchema, input);
    if (!head.ok) return head;
    const { version } = head.value;
    if (await isVersionTaken(tx, { code: draft.catalogue_code, version, except: draft.draft_id }))
      return failure({ code: "draft.versionTaken", field: "version", values: { version } });
    await updateDraftHead(tx, draft.draft_id, { ...head.value, ...by });
    await note("save-catalogue-head", { version });
    return done;
  });
};
