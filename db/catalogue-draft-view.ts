import type { DraftContents } from "~/domain/catalogue/draft";
import { type DraftProblem, ownCodes, placeProblem, readDraft } from "~/domain/catalogue/draft";
import { vocabularyOf } from "~/domain/catalogue/vocabulary";
import type { CatalogueDraftId } from "~/domain/ids";
import { type Draft, findDraft } from "./catalogue-draft";
import { listDraftEntries } from "./catalogue-draft-entry";
import { crossCheck } from "./cross-check";
import type { Reference } from "./reference-cache";
import type { TenantDb } from "./tenant";

export type DraftView = {
  readonly draft: Draft;
  readonly contents: DraftContents;
  readonly revisions: ReadonlyMap<string, number>;
};

/** A draft of the bureau with everything it states, or null. */
export const readDraftView = async (tx: TenantDb, draftId: CatalogueDraftId): Promise<DraftView | null> => {
  const draft = await findDraft(tx, draftId);
  if (!draft) return null;
  const entries = await listDraftEntries(tx, draftId);
  return {
    draft,
    contents: {
      code: draft.catalogue_code,
      version: draft.version,
      title: draft.title,
      note: draft.note,
      providers: draft.providers,
      entries,
    },
    revisions: new Map(entries.map(({ code, revision }) => [code, revision])),
  };
};

/** What the fields of a draft choose from: the reference data in force, and its own entries and providers. */
export const draftVocabulary = (contents: DraftContents, { instrument, chains }: Reference) =>
  vocabularyOf({ instrument, chains: chains.chains, ...ownCodes(contents) });

/** Everything that keeps a draft from going to review, each with its entry and field. */
export const draftProblems = (contents: DraftContents, reference: Reference): readonly DraftProblem[] => {
  const { catalogue, problems } = readDraft(contents, draftVocabulary(contents, reference));
  if (!catalogue) return problems;
  return crossCheck("catalogue", catalogue, reference).map((each) => placeProblem(each, contents));
};
