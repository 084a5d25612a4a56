import { z } from "zod";
import { codeOf } from "~/domain/catalogue/draft";
import { PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import type { Flat } from "~/domain/catalogue/flat";
import { cutText } from "~/domain/characters";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { updateDraftProviders } from "~db/catalogue-draft";
import { notFound } from "./authorise";
import { onOpenDraft } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";

const schema = z.object({
  draftId: z.string(),
  code: z
    .string("draft.codeMissing")
    .trim()
    .min(1, "draft.codeMissing")
    .max(60, "draft.codeForm")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "draft.codeForm"),
  added: z.boolean(),
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

/** Adds a provider to an open draft or keeps what was typed of one. Input: `{ draftId, code, added, fields }`. */
export const saveDraftProvider = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly code: string }>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { draftId, code, added, fields } = asked.value;
  return onOpenDraft(world, member, draftId, async ({ tx, draft, by, note }) => {
    const exists = draft.providers.some((flat) => codeOf(flat) === code);
    if (added && exists) return failure({ code: "draft.codeTaken", field: "code", values: { code } });
    if (!added && !exists) return notFound();
    const flat = known(fields, code);
    const providers = added
      ? [...draft.providers, flat]
      : draft.providers.map((each) => (codeOf(each) === code ? flat : each));
    await updateDraftProviders(tx, draft.draft_id, { providers, ...by });
    await note(added ? "add-catalogue-provider" : "save-catalogue-provider", { provider: code });
    return success({ code });
  });
};
