import { colors } from "~/styles/tokens";
import { CONTENT_WIDTH, FLOOR, PAPER, type Sheet, styles } from "./sheet";

type Entry = readonly [label: string, value: string];
/** One entry over the whole width, or two side by side. */
export type CardRow = readonly [Entry] | readonly [Entry, Entry];
export type CardTitle = { readonly title: string; readonly continued: string };

const PAD = 3.6;
const INSET = 12;
const GAP = 12;
const TITLE = 23;
/** Where the second entry of a row begins. */
const HALF = CONTENT_WIDTH * 0.55;
const LONGEST_LABEL = 120;
const PAGE = FLOOR - PAPER.top;
/** A card may be torn where as much of a page would stay empty otherwise, with rows enough on either side. */
const TOO_EMPTY = PAGE / 5;
const LEAST_ROWS = { before: 3, after: 2 } as const;

/** A card: a title bar over labelled rows. Torn only where a fifth of a page would stay empty; its title then comes again. */
export const card = (sheet: Sheet, { title, continued }: CardTitle, rows: readonly CardRow[]): void => {
  const labels = labelWidths(sheet, rows);
  const laid = rows.map((row) => layRow(sheet, row, labels));
  const bar = layTitle(sheet, title);
  const first = rowsBeforeTear(sheet, bar, laid);
  if (first === 0) sheet.room(bar.height + sum(laid));
  sheet.element("Sect", () => {
    drawTitle(sheet, bar, true);
    laid.forEach((row, index) => {
      if ((index === first && first > 0) || row.height > sheet.rest) {
        sheet.newPage();
        drawTitle(sheet, layTitle(sheet, `${title}${continued}`), false);
      }
      drawRow(sheet, row);
    });
  });
  sheet.skip(11);
};

type LaidEntry = {
  readonly label: readonly string[];
  readonly value: readonly string[];
  readonly left: number;
  readonly labelWidth: number;
  readonly width: number;
};
type LaidRow = { readonly entries: readonly LaidEntry[]; readonly height: number };
type TitleBar = { readonly lines: readonly string[]; readonly height: number };

const sum = (rows: readonly LaidRow[]): number => rows.reduce((total, { height }) => total + height, 0);

/** How many rows stay on this page when the card is torn; 0: it is not. */
const rowsBeforeTear = (sheet: Sheet, bar: TitleBar, rows: readonly LaidRow[]): number => {
  if (bar.height + sum(rows) <= sheet.rest || sheet.rest < TOO_EMPTY) return 0;
  const fitting = rows.findIndex((_, index) => bar.height + sum(rows.slice(0, index + 1)) > sheet.rest);
  const count = Math.min(fitting, rows.length - LEAST_ROWS.after);
  return count >= LEAST_ROWS.before ? count : 0;
};

/** Labels of a column are as wide as the longest of them, so that values stand under each other. */
const labelWidths = (sheet: Sheet, rows: readonly CardRow[]): readonly [number, number] => {
  const widest = (labels: readonly (string | undefined)[]) =>
    labels.reduce(
      (most, label) => Math.max(most, label === undefined ? 0 : sheet.width(label, styles.small)),
      0,
    );
  const clamped = (width: number) => Math.min(width, LONGEST_LABEL) + GAP;
  return [clamped(widest(rows.map(([one]) => one[0]))), clamped(widest(rows.map(([, two]) => two?.[0])))];
};

const layRow = (sheet: Sheet, row: CardRow, labels: readonly [number, number]): LaidRow => {
  const entries = row.map(([label, value], index): LaidEntry => {
    const labelWidth = index === 0 ? labels[0] : labels[1];
    const left = PAPER.left + (index === 0 ? INSET : HALF + GAP);
    const right = PAPER.left + (index === 0 && row.length > 1 ? HALF : CONTENT_WIDTH - 6);
    return {
      label: sheet.lines(label, labelWidth - GAP + 0.1, styles.small),
      value: sheet.lines(value, right - left - labelWidth, styles.cell),
      left,
      labelWidth,
      width: right - left,
    };
  });
  const lines = Math.max(...entries.map(({ label, value }) => Math.max(label.length, value.length)));
  return { entries, height: lines * styles.cell.leading + 2 * PAD };
};

const layTitle = (sheet: Sheet, title: string): TitleBar => {
  const lines = sheet.lines(title, CONTENT_WIDTH - 2 * INSET, styles.strong);
  return { lines, height: TITLE + (lines.length - 1) * styles.strong.leading };
};

/** The title of the card's rest on a further page is furniture: it was read aloud before. */
const drawTitle = (sheet: Sheet, { lines, height }: TitleBar, first: boolean): void => {
  const top = sheet.y;
  sheet.artifact(() => {
    sheet.doc.rect(PAPER.left, top, CONTENT_WIDTH, height).fill(colors["brand-soft"]);
    sheet.doc.rect(PAPER.left, top, 3, height).fill(colors.brand);
  });
  const draw = () =>
    sheet.drawLines(lines, PAPER.left + INSET, top + 3.5, CONTENT_WIDTH - 2 * INSET, styles.strong);
  if (first) sheet.element("H3", () => sheet.content("H3", draw));
  else sheet.artifact(draw);
  sheet.skip(height);
};

const drawRow = (sheet: Sheet, { entries, height }: LaidRow): void => {
  const top = sheet.y;
  for (const { label, value, left, labelWidth, width } of entries)
    sheet.element("P", () =>
      sheet.content("P", () => {
        sheet.drawLines(label, left, top + PAD, labelWidth, styles.small);
        sheet.drawLines(value, left + labelWidth, top + PAD, width - labelWidth, styles.cell);
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
