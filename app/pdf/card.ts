import { colors } from "~/styles/tokens";
import { CONTENT_WIDTH, PAPER, type Sheet, styles } from "./sheet";

type Entry = readonly [label: string, value: string];
/** One entry over the whole width, or two side by side. */
export type CardRow = readonly [Entry] | readonly [Entry, Entry];

/** English labels are longer. */
const labelWidth = ({ language }: Sheet): number => (language === "zh" ? 88 : 108);
const PAD = 5;
const TITLE = 26;
const KEEP_TOGETHER = 420;

/** A card: a title bar over labelled rows. It stays on one page unless it is very long; rows are never torn. */
export const card = (sheet: Sheet, title: string, rows: readonly CardRow[]): void => {
  const laid = rows.map((row) => layRow(sheet, row));
  const titles = sheet.lines(title, CONTENT_WIDTH - 24, styles.strong);
  const titleHeight = TITLE + (titles.length - 1) * styles.strong.leading;
  const height = titleHeight + laid.reduce((sum, row) => sum + row.height, 0);
  sheet.room(height <= KEEP_TOGETHER ? height : titleHeight + (laid[0]?.height ?? 0) + 60);
  sheet.element("Sect", () => {
    drawTitle(sheet, titles, titleHeight);
    for (const row of laid) drawRow(sheet, row);
  });
  sheet.skip(14);
};

type LaidEntry = {
  readonly label: readonly string[];
  readonly value: readonly string[];
  readonly left: number;
  readonly width: number;
};
type LaidRow = { readonly entries: readonly LaidEntry[]; readonly height: number };

const layRow = (sheet: Sheet, row: CardRow): LaidRow => {
  const width = CONTENT_WIDTH / row.length;
  const entries = row.map(([label, value], index) => ({
    label: sheet.lines(label, labelWidth(sheet) - 14, styles.small),
    value: sheet.lines(value, width - labelWidth(sheet) - 6, styles.cell),
    left: PAPER.left + index * width,
    width,
  }));
  const lines = Math.max(...entries.map(({ label, value }) => Math.max(label.length, value.length)));
  return { entries, height: lines * styles.cell.leading + 2 * PAD };
};

const drawTitle = (sheet: Sheet, titles: readonly string[], height: number): void => {
  const top = sheet.y;
  sheet.artifact(() => {
    sheet.doc.rect(PAPER.left, top, CONTENT_WIDTH, height).fill(colors["brand-soft"]);
    sheet.doc.rect(PAPER.left, top, 3, height).fill(colors.brand);
  });
  sheet.element("H3", () =>
    sheet.content("H3", () =>
      sheet.drawLines(titles, PAPER.left + 12, top + 5, CONTENT_WIDTH - 24, styles.strong),
    ),
  );
  sheet.skip(height);
};

const drawRow = (sheet: Sheet, { entries, height }: LaidRow): void => {
  sheet.room(height);
  const top = sheet.y;
  for (const { label, value, left, width } of entries)
    sheet.element("P", () =>
      sheet.content("P", () => {
        sheet.drawLines(label, left + 12, top + PAD, labelWidth(sheet) - 14, styles.small);
        sheet.drawLines(
          value,
          left + labelWidth(sheet),
          top + PAD,
          width - labelWidth(sheet) - 6,
          styles.cell,
        );
      }),
    );
  sheet.skip(height);
  sheet.artifact(() =>
    sheet.doc
      .undash()
      .lineWidth(0.4)
      .moveTo(PAPER.left, sheet.y)
      .lineTo(PAPER.left + CONTENT_WIDTH, sheet.y)
      .stroke(colors.line),
  );
};
