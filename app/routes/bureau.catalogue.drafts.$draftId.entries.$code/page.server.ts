import { flatDraft, isOpen } from "~/domain/catalogue/draft";
import type { Flat } from "~/domain/catalogue/flat";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { draftProblems, draftVocabulary, readDraftView } from "~db/catalogue-draft-view";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** An entry of a draft with what is wrong with it and what it chooses from, or null. */
export const readEntryPage = async (
  world: World,
  member: Member,
  asked: { readonly draftId: string | undefined; readonly code: string | undefined },
) => {
  const draftId = parseId<CatalogueDraftId>(asked.draftId);
  if (!draftId) return null;
  const reference = await loadReference(world.db, world.now());
  const view = await withTenant(world.db, member, (tx) => readDraftView(tx, draftId));
  const entry = view?.contents.entries.find(({ code }) => code === asked.code);
  if (!view || !entry) return null;
  const { draft, contents, revisions } = view;
  const { code, retired } = entry;
  const fields: Flat = { ...entry.fields, code };
  return {
    draftId,
    version: draft.version,
    state: draft.state,
    open: isOpen(draft.state),
    code,
    fields,
    retired,
    revision: revisions.get(code) ?? 1,
    problems: draftProblems(contents, reference)
      .filter(({ part, of }) => part === "solutions" && of === code)
      .map(({ problem }) => problem),
    vocabulary: draftVocabulary(contents, reference),
    titles: wordTitles(reference, [flatDraft(contents)]),
  };
};
