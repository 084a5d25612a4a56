import { chinaDay, type Sheet, type SheetValue } from "./sheet";

/** Tells WPS and Excel that the file is UTF-8. */
const BOM = "\ufeff";

/** Begins of a text that a spreadsheet would take for a formula, the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Words are never run as a formula: a leading apostrophe makes them text (OWASP, "CSV Injection"). */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** More digits than a spreadsheet shows as they are: from twelve on it writes 9.14E+17, from sixteen on it loses some. */
const MOST_DIGITS = 11;
const NUMBER = /^\d+(?:\.\d+)?(?:E\d+)?$/i;
const DAY = /^\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?$/;

/** A text that a spreadsheet would take for a number or a day and change: credit codes, leading zeros, 12E5, 3-2. */
const isChanged = (text: string): boolean => {
  const read = text.normalize("NFKC").trim();
  return NUMBER.test(read) ? read.length > MOST_DIGITS || String(Number(read)) !== text : DAY.test(read);
};

/**
 * Such a text ends with a tab, which makes WPS and Excel keep it as text and which nobody sees. Programs lose it by the
 * trimming they do anyway; `="…"`, the other way, would be a formula to them.
 */
const kept = (text: string): string => (isChanged(text) ? `${text}\t` : text);

const field = (value: SheetValue): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quoted(kept(harmless(value)));
  if (value instanceof Date) return chinaDay(value);
  return "part" in value ? String(value.part / value.whole) : `≥${value.atLeast}`;
};

/** The sheet as RFC 4180 text with a byte-order mark: title and facts, a blank line, the table, its totals, the notes. */
export const csvOf = ({ title, facts, columns, rows, totals = [], notes }: Sheet): string => {
  const lines: readonly (readonly SheetValue[])[] = [
    [title],
    ...facts.map((fact) => [fact]),
    [],
    columns.map((column) => column.title),
    ...rows,
    ...(totals.length > 0 ? [[], ...totals] : []),
    ...(notes.length > 0 ? [[]] : []),
    ...notes.map((note) => [note]),
  ];
  return `${BOM}${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
};
