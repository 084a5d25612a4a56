import { parseCatalogue } from "../matching/parse-catalogue";
import type { Catalogue } from "../matching/solution";
import type { Problem } from "../problem";
import type { Text } from "../text";
import type { FlatRelease } from "./compare-releases";
import { ENTRY_FIELDS, type EntryField, PROVIDER_FIELDS } from "./entry-fields";
import type { Flat } from "./flat";
import { readFlat } from "./read-flat";
import type { Vocabulary } from "./vocabulary";

/** 草稿 → 待复核 → 已发布; a returned one is open again, a discarded one is closed for good. */
export const DRAFT_STATES = ["draft", "in-review", "returned", "published", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Whether anything of it may be changed. */
export const isOpen = (state: DraftState): boolean => state === "draft" || state === "returned";

/** Names what a reviewer has before them: this content, compared with that release. */
export const seenBy = (fingerprint: string | null, inForce: string): string =>
  `${fingerprint ?? ""}:${inForce}`;

/** A release that is being written, as its authors typed it. `retired`: why an entry leaves the catalogue. */
export type DraftContents = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly note: Text;
  readonly providers: readonly Flat[];
  readonly entries: readonly {
    readonly code: string;
    readonly fields: Flat;
    readonly retired: string | null;
  }[];
};

/** A problem with the entry or provider it is in; its field is the key of a field, or none. */
export type DraftProblem = {
  readonly part: "solutions" | "providers";
  readonly of: string;
  readonly problem: Problem;
};

export type ReadDraft = {
  /** As a release file has it. */
  readonly content: unknown;
  readonly catalogue: Catalogue | null;
  readonly problems: readonly DraftProblem[];
};

/**
 * The most that one release lists: three times the city's of 2026. Pages, checks and matching go through all of it, and
 * with so many none of them keeps others waiting for longer than a fifth of a second.
 */
export const MOST_LISTED = { entries: 400, providers: 200 } as const;

/** What a draft would have too many of, if anything. */
export const tooMany = (counts: { readonly entries: number; readonly providers: number }): Problem | null => {
  const part = (["entries", "providers"] as const).find((each) => counts[each] > MOST_LISTED[each]);
  if (!part) return null;
  return { code: `draft.tooMany.${part}`, values: { most: MOST_LISTED[part], count: counts[part] } };
};

/** The entries that stay. */
export const keptEntries = ({ entries }: DraftContents) => entries.filter(({ retired }) => retired === null);

export const codeOf = (flat: Flat): string => flat.code ?? "";

/** The field a path of the data belongs to, the path of a part or of a whole included. */
const fieldAt = (path: string, fields: readonly EntryField[]): string | undefined =>
  fields.find((field) => path === field.path || path.startsWith(`${field.path}.`))?.key ??
  fields.find((field) => path !== "" && field.path.startsWith(`${path}.`))?.key;

/** Finds the entry and the field that a problem of the release's data is about. */
export const placeProblem = (problem: Problem, draft: DraftContents): DraftProblem => {
  const [part, index, ...rest] = (problem.field ?? "").split(".");
  const path = rest.join(".");
  const { field: _, ...said } = problem;
  if (part === "providers") {
    const key = fieldAt(path, PROVIDER_FIELDS);
    const of = codeOf(draft.providers[Number(index)] ?? {});
    return { part, of, problem: { ...said, ...(key && { field: key }) } };
  }
  const key = fieldAt(path, ENTRY_FIELDS);
  const of = keptEntries(draft)[Number(index)]?.code ?? "";
  return { part: "solutions", of, problem: { ...said, ...(key && { field: key }) } };
};

/**
 * The draft as the data of a release, with everything that keeps it from being one: fields first, and where all of
 * them can be read what holds between them. Retired entries are left out.
 */
export const readDraft = (draft: DraftContents, vocabulary: Vocabulary): ReadDraft => {
  const solutions = keptEntries(draft).map(({ code, fields }) => ({
    of: code,
    ...readFlat({ ...fields, code }, ENTRY_FIELDS, vocabulary),
  }));
  const providers = draft.providers.map((flat) => ({
    of: codeOf(flat),
    ...readFlat(flat, PROVIDER_FIELDS, vocabulary),
  }));
  const content = {
    code: draft.code,
    version: draft.version,
    title: draft.title,
    note: draft.note,
    providers: providers.map(({ data }) => data),
    solutions: solutions.map(({ data }) => data),
  };
  const inFields = [
    ...solutions.flatMap(({ of, problems }) =>
      problems.map((problem): DraftProblem => ({ part: "solutions", of, problem })),
    ),
    ...providers.flatMap(({ of, problems }) =>
      problems.map((problem): DraftProblem => ({ part: "providers", of, problem })),
    ),
  ];
  if (inFields.length > 0) return { content, catalogue: null, problems: inFields };
  const parsed = parseCatalogue(content);
  return parsed.ok
    ? { content, catalogue: parsed.value, problems: [] }
    : { content, catalogue: null, problems: parsed.problems.map((each) => placeProblem(each, draft)) };
};

/** The name of an entry or provider, its code where it has none yet. */
export const nameOf = (flat: Flat): Text => ({
  zh: flat.nameZh || codeOf(flat),
  en: flat.nameEn || flat.nameZh || codeOf(flat),
});

/** The draft for comparing it with a release, complete or not. */
export const flatDraft = (draft: DraftContents): FlatRelease => ({
  solutions: keptEntries(draft).map(({ code, fields }) => ({
    code,
    name: nameOf({ ...fields, code }),
    flat: { ...fields, code },
  })),
  providers: draft.providers.map((flat) => ({ code: codeOf(flat), name: nameOf(flat), flat })),
});

/** What the entries of the draft may choose from among themselves. */
export const ownCodes = (draft: DraftContents) => ({
  providers: draft.providers.map(codeOf),
  solutions: keptEntries(draft).map(({ code }) => code),
});
