import { z } from "zod";
import { ENTRY_FIELDS } from "~/domain/catalogue/entry-fields";
import type { Flat } from "~/domain/catalogue/flat";
import { cutText } from "~/domain/characters";
import type { Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { findDraftEntry, findDraftEntryAuthor, updateDraftEntry } from "~db/catalogue-draft-entry";
import { notFound } from "./authorise";
import { done, onOpenDraft } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";
import { setAside } from "./revise.server";

const CLASH = "draft.changedMeanwhile";

const schema = z.object({
  draftId: z.string(),
  code: z.string(),
  /** The revision the form showed. */
  revision: z.coerce.number("input.malformed").int(),
  fields: z.record(z.string(), z.string()),
});

/** A text beyond this is no statement of an entry; up to here it is kept and told to be too long. */
const MOST_KEPT = 4000;

const known = (fields: Flat): Flat =>
  Object.fromEntries(
    ENTRY_FIELDS.filter(({ key }) => key !== "code").map(({ key }) => [
      key,
      cutText((fields[key] ?? "").trim(), MOST_KEPT),
    ]),
  );

const changed = (before: Flat, after: Flat): readonly string[] =>
  Object.keys(after).filter((key) => (before[key] ?? "") !== after[key]);

/**
 * Keeps what was typed of an entry, complete or not: only sending to review asks for more. Input: `{ draftId, code,
 * revision, fields }`; refused where somebody else has changed the entry since the form was shown.
 */
export const saveDraftEntry = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { draftId, code, revision } = asked.value;
  return onOpenDraft(world, member, draftId, async ({ tx, draft, by, note }) => {
    const entry = await findDraftEntry(tx, draft.draft_id, code);
    if (!entry) return notFound();
    const fields = { ...known(asked.value.fields), code };
    const keys = changed(entry.fields, fields);
    if (keys.length === 0) return done;
    if (entry.revision !== revision) {
      const author = await findDraftEntryAuthor(tx, draft.draft_id, code);
      const sent = { subject: draft.draft_id, part: `entry/${code}`, content: fields, code: CLASH };
      return setAside(world, tx, member, sent, {
        ...author,
        number: entry.revision,
        content: known(entry.fields),
      });
    }
    await updateDraftEntry(tx, draft.draft_id, { code, fields, retired: entry.retired }, by);
    await note("save-catalogue-entry", { entry: code, fields: keys.join(" ") });
    return done;
  });
};
