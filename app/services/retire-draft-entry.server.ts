import { z } from "zod";
import { atMost } from "~/domain/characters";
import type { Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { findDraftEntry, updateDraftEntry } from "~db/catalogue-draft-entry";
import { notFound } from "./authorise";
import { done, onOpenDraft } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";

const schema = z.object({
  draftId: z.string(),
  code: z.string(),
  reason: z
    .string("draft.reasonMissing")
    .trim()
    .min(1, "draft.reasonMissing")
    .refine(atMost(500), "draft.reasonLong"),
});

/** Leaves an entry out of the draft's release, with the reason. Input: `{ draftId, code, reason }`. */
export const retireDraftEntry = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  return setRetired(world, member, asked.value);
};

/** Takes a retired entry back in. Input: `{ draftId, code }`. */
export const restoreDraftEntry = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const asked = parseInput(schema.omit({ reason: true }), input);
  if (!asked.ok) return asked;
  return setRetired(world, member, { ...asked.value, reason: null });
};

type Asked = { readonly draftId: string; readonly code: string; readonly reason: string | null };

const setRetired = (world: World, member: Member, { draftId, code, reason }: Asked) =>
  onOpenDraft(world, member, draftId, async ({ tx, draft, by, note }) => {
    const entry = await findDraftEntry(tx, draft.draft_id, code);
    if (!entry) return notFound();
    await updateDraftEntry(tx, draft.draft_id, { code, fields: entry.fields, retired: reason }, by);
    await note(reason === null ? "restore-catalogue-entry" : "retire-catalogue-entry", {
      entry: code,
      reason,
    });
    return done;
  });
