import { colors } from "~/styles/tokens";
import { CONTENT_WIDTH, PAPER, type Sheet, type Style, styles } from "./sheet";

const GAP = 14;

/** Key figures side by side: a label, a large figure, a note. */
export const tiles = (
  sheet: Sheet,
  entries: readonly { readonly label: string; readonly figure: string; readonly note: string }[],
): void => {
  const width = (CONTENT_WIDTH - GAP * (entries.length - 1)) / entries.length;
  const height = 66;
  const top = sheet.y;
  entries.forEach(({ label, figure, note }, index) => {
    const left = PAPER.left + index * (width + GAP);
    sheet.artifact(() => {
      sheet.doc.rect(left, top, width, height).fill(colors["paper-soft"]);
      sheet.doc.rect(left, top, width, 2).fill(colors.brand);
    });
    sheet.element("P", () =>
      sheet.content("P", () => {
        const inner = width - 20;
        sheet.drawLines(
          [label],
          left + 10,
          top + 8,
          inner,
          fitting(sheet, label, inner, styles.small, NOTE_SIZES),
        );
        sheet.drawLines(
          [figure],
          left + 10,
          top + 21,
          inner,
          fitting(sheet, figure, inner, figureLook, FIGURE_SIZES),
        );
        sheet.drawLines(
          [note],
          left + 10,
          top + 48,
          inner,
          fitting(sheet, note, inner, styles.small, NOTE_SIZES),
        );
      }),
    );
  });
  sheet.skip(height + 10);
};

/** The largest of the sizes at which the text fits on one line, else the smallest. */
const fitting = (sheet: Sheet, text: string, width: number, base: Style, sizes: readonly number[]): Style => {
  const looks = sizes.map((size) => ({ ...base, size }));
  return looks.find((look) => sheet.width(text, look) <= width) ?? looks.at(-1) ?? base;
};

const figureLook: Style = { ...styles.figure, leading: 25 };
const FIGURE_SIZES = [17, 15, 13, 11, 9, 8, 7];
const NOTE_SIZES = [8, 7.5, 7, 6.5, 6];

export type ListColumn = {
  readonly title: string;
  readonly entries: readonly string[];
  readonly empty: string;
  readonly numbered?: boolean;
};

const LIST_LOOK: Style = { ...styles.cell, leading: 13 };
const INDENT = 12;
type LaidList = {
  readonly title: string;
  readonly numbered: boolean;
  readonly entries: readonly (readonly string[])[];
};

const columnWidth = (count: number): number => (CONTENT_WIDTH - GAP * (count - 1)) / count;

const layLists = (sheet: Sheet, columns: readonly ListColumn[]): readonly LaidList[] =>
  columns.map(({ title, entries, empty, numbered }) => ({
    title,
    numbered: numbered === true,
    entries: (entries.length > 0 ? entries : [empty]).map((entry) =>
      sheet.lines(entry, columnWidth(columns.length) - INDENT, LIST_LOOK),
    ),
  }));

const heightOf = (laid: readonly LaidList[]): number =>
  Math.max(
    ...laid.map(({ entries }) =>
      entries.reduce((sum, { length }) => sum + length * LIST_LOOK.leading + 4, 24),
    ),
  );

/** The room that lists side by side need, so that a heading can stay with them. */
export const listColumnsHeight = (sheet: Sheet, columns: readonly ListColumn[]): number =>
  heightOf(layLists(sheet, columns));

/** Short lists side by side under their headings, kept on one page; an empty one says so. */
export const listColumns = (sheet: Sheet, columns: readonly ListColumn[]): void => {
  const laid = layLists(sheet, columns);
  const height = heightOf(laid);
  sheet.room(height);
  const width = columnWidth(columns.length);
  for (const [index, one] of laid.entries()) drawList(sheet, one, PAPER.left + index * (width + GAP), width);
  sheet.skip(height + 8);
};

const drawList = (
  sheet: Sheet,
  { title, entries, numbered }: LaidList,
  left: number,
  width: number,
): void => {
  const top = sheet.y;
  sheet.element("H3", () =>
    sheet.content("H3", () => sheet.drawLines([title], left, top, width, styles.strong)),
  );
  sheet.artifact(() =>
    sheet.doc
      .undash()
      .lineWidth(0.9)
      .moveTo(left, top + 18)
      .lineTo(left + width, top + 18)
      .stroke(colors["line-strong"]),
  );
  let y = top + 23;
  sheet.element("L", () => {
    for (const [at, lines] of entries.entries()) {
      sheet.element("LI", () =>
        sheet.content("LI", () => {
          sheet.drawLines([numbered ? `${at + 1}.` : "·"], left, y, INDENT, LIST_LOOK);
          sheet.drawLines(lines, left + INDENT, y, width - INDENT, LIST_LOOK);
        }),
      );
      y += lines.length * LIST_LOOK.leading + 4;
    }
  });
};
