import { colors } from "~/styles/tokens";
import { paragraph, subsection } from "./blocks";
import { type Align, CONTENT_WIDTH, PAPER, type Sheet, type Style, styles } from "./sheet";

export type Column = {
  readonly title: string;
  /** Share of the width; the shares of a table are put in proportion. */
  readonly share: number;
  readonly align?: Align;
};
export type Cell = string | { readonly text: string; readonly look: Style };
export type Row = { readonly cells: readonly Cell[]; readonly strong?: boolean };

const PAGE = PAPER.height - PAPER.top - PAPER.bottom;
const PAD_X = 5;
const PAD_Y = 3.4;
type Laid = {
  readonly lines: readonly (readonly string[])[];
  readonly looks: readonly Style[];
  readonly height: number;
};
type Grid = {
  readonly columns: readonly Column[];
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
};

type Titled = { readonly title: string; readonly note?: string; readonly noteLook?: Style };

/** A heading, a line on the table where there is one, and the table: the heading never stands without rows under it. */
export const titledTable = (
  sheet: Sheet,
  { title, note, noteLook = styles.small }: Titled,
  columns: readonly Column[],
  rows: readonly Row[],
): void => {
  const lines = note === undefined ? 0 : sheet.lines(note, CONTENT_WIDTH, noteLook).length;
  subsection(sheet, title, lines * noteLook.leading + beginning(sheet, columns, rows) + 4);
  if (note !== undefined) paragraph(sheet, note, noteLook);
  table(sheet, columns, rows);
};

/** The room that the head and the first rows of a table need. */
const beginning = (sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): number => {
  const grid = gridOf(columns);
  const first = rows.slice(0, 2).map((row) => layRow(sheet, grid, row));
  return layHead(sheet, grid).height + Math.min(sumHeights(first), 160);
};

const layHead = (sheet: Sheet, grid: Grid): Laid =>
  layRow(sheet, grid, { cells: grid.columns.map(({ title }) => ({ text: title, look: styles.head })) });

/** A table whose head is repeated on every page it reaches; a row is only torn when it is higher than a page. */
export const table = (sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void => {
  const grid = gridOf(columns);
  const head = layHead(sheet, grid);
  const laid = rows.map((row) => layRow(sheet, grid, row));
  sheet.room(head.height + Math.min(sumHeights(laid.slice(0, 2)), 160));
  sheet.element("Table", () => {
    drawHead(sheet, grid, head);
    for (const [index, row] of laid.entries()) {
      const next = laid[index + 1]?.height ?? 0;
      // The last row never stands alone under a repeated head, nor a group's row at the foot of a page.
      const company = index === laid.length - 2 || rows[index]?.strong ? next : 0;
      for (const part of partsOf(row, PAGE - head.height)) {
        if (sheet.room(part.height + (part.height + company <= PAGE / 2 ? company : 0)))
          drawHead(sheet, grid, head);
        drawRow(sheet, grid, part, "TD");
      }
    }
  });
  sheet.skip(8);
};

const gridOf = (columns: readonly Column[]): Grid => {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / total) * CONTENT_WIDTH);
  const lefts = widths.map(
    (_, index) => PAPER.left + widths.slice(0, index).reduce((sum, width) => sum + width, 0),
  );
  return { columns, lefts, widths };
};

const layRow = (sheet: Sheet, grid: Grid, row: Row): Laid => {
  const looks = row.cells.map((cell) =>
    typeof cell === "string" ? (row.strong ? styles.cellStrong : styles.cell) : cell.look,
  );
  const lines = row.cells.map((cell, index) =>
    sheet.lines(
      typeof cell === "string" ? cell : cell.text,
      (grid.widths[index] ?? 0) - 2 * PAD_X,
      looks[index] ?? styles.cell,
    ),
  );
  return { lines, looks, height: heightOf(lines, looks) };
};

const heightOf = (lines: Laid["lines"], looks: Laid["looks"]): number =>
  Math.max(...lines.map((cell, index) => cell.length * (looks[index] ?? styles.cell).leading), 10) +
  2 * PAD_Y;

const sumHeights = (rows: readonly Laid[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** A row higher than a whole page is cut into rows that fit. */
const partsOf = (row: Laid, room: number): readonly Laid[] => {
  if (row.height <= room) return [row];
  const leading = Math.max(...row.looks.map((look) => look.leading));
  const count = Math.max(1, Math.floor((room - 2 * PAD_Y) / leading));
  const longest = Math.max(...row.lines.map((cell) => cell.length));
  return Array.from({ length: Math.ceil(longest / count) }, (_, part) => {
    const lines = row.lines.map((cell) => cell.slice(part * count, (part + 1) * count));
    return { lines, looks: row.looks, height: heightOf(lines, row.looks) };
  });
};

const drawHead = (sheet: Sheet, grid: Grid, head: Laid): void => {
  sheet.artifact(() =>
    sheet.doc.rect(PAPER.left, sheet.y, CONTENT_WIDTH, head.height).fill(colors["paper-soft"]),
  );
  drawRow(sheet, grid, head, "TH");
};

const drawRow = (sheet: Sheet, grid: Grid, row: Laid, type: "TH" | "TD"): void => {
  sheet.element("TR", () => {
    row.lines.forEach((lines, index) => {
      const look = row.looks[index] ?? styles.cell;
      const left = (grid.lefts[index] ?? 0) + PAD_X;
      const width = (grid.widths[index] ?? 0) - 2 * PAD_X;
      sheet.element(type, () =>
        sheet.content(type, () =>
          sheet.drawLines(lines, left, sheet.y + PAD_Y, width, look, grid.columns[index]?.align),
        ),
      );
    });
  });
  sheet.skip(row.height);
  rowRule(sheet, type === "TH");
};

const rowRule = (sheet: Sheet, head: boolean): void =>
  sheet.artifact(() =>
    sheet.doc
      .undash()
      .lineWidth(head ? 0.9 : 0.4)
      .moveTo(PAPER.left, sheet.y)
      .lineTo(PAPER.left + CONTENT_WIDTH, sheet.y)
      .stroke(colors[head ? "line-strong" : "line"]),
  );
