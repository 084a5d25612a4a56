import {
  ENTRY_FIELDS,
  type EntryField,
  PROVIDER_FIELDS,
  type RowPart,
} from "~/domain/catalogue/entry-fields";
import { type Flat, readCodes, readRows, writeCodes, writeRows } from "~/domain/catalogue/flat";
import type { Problem } from "~/domain/problem";
import { RETIRED } from "./catalogue-sheets";

type Cell = string | number | boolean | Date | null;
export type GivenSheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };
export type SheetPart = "entries" | "providers";

/** The words of either language. `keyOf`: the field or `retired` that a column's heading names; `codeOf`: the code a word names. */
export type Lexicon = {
  readonly keyOf: (heading: string) => string | null;
  readonly codeOf: (of: Exclude<RowPart["of"], "text">, word: string) => string | null;
};

/** A row of the file: what its columns state, nothing of columns it does not have. */
export type ReadRow = { readonly row: number; readonly code: string; readonly fields: Flat };
export type SheetProblem = {
  readonly part: SheetPart;
  /** As the file counts them, from 1; none for the file as a whole. */
  readonly row: number | null;
  /** The key of the column's field. */
  readonly key: string | null;
  readonly problem: Problem;
  /** What the file says there. */
  readonly value?: string;
  /** Of the file, where it is not known which of both it is. */
  readonly sheet?: string;
};
export type ReadSheets = {
  readonly entries: readonly ReadRow[];
  readonly providers: readonly ReadRow[];
  readonly problems: readonly SheetProblem[];
};

/** So many headings in one row make it the heading of the table. */
const ENOUGH_HEADINGS = 3;

const MOST_DECIMALS = 6;
const numeral = (value: number): string => String(Number(value.toFixed(MOST_DECIMALS)));

const textOf = (cell: Cell): string => {
  if (cell === null) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return numeral(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell.replaceAll("\r\n", "\n").trim();
};

const code = (of: RowPart["of"], word: string, { codeOf }: Lexicon): string =>
  of === "text" ? word : (codeOf(of, word) ?? word);

/** The text of a field from a cell: words become codes, and a word of no code stays to be told as wrong. */
const flatText = ({ kind }: EntryField, cell: Cell, lexicon: Lexicon): string => {
  const text = textOf(cell);
  if (text === "") return "";
  switch (kind.is) {
    case "choice":
      return code(kind.of, text, lexicon);
    case "choices": {
      const words = text.split(/[\n;；]/).map((word) => word.trim());
      return writeCodes(words.filter((word) => word !== "").map((word) => code(kind.of, word, lexicon)));
    }
    case "rows":
      return writeRows(
        readRows(text).map((row) =>
          row.map((part, index) => code(kind.parts[index]?.of ?? "text", part, lexicon)),
        ),
      );
    case "prefixes":
      return writeCodes(readCodes(text));
    default:
      return text;
  }
};

type Heading = { readonly row: number; readonly keys: readonly (string | null)[] };

const findHeading = (
  { rows }: GivenSheet,
  fields: readonly EntryField[],
  { keyOf }: Lexicon,
): Heading | null => {
  const known = new Set([...fields.map(({ key }) => key), RETIRED]);
  for (const [row, cells] of rows.entries()) {
    const keys = cells.map((cell) => {
      const key = keyOf(textOf(cell));
      return key !== null && known.has(key) ? key : null;
    });
    if (keys.includes("code") && keys.filter((key) => key !== null).length >= ENOUGH_HEADINGS)
      return { row, keys };
  }
  return null;
};

const headingProblems = (
  sheet: GivenSheet,
  { row, keys }: Heading,
  part: SheetPart,
): readonly SheetProblem[] =>
  keys.flatMap((key, column) => {
    const heading = textOf(sheet.rows[row]?.[column] ?? null);
    const at = { part, row: row + 1, key: null };
    if (key === null && heading !== "")
      return [{ ...at, problem: { code: "sheet.unknownColumn", values: { heading } } }];
    return key !== null && keys.indexOf(key) !== column
      ? [{ ...at, problem: { code: "sheet.columnTwice", values: { heading } } }]
      : [];
  });

const readBody = (sheet: GivenSheet, heading: Heading, fields: readonly EntryField[], lexicon: Lexicon) => {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return sheet.rows.flatMap((cells, index): readonly ReadRow[] => {
    if (index <= heading.row || cells.every((cell) => textOf(cell) === "")) return [];
    const stated = heading.keys.flatMap((key, column): readonly (readonly [string, string])[] => {
      if (key === null) return [];
      const field = byKey.get(key);
      const cell = cells[column] ?? null;
      return [[key, field ? flatText(field, cell, lexicon) : textOf(cell)]];
    });
    const flat: Flat = Object.fromEntries(stated);
    return [{ row: index + 1, code: flat.code ?? "", fields: flat }];
  });
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const codeProblems = (rows: readonly ReadRow[], part: SheetPart): readonly SheetProblem[] =>
  rows.flatMap(({ row, code: own }, index) => {
    const at = { part, row, key: "code" };
    if (!CODE.test(own) || own.length > 60)
      return [{ ...at, problem: { code: own === "" ? "sheet.noCode" : "draft.codeForm" } }];
    const first = rows.findIndex((each) => each.code === own);
    return first === index
      ? []
      : [{ ...at, problem: { code: "sheet.codeTwice", values: { code: own, row: rows[first]?.row ?? 0 } } }];
  });

/** Codes and names stand in both tables; only a provider has a credit code, and only an entry most of the rest. */
const partOf = ({ keys }: Heading): SheetPart =>
  keys.some((key) => key === "creditCode" || key === "providerKind" || key === "interestZh")
    ? "providers"
    : "entries";

const readPart = (
  sheets: readonly GivenSheet[],
  part: SheetPart,
  fields: readonly EntryField[],
  lexicon: Lexicon,
) => {
  for (const sheet of sheets) {
    const heading = findHeading(sheet, fields, lexicon);
    if (!heading || partOf(heading) !== part) continue;
    const rows = readBody(sheet, heading, fields, lexicon);
    return { rows, problems: [...headingProblems(sheet, heading, part), ...codeProblems(rows, part)] };
  }
  return null;
};

/**
 * The entries and providers of a workbook as texts by field, codes for the words of either language, with everything
 * about the file itself that keeps it from being read. Sheets and columns may stand in any order, and a file may have
 * some of them only; what its cells say is judged later, against the draft it is imported into.
 */
export const readCatalogueSheets = (sheets: readonly GivenSheet[], lexicon: Lexicon): ReadSheets => {
  const entries = readPart(sheets, "entries", ENTRY_FIELDS, lexicon);
  const providers = readPart(sheets, "providers", PROVIDER_FIELDS, lexicon);
  const nothing: readonly SheetProblem[] =
    entries || providers
      ? []
      : [{ part: "entries", row: null, key: null, problem: { code: "sheet.noHeading" } }];
  return {
    entries: entries?.rows ?? [],
    providers: providers?.rows ?? [],
    problems: [...nothing, ...(entries?.problems ?? []), ...(providers?.problems ?? [])],
  };
};
