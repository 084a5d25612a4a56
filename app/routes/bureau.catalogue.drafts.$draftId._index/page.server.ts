import { compareFlatReleases, flatRelease, type ListDifference } from "~/domain/catalogue/compare-releases";
import { differencePage } from "~/domain/catalogue/difference-page";
import {
  type DraftContents,
  type DraftProblem,
  flatDraft,
  isOpen,
  keptEntries,
  seenBy,
} from "~/domain/catalogue/draft";
import type { Flat } from "~/domain/catalogue/flat";
import { isEnglishMissing } from "~/domain/catalogue/read-flat";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { cutText } from "~/domain/characters";
import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Text } from "~/domain/text";
import type { Member, World } from "~/world";
import { listAuditEventsOf } from "~db/audit-event";
import { isDraftAuthor, listDraftAuthors, listReviews } from "~db/catalogue-draft";
import { draftProblems, readDraftView } from "~db/catalogue-draft-view";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

export type EntryLine = {
  readonly code: string;
  readonly name: Text;
  readonly provider: Text;
  readonly state: "added" | "changed" | "retired" | "same";
  /** Fields changed. */
  readonly changes: number;
  readonly problems: number;
  /** Of these problems: nothing but the English of something. */
  readonly english: number;
};

/** So many are told at once; the others come up as these are mended, and stand at their entries. */
const FIRST_PROBLEMS = 100;

/** A draft of the bureau as its page shows it, or null. */
export const readDraftPage = async (
  world: World,
  member: Member,
  id: string | undefined,
  query: URLSearchParams,
) => {
  const draftId = parseId<CatalogueDraftId>(id);
  if (!draftId) return null;
  const reference = await loadReference(world.db, world.now());
  const found = await withTenant(world.db, member, async (tx) => {
    const view = await readDraftView(tx, draftId);
    return (
      view && {
        ...view,
        authors: await listDraftAuthors(tx, draftId),
        author: await isDraftAuthor(tx, draftId, member.memberId),
        reviews: await listReviews(tx, draftId),
        trail: await listAuditEventsOf(tx, draftId),
      }
    );
  });
  if (!found) return null;
  const { draft, contents, authors, author, reviews, trail } = found;
  const open = isOpen(draft.state);
  const problems = open ? draftProblems(contents, reference) : [];
  const difference = compareFlatReleases(flatRelease(reference.catalogue), flatDraft(contents));
  const lines = linesOf(contents, problems, difference.solutions);
  const list = readList(query);
  return {
    draftId,
    version: draft.version,
    title: draft.title,
    state: draft.state,
    open,
    author,
    authors,
    baseMoved: draft.base_release_id !== reference.ids.catalogue && draft.state !== "published",
    inForce: reference.catalogue.version,
    seen: seenBy(draft.fingerprint, reference.refs.catalogue.fingerprint),
    reviews,
    problems: problems.slice(0, FIRST_PROBLEMS),
    problemCount: problems.length,
    difference: differencePage(difference, query.get("changes")),
    titles: wordTitles(reference, [reference.catalogue, flatDraft(contents)]),
    list,
    entryCount: keptEntries(contents).length,
    entries: lines.filter(isListed(list)),
    providers: draft.providers,
    trail: trail.map(({ audit_event_id, at, action, detail, member: who }) => ({
      id: audit_event_id,
      at,
      action,
      detail: wordsOf(detail),
      who,
    })),
  };
};

const wordsOf = (detail: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(detail).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
    ),
  );

const nameOf = (flat: Flat | undefined, code: string): Text => ({
  zh: flat?.nameZh || code,
  en: flat?.nameEn || flat?.nameZh || code,
});

const countByEntry = (problems: readonly DraftProblem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { of } of problems) counts.set(of, (counts.get(of) ?? 0) + 1);
  return counts;
};

const linesOf = (
  contents: DraftContents,
  problems: readonly DraftProblem[],
  difference: ListDifference,
): readonly EntryLine[] => {
  const added = new Set(difference.added.map(({ code }) => code));
  const changed = new Map(difference.changed.map(({ code, fields }) => [code, fields.length]));
  const providers = new Map(contents.providers.map((flat) => [flat.code, flat]));
  const inEntries = problems.filter(({ part }) => part === "solutions");
  const wrong = countByEntry(inEntries);
  const english = countByEntry(inEntries.filter(({ problem }) => isEnglishMissing(problem)));
  const stateOf = (code: string, retired: string | null): EntryLine["state"] => {
    if (retired !== null) return "retired";
    if (added.has(code)) return "added";
    return changed.has(code) ? "changed" : "same";
  };
  return contents.entries.map(({ code, fields, retired }) => ({
    code,
    name: nameOf(fields, code),
    provider: nameOf(providers.get(fields.provider ?? ""), fields.provider ?? ""),
    state: stateOf(code, retired),
    changes: changed.get(code) ?? 0,
    problems: wrong.get(code) ?? 0,
    english: english.get(code) ?? 0,
  }));
};

type List = { readonly all: boolean; readonly text: string };

const readList = (query: URLSearchParams): List => {
  const text = cutText((query.get("text") ?? "").trim(), 60);
  return { all: query.get("show") === "all" || text !== "", text };
};

const isListed =
  ({ all, text }: List) =>
  ({ code, name, state, problems }: EntryLine): boolean => {
    if (!all) return state !== "same" || problems > 0;
    return `${code} ${name.zh} ${name.en}`.toLowerCase().includes(text.toLowerCase());
  };
