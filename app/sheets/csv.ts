import { chinaDay, type Sheet, type SheetValue } from "./sheet";

/** Tells WPS and Excel that the file is UTF-8. */
const BOM = "\ufeff";

/** Begins of a text that a spreadsheet would take for a formula, the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Words are never run as a formula: a leading apostrophe makes them text (OWASP, "CSV Injection"). */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const field = (value: SheetValue): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quoted(harmless(value));
  if (value instanceof Date) return chinaDay(value);
  return "part" in value ? String(value.part / value.whole) : `≥${value.atLeast}`;
};

/** The sheet as RFC 4180 text with a byte-order mark: title and facts, a blank line, the table, the notes. */
export const csvOf = ({ title, facts, columns, rows, notes }: Sheet): string => {
  const lines: readonly (readonly SheetValue[])[] = [
    [title],
    ...facts.map((fact) => [fact]),
    [],
    columns.map((column) => column.title),
    ...rows,
    ...(notes.length > 0 ? [[]] : []),
    ...notes.map((note) => [note]),
  ];
  return `${BOM}${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
};
