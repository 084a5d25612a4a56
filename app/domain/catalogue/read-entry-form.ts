import type { EntryField } from "./entry-fields";
import { type Flat, readRows, writeCodes, writeRows } from "./flat";

/** Names of a row's controls: the field, the row, the part, divided by a dot. */
export const partName = (key: string, row: number, part: number): string => `${key}.${row}.${part}`;

/** Empty rows offered after those that are filled in. */
const SPARE_ROWS = 2;

/** The rows a form shows of a field: what it states, and some to fill in; a part that is missing is "". */
export const rowsToShow = (value: string, parts: number): readonly (readonly string[])[] => {
  const filled = readRows(value).map((row) => Array.from({ length: parts }, (_, index) => row[index] ?? ""));
  const empty = Array.from({ length: parts }, () => "");
  return [...filled, ...Array.from({ length: SPARE_ROWS }, () => empty)];
};

const rowsSent = (sent: ReadonlyMap<string, readonly string[]>, key: string, parts: number) => {
  const rows: string[][] = [];
  for (let row = 0; sent.has(partName(key, row, 0)); row += 1) {
    const cells = Array.from({ length: parts }, (_, part) => sent.get(partName(key, row, part))?.[0] ?? "");
    if (cells.some((cell) => cell.trim() !== "")) rows.push(cells.map((cell) => cell.trim()));
  }
  return rows;
};

/** The texts by field that a sent form states; rows left empty are left out. */
export const readEntryForm = (
  pairs: Iterable<readonly [string, string]>,
  fields: readonly EntryField[],
): Flat => {
  const sent = new Map<string, readonly string[]>();
  for (const [name, value] of pairs) sent.set(name, [...(sent.get(name) ?? []), value]);
  const textOf = ({ key, kind }: EntryField): string => {
    if (kind.is === "rows") return writeRows(rowsSent(sent, key, kind.parts.length));
    if (kind.is === "choices") return writeCodes(sent.get(key) ?? []);
    return (sent.get(key)?.[0] ?? "").replaceAll("\r\n", "\n");
  };
  return Object.fromEntries(fields.map((field) => [field.key, textOf(field)]));
};
