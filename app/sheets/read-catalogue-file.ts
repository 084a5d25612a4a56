import type { DraftContents } from "~/domain/catalogue/draft";
import { checkImport, type Imported, mergeImport } from "~/domain/catalogue/import-draft";
import { type Vocabulary, vocabularyOf } from "~/domain/catalogue/vocabulary";
import type { Instrument } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";
import { catalogueLexicon } from "~/messages/catalogue-lexicon";
import type { WordTitles } from "~/messages/catalogue-words";
import { messages as english } from "~/messages/en";
import { createSay } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { openWorkbook, type Refused } from "./open-workbook.server";
import {
  type GivenSheet,
  type ReadRow,
  type ReadSheets,
  readCatalogueSheets,
  type SheetProblem,
} from "./read-catalogue-sheets";

/** The draft that a file is imported into, with the names its cells may use. */
export type ImportTarget = {
  readonly contents: DraftContents;
  readonly instrument: Instrument;
  readonly chains: readonly { readonly code: string }[];
  readonly titles: WordTitles;
};

/** `problems`: the first of them, `count`: how many there are. */
export type ReadFile =
  | Refused
  | { readonly problems: readonly SheetProblem[]; readonly count: number }
  | { readonly imported: Imported };

const MOST_LISTED = 200;

const wrongFile = <T>(found: readonly T[], problemOf: (each: T) => SheetProblem): ReadFile => ({
  problems: found.slice(0, MOST_LISTED).map(problemOf),
  count: found.length,
});

const speakers = [
  { language: "zh", say: createSay(chinese, "zh") },
  { language: "en", say: createSay(english, "en") },
] as const;

const namesOf = (rows: readonly ReadRow[]): Readonly<Record<string, Text>> =>
  Object.fromEntries(
    rows
      .filter(({ code, fields }) => code !== "" && fields.nameZh && fields.nameEn)
      .map(({ code, fields }) => [code, { zh: fields.nameZh ?? code, en: fields.nameEn ?? code }]),
  );

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** Entries may name providers and solutions that only the file brings, so it is read once for those and once for all. */
const readSheets = (sheets: readonly GivenSheet[], target: ImportTarget): ReadSheets => {
  const { contents, titles } = target;
  const read = (vocabulary: Vocabulary, words: WordTitles) =>
    readCatalogueSheets(sheets, catalogueLexicon(vocabulary, words, speakers));
  const own = {
    providers: contents.providers.map(({ code = "" }) => code),
    solutions: contents.entries.map(({ code }) => code),
  };
  const lists = (codes: typeof own) => vocabularyOf({ ...target, ...codes });
  const first = read(lists(own), titles);
  const codes = {
    providers: union(
      own.providers,
      first.providers.map(({ code }) => code),
    ),
    solutions: union(
      own.solutions,
      first.entries.map(({ code }) => code),
    ),
  };
  return read(lists(codes), {
    ...titles,
    provider: { ...titles.provider, ...namesOf(first.providers) },
    solution: { ...titles.solution, ...namesOf(first.entries) },
  });
};

/** What a file from outside states, or everything that is wrong with it by sheet, row and column. */
export const readCatalogueFile = async (bytes: Uint8Array, target: ImportTarget): Promise<ReadFile> => {
  const opened = await openWorkbook(bytes);
  if ("fault" in opened) return opened;
  const read = readSheets(opened.sheets, target);
  if (read.problems.length > 0) return wrongFile(read.problems, (each) => each);
  const imported: Imported = { entries: read.entries, providers: read.providers };
  const merged = mergeImport(target.contents, imported);
  const lists = (codes: { readonly providers: readonly string[]; readonly solutions: readonly string[] }) =>
    vocabularyOf({ ...target, ...codes });
  const wrong = checkImport(merged, imported, lists, target.contents);
  if (wrong.length === 0) return { imported };
  const rowOf = (part: "entries" | "providers", code: string) =>
    read[part].find((each) => each.code === code)?.row ?? null;
  return wrongFile(wrong, ({ part, code, problem }) => ({
    part,
    row: rowOf(part, code),
    key: problem.field ?? null,
    problem,
  }));
};
