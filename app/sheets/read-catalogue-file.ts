import type { DraftContents } from "~/domain/catalogue/draft";
import { checkImport, type Imported, mergeImport } from "~/domain/catalogue/import-draft";
import { isUnfinished } from "~/domain/catalogue/read-flat";
import { type Vocabulary, vocabularyOf } from "~/domain/catalogue/vocabulary";
import type { Instrument } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";
import { catalogueLexicon } from "~/messages/catalogue-lexicon";
import type { WordTitles } from "~/messages/catalogue-words";
import { messages as english } from "~/messages/en";
import { createSay } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { openWorkbook, type Refused, type SheetFault } from "./open-workbook.server";
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

/** `list`: the first of them, `count`: how many there are. */
export type Listed = { readonly list: readonly SheetProblem[]; readonly count: number };
export type ReadFile =
  | Refused
  | { readonly problems: Listed }
  /** `unfinished`: what has to be stated before the draft is sent to review. */
  | { readonly imported: Imported; readonly unfinished: Listed };

const MOST_LISTED = 1000;

const listed = (found: readonly SheetProblem[]): Listed => ({
  list: found.slice(0, MOST_LISTED),
  count: found.length,
});

const cellProblem = ({ sheet, fault, at }: SheetFault): SheetProblem => ({
  part: "entries",
  sheet,
  row: Number(/\d+/.exec(at)?.[0] ?? 0),
  key: null,
  problem: { code: `sheet.${fault}`, values: { at } },
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

/** Everything the cells say that no field can mean, or that is not said yet. */
const judge = (read: ReadSheets, target: ImportTarget): readonly SheetProblem[] => {
  const merged = mergeImport(target.contents, read);
  const lists = (codes: { readonly providers: readonly string[]; readonly solutions: readonly string[] }) =>
    vocabularyOf({ ...target, ...codes });
  return checkImport(merged, read, lists, target.contents).map(({ part, index, problem }) => {
    const { row = null, fields = {} } = read[part][index] ?? {};
    const key = problem.field ?? null;
    return { part, row, key, problem, value: (key !== null && fields[key]) || "" };
  });
};

/** What a file from outside states, or everything that is wrong with it by sheet, row and column, at once. */
export const readCatalogueFile = async (bytes: Uint8Array, target: ImportTarget): Promise<ReadFile> => {
  const opened = await openWorkbook(bytes);
  if ("fault" in opened) return opened;
  const read = readSheets(opened.sheets, target);
  const judged = judge(read, target);
  const cells = opened.faults.map(cellProblem);
  const wrong = [
    ...cells,
    ...(opened.sheets.length > 0 ? read.problems : []),
    ...judged.filter(({ problem }) => !isUnfinished(problem)),
  ];
  if (wrong.length > 0) return { problems: listed(wrong) };
  return {
    imported: { entries: read.entries, providers: read.providers },
    unfinished: listed(judged.filter(({ problem }) => isUnfinished(problem))),
  };
};
