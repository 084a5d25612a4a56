import { z } from "zod";
import type { Named } from "~/domain/catalogue/compare-releases";
import { codeOf, tooMany } from "~/domain/catalogue/draft";
import { providerPart } from "~/domain/catalogue/draft-parts";
import { absentFrom, afterImport, mergeImport } from "~/domain/catalogue/import-draft";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { updateDraftProviders } from "~db/catalogue-draft";
import { insertDraftEntries, updateDraftEntry } from "~db/catalogue-draft-entry";
import { contentsOf, onOpenDraft } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";
import { revise } from "./revise.server";

const code = z
  .string()
  .max(60, "draft.codeForm")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "draft.codeForm");
const row = z.object({ code, fields: z.record(z.string(), z.string()) });
const schema = z.object({
  draftId: z.string(),
  entries: z.array(row).max(5000),
  providers: z.array(row).max(5000),
});

export type ImportedDraft = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly providers: number;
  /** Of those added or changed: leave the catalogue by the file's word. */
  readonly retired: number;
  /** In the draft, but not in the file. */
  readonly absent: readonly Named[];
};

/**
 * Lays what a file states over an open draft, all of it or nothing. Input: `{ draftId, entries, providers }`, each row
 * `{ code, fields }` with the fields the file has. Entries the file does not have stay as they are and are named; one
 * leaves the catalogue only where its row gives a reason in `retired`.
 */
export const importCatalogueDraft = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<ImportedDraft>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  return onOpenDraft(world, member, asked.value.draftId, async ({ tx, draft, by, note }) => {
    const contents = await contentsOf(tx, draft);
    const merged = mergeImport(contents, asked.value);
    const after = afterImport(contents, merged);
    const excess = tooMany({ entries: after.entries.length, providers: after.providers.length });
    if (excess) return failure(excess);
    const { draft_id } = draft;
    const of = (state: "added" | "changed" | "same") => merged.entries.filter((each) => each.state === state);
    const added = of("added");
    if (added.length > 0) await insertDraftEntries(tx, draft_id, added, by);
    for (const entry of [...of("changed"), ...added.filter(({ retired }) => retired !== null)])
      await updateDraftEntry(tx, draft_id, entry, by);
    if (merged.changedProviders > 0)
      await updateDraftProviders(tx, draft_id, { providers: merged.providers, ...by });
    for (const provider of merged.providers) {
      const before = contents.providers.find((each) => codeOf(each) === codeOf(provider)) ?? null;
      const edit = {
        subject: draft_id,
        part: providerPart(codeOf(provider)),
        content: provider,
        before: async () => before && { content: before, by: by.updated_by, at: by.updated_at },
        at: by.updated_at,
      };
      // Written above, all at once; here it is only counted, so that open forms learn of it.
      await revise(world, tx, member, edit, async () => undefined);
    }
    const changed = of("changed").length;
    const providers = merged.changedProviders;
    if (added.length + changed + providers > 0)
      await note("import-catalogue-draft", { entries: added.length + changed, providers });
    const leaving = [...added, ...of("changed")].filter(({ retired }) => retired !== null);
    return success({
      added: added.length,
      changed,
      same: of("same").length,
      providers,
      retired: leaving.length,
      absent: absentFrom(contents, asked.value),
    });
  });
};
