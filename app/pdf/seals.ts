import { colors } from "~/styles/tokens";
import { CONTENT_WIDTH, PAPER, type Sheet, styles } from "./sheet";

const GAP = 14;
const HEIGHT = 96;

/** Boxes side by side for signatures and seals, each with its title and a place for the date. */
export const seals = (
  sheet: Sheet,
  titles: readonly string[],
  date: string,
  place: { readonly height?: number; readonly left?: number; readonly width?: number } = {},
): void => {
  const { height = HEIGHT, left: from = PAPER.left, width: over = CONTENT_WIDTH } = place;
  const width = (over - GAP * (titles.length - 1)) / titles.length;
  sheet.room(height + GAP);
  const top = sheet.y;
  titles.forEach((title, index) => {
    const left = from + index * (width + GAP);
    const lines = sheet.lines(title, width - 24, styles.small).slice(0, 3);
    sheet.artifact(() =>
      sheet.doc.undash().lineWidth(0.7).rect(left, top, width, height).stroke(colors["line-strong"]),
    );
    sheet.element("P", () =>
      sheet.content("P", () => {
        sheet.drawLines(lines, left + 12, top + 9, width - 24, styles.small);
        sheet.drawLines([date], left + 12, top + height - 22, width - 24, styles.small);
      }),
    );
  });
  sheet.skip(height + GAP);
};
