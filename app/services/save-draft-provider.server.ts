import { z } from "zod";
import { codeOf, tooMany } from "~/domain/catalogue/draft";
import { providerPart } from "~/domain/catalogue/draft-parts";
import { PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import type { Flat } from "~/domain/catalogue/flat";
import { cutText } from "~/domain/characters";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { updateDraftProviders } from "~db/catalogue-draft";
import { notFound } from "./authorise";
import { onOpenDraft } from "./catalogue-draft.server";
import { madeOn } from "./made-on";
import { parseInput } from "./parse-input";
import { reviseForm } from "./revise.server";

const schema = z.object({
  draftId: z.string(),
  code: z
    .string("draft.codeMissing")
    .trim()
    .min(1, "draft.codeMissing")
    .max(60, "draft.codeForm")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "draft.codeForm"),
  added: z.boolean(),
  ...madeOn,
  fields: z.record(z.string(), z.string()),
});

const MOST_KEPT = 4000;

const known = (fields: Flat, code: string): Flat =>
  Object.fromEntries(
    PROVIDER_FIELDS.map(({ key }) => [
      key,
      key === "code" ? code : cutText((fields[key] ?? "").trim(), MOST_KEPT),
    ]),
  );

/**
 * Adds a provider to an open draft or keeps what was typed of one. Input: `{ draftId, code, added, fields }` and what it was
 * made on (`MadeOn`).
 */
export const saveDraftProvider = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly code: string }>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { draftId, code, added, fields } = asked.value;
  return onOpenDraft(world, member, draftId, async ({ tx, draft, by, note }) => {
    const before = draft.providers.find((flat) => codeOf(flat) === code);
    const exists = before !== undefined;
    if (added && exists) return failure({ code: "draft.codeTaken", field: "code", values: { code } });
    if (!added && !exists) return notFound();
    const excess = added ? tooMany({ entries: 0, providers: draft.providers.length + 1 }) : null;
    if (excess) return failure(excess);
    const flat = known(fields, code);
    const providers = added
      ? [...draft.providers, flat]
      : draft.providers.map((each) => (codeOf(each) === code ? flat : each));
    const edit = {
      ...asked.value,
      subject: draft.draft_id,
      part: providerPart(code),
      content: flat,
      before: async () => (before ? { content: before, by: by.updated_by, at: by.updated_at } : null),
      at: by.updated_at,
    };
    const kept = await reviseForm(world, tx, member, edit, async () => {
      await updateDraftProviders(tx, draft.draft_id, { providers, ...by });
      await note(added ? "add-catalogue-provider" : "save-catalogue-provider", { provider: code });
    });
    return kept.ok ? success({ code }) : kept;
  });
};
