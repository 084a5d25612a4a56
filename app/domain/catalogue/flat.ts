import { formatWan, yuan } from "../money";
import type { EntryField, RowPart } from "./entry-fields";

/** What an entry states as texts by field, as typed or read from a cell: codes, amounts in 万元, ISO days; "" = not stated. */
export type Flat = Readonly<Record<string, string>>;

const SEPARATOR = " | ";

/** A bar or a line break inside a text would be read as the end of a part or a row. */
const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("\n", "\\n");
const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, mark: string) => (mark === "n" ? "\n" : mark));

/** Splits at bars that are not escaped. */
const partsOf = (line: string): readonly string[] =>
  [...`${line}|`.matchAll(/((?:\\.|[^|\\])*)\|/g)].map(([, part = ""]) => unescaped(part.trim()));

/** Rows as one text: a row a line, its parts divided by bars. */
export const writeRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((parts) => parts.map(escaped).join(SEPARATOR)).join("\n");

/** The rows of a text, empty lines left out; parts are trimmed. */
export const readRows = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(partsOf);

/** Codes as one text: "medium, small". */
export const writeCodes = (codes: readonly string[]): string => codes.join(", ");

/** The codes of a text, divided by commas of either script, semicolons, 、 or line breaks. */
export const readCodes = (text: string): readonly string[] =>
  text
    .split(/[,，;；、\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== "");

/** The value at a dotted path, or undefined where it leads nowhere; the empty path leads to the value itself. */
export const at = (value: unknown, path: string): unknown =>
  path === ""
    ? value
    : path
        .split(".")
        .reduce<unknown>(
          (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
          value,
        );

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const rowOf = (row: unknown, parts: readonly RowPart[]): readonly string[] =>
  parts.map(({ path }) => plain(at(row, path)));

const textOf = (value: unknown, { kind, needed }: EntryField): string => {
  if (kind.is === "rows") return writeRows(listOf(value).map((row) => rowOf(row, kind.parts)));
  if (kind.is === "choices" || kind.is === "prefixes") return writeCodes(listOf(value).map(plain));
  if (kind.is === "wan" && typeof value === "number")
    return value === 0 && !needed ? "" : formatWan(yuan(value));
  return plain(value);
};

/** A parsed entry or provider as texts by field; `readFlat` takes them back to the same. */
export const flatOf = (value: object, fields: readonly EntryField[]): Flat =>
  Object.fromEntries(fields.map((field) => [field.key, textOf(at(value, field.path), field)]));
