import { z } from "zod";
import { tooMany } from "~/domain/catalogue/draft";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { countDraftEntries, findDraftEntry, insertDraftEntries } from "~db/catalogue-draft-entry";
import { onOpenDraft } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";

/** Addresses of pages beside the entries. */
const RESERVED = ["releases", "new", "drafts", "complaints"];

const schema = z.object({
  draftId: z.string(),
  code: z
    .string("draft.codeMissing")
    .trim()
    .min(1, "draft.codeMissing")
    .max(60, "draft.codeForm")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "draft.codeForm"),
  copyOf: z.string().optional(),
});

/**
 * Adds an entry to an open draft, empty or with what another one states. Input: `{ draftId, code, copyOf? }`; a code
 * once given names the same product for ever, so it cannot be changed later.
 */
export const addDraftEntry = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly code: string }>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { draftId, code, copyOf } = asked.value;
  return onOpenDraft(world, member, draftId, async ({ tx, draft, by, note }) => {
    if (RESERVED.includes(code))
      return failure({ code: "draft.codeReserved", field: "code", values: { code } });
    if (await findDraftEntry(tx, draft.draft_id, code))
      return failure({ code: "draft.codeTaken", field: "code", values: { code } });
    const entries = await countDraftEntries(tx, draft.draft_id);
    const excess = tooMany({ entries: entries + 1, providers: draft.providers.length });
    if (excess) return failure(excess);
    const model = copyOf ? await findDraftEntry(tx, draft.draft_id, copyOf) : undefined;
    if (copyOf && !model) return failure({ code: "draft.copyUnknown", field: "copyOf" });
    await insertDraftEntries(tx, draft.draft_id, [{ code, fields: { ...model?.fields, code } }], by);
    await note("add-catalogue-entry", { entry: code, copyOf: copyOf ?? null });
    return success({ code });
  });
};
