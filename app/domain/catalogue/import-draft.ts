import type { Problem } from "../problem";
import type { Named } from "./compare-releases";
import { codeOf, type DraftContents, keptEntries, nameOf, ownCodes } from "./draft";
import { ENTRY_FIELDS, PROVIDER_FIELDS } from "./entry-fields";
import type { Flat } from "./flat";
import { readFlat } from "./read-flat";
import type { Vocabulary } from "./vocabulary";

/** What a file states of entries and providers: only the fields it has columns for. `retired`: a column like another. */
export type Imported = {
  readonly entries: readonly { readonly code: string; readonly fields: Flat }[];
  readonly providers: readonly { readonly code: string; readonly fields: Flat }[];
};

export type MergedEntry = {
  readonly code: string;
  readonly fields: Flat;
  readonly retired: string | null;
  readonly state: "added" | "changed" | "same";
};

export type Merged = {
  readonly entries: readonly MergedEntry[];
  readonly providers: readonly Flat[];
  readonly changedProviders: number;
};

const RETIRED = "retired";

const known = (fields: Flat, keys: readonly string[]): Flat =>
  Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));

const ENTRY_KEYS = ENTRY_FIELDS.map(({ key }) => key);
const PROVIDER_KEYS = PROVIDER_FIELDS.map(({ key }) => key);

const same = (one: Flat, other: Flat, keys: readonly string[]): boolean =>
  keys.every((key) => (one[key] ?? "") === (other[key] ?? ""));

/** The entries that a file states, laid over those of the draft; entries and fields it does not have stay. */
export const mergeImport = (draft: DraftContents, imported: Imported): Merged => {
  const old = new Map(draft.entries.map((each) => [each.code, each]));
  const entries = imported.entries.map(({ code, fields }): MergedEntry => {
    const before = old.get(code);
    const stated = { ...before?.fields, ...known(fields, ENTRY_KEYS), code };
    const given = fields[RETIRED];
    const retired = given === undefined ? (before?.retired ?? null) : given.trim() || null;
    if (!before) return { code, fields: stated, retired, state: "added" };
    const unchanged = retired === before.retired && same({ ...before.fields, code }, stated, ENTRY_KEYS);
    return { code, fields: stated, retired, state: unchanged ? "same" : "changed" };
  });
  const stated = new Map(
    imported.providers.map(({ code, fields }) => [code, { ...known(fields, PROVIDER_KEYS), code }]),
  );
  const kept = draft.providers.map((flat) => ({ ...flat, ...stated.get(codeOf(flat)) }));
  const codes = new Set(draft.providers.map(codeOf));
  const added = [...stated].filter(([code]) => !codes.has(code)).map(([, flat]) => flat);
  const changed = kept.filter((flat, index) => !same(flat, draft.providers[index] ?? {}, PROVIDER_KEYS));
  return { entries, providers: [...kept, ...added], changedProviders: changed.length + added.length };
};

/** The draft as it would be after the import. */
export const afterImport = (draft: DraftContents, { entries, providers }: Merged): DraftContents => {
  const merged = new Map(entries.map((each) => [each.code, each]));
  const codes = new Set(draft.entries.map(({ code }) => code));
  return {
    ...draft,
    providers,
    entries: [
      ...draft.entries.map((each) => merged.get(each.code) ?? each),
      ...entries.filter(({ code }) => !codes.has(code)),
    ],
  };
};

/** Entries that stay in the draft though a file of entries does not have them; a file without any says nothing of them. */
export const absentFrom = (draft: DraftContents, { entries }: Imported): readonly Named[] => {
  if (entries.length === 0) return [];
  const stated = new Set(entries.map(({ code }) => code));
  return keptEntries(draft)
    .filter(({ code }) => !stated.has(code))
    .map(({ code, fields }) => ({ code, name: nameOf({ ...fields, code }) }));
};

export type ImportProblem = {
  readonly part: "entries" | "providers";
  readonly code: string;
  /** Which of the file's entries or providers it is in. */
  readonly index: number;
  readonly problem: Problem;
};

const MOST_REASON = 500;

/**
 * What no field can mean, and what is not stated yet, each with the row of the file it is in. Only the former is a reason
 * to refuse a file: a draft may be unfinished.
 */
export const checkImport = (
  merged: Merged,
  imported: Imported,
  vocabulary: (codes: ReturnType<typeof ownCodes>) => Vocabulary,
  draft: DraftContents,
): readonly ImportProblem[] => {
  const after = afterImport(draft, merged);
  // Retired entries may still be named by each other.
  const codes = { ...ownCodes(after), solutions: after.entries.map(({ code }) => code) };
  const lists = vocabulary(codes);
  const placed = (part: ImportProblem["part"], code: string, index: number, problems: readonly Problem[]) =>
    problems.map((problem): ImportProblem => ({ part, code, index, problem }));
  const provider = new Map(merged.providers.map((flat) => [codeOf(flat), flat]));
  return [
    ...merged.entries.flatMap(({ code, fields, retired }, index) =>
      placed("entries", code, index, [
        ...readFlat(fields, ENTRY_FIELDS, lists).problems,
        ...((retired?.length ?? 0) > MOST_REASON ? [{ code: "draft.reasonLong", field: RETIRED }] : []),
      ]),
    ),
    ...imported.providers.flatMap(({ code }, index) =>
      placed("providers", code, index, readFlat(provider.get(code) ?? {}, PROVIDER_FIELDS, lists).problems),
    ),
  ];
};
