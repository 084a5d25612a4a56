import type { CellObject, SheetData } from "write-excel-file/universal";
import { colors } from "~/styles/tokens";
import { type ColumnKind, chinaDay, type Sheet, type SheetValue } from "./sheet";

const FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  count: "#,##0",
  wan: "#,##0.0",
  points: "0.0##",
  share: "0%",
  date: "yyyy-mm-dd",
};

/** A credit code of digits alone stays text also where somebody edits its cell. */
const TEXT = "@";

/**
 * The library keeps texts as names of an object, where those that every object has ("constructor", "__proto__") damage the
 * file: a space behind them, which Excel does not show and reading takes off, makes them others.
 */
const textOf = (value: string): string => (value in Object.prototype ? `${value} ` : value);

const cellOf = (value: SheetValue, kind: ColumnKind): CellObject | null => {
  if (value === null) return null;
  const format = FORMATS[kind];
  if (typeof value === "number") return { value, type: Number, ...(format && { format }) };
  if (value instanceof Date)
    return { value: new Date(`${chinaDay(value)}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (typeof value === "object")
    return "part" in value
      ? { value: value.part / value.whole, type: Number, ...(format && { format }) }
      : { value: value.atLeast, type: Number, format: `"≥"${format ?? "0"}` };
  return kind === "text"
    ? { value: textOf(value), type: String, format: TEXT }
    : { value: textOf(value), type: String, align: "right" as const };
};

const plain = (value: string): CellObject => ({ value: textOf(value), type: String });
const header = (value: string): CellObject => ({
  value: textOf(value),
  type: String,
  fontWeight: "bold",
  wrap: true,
  alignVertical: "center",
  backgroundColor: colors["brand-soft"],
  bottomBorderColor: colors.brand,
  bottomBorderStyle: "thin",
});

/** Rows above the body: title, facts, the heading. They stay in view. */
const headRows = ({ facts }: Sheet): number => facts.length + 2;

const rowOf = ({ columns }: Sheet, row: Sheet["rows"][number]) =>
  row.map((value, index) => cellOf(value, columns[index]?.kind ?? "text"));

const strong = (cell: CellObject | null): CellObject | null => cell && { ...cell, fontWeight: "bold" };

/** An empty row keeps totals out of the filter: Excel would take rows right below its range into it. */
const dataOf = (sheet: Sheet): SheetData => [
  [{ ...plain(sheet.title), fontWeight: "bold", fontSize: 14 }],
  ...sheet.facts.map((fact) => [plain(fact)]),
  sheet.columns.map(({ title }) => header(title)),
  ...sheet.rows.map((row) => rowOf(sheet, row)),
  ...(sheet.totals ? [[], ...sheet.totals.map((row) => rowOf(sheet, row).map(strong))] : []),
  ...(sheet.notes.length > 0 ? [[]] : []),
  ...sheet.notes.map((note) => [plain(note)]),
];

/** "A" for 0, "Z" for 25, "AA" for 26. */
const letter = (index: number): string =>
  `${index < 26 ? "" : letter(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

/** Where the filter of a sheet reaches: its heading and the rows under it, without totals. */
const filterRange = (sheet: Sheet): string => {
  const top = headRows(sheet);
  return `A${top}:${letter(sheet.columns.length - 1)}${top + sheet.rows.length}`;
};

/** The library has no filters: OOXML wants the element right after the data (ECMA-376, 18.3.1.99). */
const filters = (sheets: readonly Sheet[]) => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
          const sheet = sheets[sheetIndex];
          if (!sheet) return xml;
          return xml.replace(
            /<\/sheetData>|<sheetData\/>/,
            (end) => `${end}<autoFilter ref="${filterRange(sheet)}"/>`,
          );
        },
      },
    },
  },
});

/** What a workbook is written from: real numbers and days, heading frozen and with a filter, landscape on paper. */
export const workbookOf = (sheets: readonly Sheet[]) => ({
  sheets: sheets.map((sheet) => ({
    data: dataOf(sheet),
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: headRows(sheet),
    stickyColumnsCount: 1,
    orientation: "landscape" as const,
  })),
  options: { features: [filters(sheets)] },
});
