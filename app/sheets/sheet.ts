/** A number that a sum comes to at the least, and a share, which is rounded where it is written and nowhere before. */
export type AtLeast = { readonly atLeast: number };
export type Share = { readonly part: number; readonly whole: number };

/** What stands in a cell: words, a number to calculate with, a day, or nothing. */
export type SheetValue = string | number | Date | AtLeast | Share | null;

/** How the numbers of a column are written: whole, 万元, points, a share of 1, a day. */
export type ColumnKind = "text" | "count" | "wan" | "points" | "share" | "date";

export type SheetColumn = {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters of the Latin alphabet; a Chinese one takes two. */
  readonly width: number;
};

/**
 * A table as a file shows it: title, who made it and of what day, the table, what to know about it. A numeric column
 * may hold words where a figure is not shown.
 */
export type Sheet = {
  /** Of the tab; at most 31 characters. */
  readonly name: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** What the rows add up to: under the table and outside its filter, so that sorting and filtering leave it alone. */
  readonly totals?: readonly (readonly SheetValue[])[];
  readonly notes: readonly string[];
};

const inChina = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Asia/Shanghai" });

/** The day in China, which a file's reader expects whatever the server's time zone. */
export const chinaDay = (date: Date): string => inChina.format(date);
