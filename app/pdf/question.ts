import { colors } from "~/styles/tokens";
import { CONTENT_WIDTH, PAPER, type Sheet, type Style, styles } from "./sheet";

type Question = {
  readonly title: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly lines: readonly string[];
};

const INDENT = 20;
const BOX = 8;
const LINE = 24;
const OPTION: Style = { ...styles.cell, leading: 13.5 };

/** A question to be filled in by hand, kept on one page: boxes to tick, then lines to write on. */
export const question = (sheet: Sheet, { title, text, options, lines }: Question): void => {
  const titles = sheet.lines(title, CONTENT_WIDTH, styles.strong);
  const texts = text === "" ? [] : sheet.lines(text, CONTENT_WIDTH, styles.cell);
  const laid = options.map((option) => sheet.lines(option, CONTENT_WIDTH - INDENT, OPTION));
  const height =
    titles.length * styles.strong.leading +
    texts.length * styles.cell.leading +
    laid.reduce((sum, { length }) => sum + length * OPTION.leading + 2, 0) +
    lines.length * LINE;
  sheet.room(height + 8);
  sheet.element("H3", () =>
    sheet.content("H3", () => sheet.drawLines(titles, PAPER.left, sheet.y, CONTENT_WIDTH, styles.strong)),
  );
  sheet.skip(titles.length * styles.strong.leading);
  if (texts.length > 0) {
    sheet.element("P", () =>
      sheet.content("P", () => sheet.drawLines(texts, PAPER.left, sheet.y, CONTENT_WIDTH, styles.cell)),
    );
    sheet.skip(texts.length * styles.cell.leading + 2);
  }
  sheet.element("L", () => {
    for (const option of laid) tickBox(sheet, option);
  });
  for (const line of lines) blank(sheet, line);
  sheet.skip(10);
};

const tickBox = (sheet: Sheet, lines: readonly string[]): void => {
  const top = sheet.y;
  sheet.artifact(() =>
    sheet.doc
      .undash()
      .lineWidth(0.7)
      .rect(PAPER.left + 4, top + 3, BOX, BOX)
      .stroke(colors["ink-soft"]),
  );
  sheet.element("LI", () =>
    sheet.content("LI", () =>
      sheet.drawLines(lines, PAPER.left + INDENT, top, CONTENT_WIDTH - INDENT, OPTION),
    ),
  );
  sheet.skip(lines.length * OPTION.leading + 2);
};

/** Words, and a line from their end to the edge. */
const blank = (sheet: Sheet, words: string): void => {
  const baseline = sheet.y + 16;
  const from = PAPER.left + INDENT + sheet.width(words, OPTION) + 6;
  sheet.element("P", () =>
    sheet.content("P", () =>
      sheet.drawLines(
        [sheet.clean(words, "regular")],
        PAPER.left + INDENT,
        sheet.y + 5,
        CONTENT_WIDTH,
        OPTION,
      ),
    ),
  );
  sheet.artifact(() =>
    sheet.doc
      .undash()
      .lineWidth(0.5)
      .moveTo(Math.min(from, PAPER.left + CONTENT_WIDTH - 60), baseline)
      .lineTo(PAPER.left + CONTENT_WIDTH, baseline)
      .stroke(colors["line-strong"]),
  );
  sheet.skip(LINE);
};
