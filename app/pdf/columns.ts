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
        sheet.drawLines([label], left + 10, top + 8, inner, styles.small);
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

type ListColumn = {
  readonly title: string;
  readonly entries: readonly string[];
  readonly empty: string;
  readonly numbered?: boolean;
};

/** Short lists side by side under their headings; an empty one says so. */
export const listColumns = (sheet: Sheet, columns: readonly ListColumn[]): void => {
  const width = (CONTENT_WIDTH - GAP * (columns.length - 1)) / columns.length;
  const look = { ...styles.cell, leading: 13 };
  const indent = 12;
  const laid = columns.map(({ title, entries, empty, numbered }) => ({
    title,
    numbered: numbered === true,
    entries: (entries.length > 0 ? entries : [empty]).map((entry) =>
      sheet.lines(entry, width - indent, look),
    ),
  }));
  const heights = laid.map(({ entries }) =>
    entries.reduce((sum, lines) => sum + lines.length * look.leading + 4, 24),
  );
  const height = Math.max(...heights);
  sheet.room(height);
  const top = sheet.y;
  laid.forEach(({ title, entries, numbered }, index) => {
    const left = PAPER.left + index * (width + GAP);
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
    sheet.element("L", () =>
      entries.forEach((lines, at) => {
        sheet.element("LI", () =>
          sheet.content("LI", () => {
            sheet.drawLines([numbered ? `${at + 1}.` : "·"], left, y, indent, look);
            sheet.drawLines(lines, left + indent, y, width - indent, look);
          }),
        );
        y += lines.length * look.leading + 4;
      }),
    );
  });
  sheet.skip(height + 8);
};
