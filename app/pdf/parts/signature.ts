import { colors } from "~/styles/tokens";
import { paragraph, section } from "../blocks";
import type { Paper } from "../paper";
import { CONTENT_WIDTH, PAPER, styles } from "../sheet";

const GAP = 14;
const HEIGHT = 96;

/** What the firm confirms, with boxes for signatures and seals. */
export const signature = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const label = (key: string) => words.say(`signature.${key}`);
  const { declaredBy, position } = report.submission;
  section(sheet, words.say("part.signature"), { follow: 325 });
  paragraph(sheet, label("statement"));
  sheet.skip(12);
  boxes(paper, [label("firm"), label("representative")]);
  boxes(paper, [
    words.say("signature.declaredBy", { name: declaredBy, position }),
    label("adviser"),
    label("reviewer"),
  ]);
};

const boxes = ({ sheet, words }: Paper, titles: readonly string[]): void => {
  const width = (CONTENT_WIDTH - GAP * (titles.length - 1)) / titles.length;
  sheet.room(HEIGHT + GAP);
  const top = sheet.y;
  titles.forEach((title, index) => {
    const left = PAPER.left + index * (width + GAP);
    const lines = sheet.lines(title, width - 24, styles.small).slice(0, 3);
    sheet.artifact(() =>
      sheet.doc.undash().lineWidth(0.7).rect(left, top, width, HEIGHT).stroke(colors["line-strong"]),
    );
    sheet.element("P", () =>
      sheet.content("P", () => {
        sheet.drawLines(lines, left + 12, top + 9, width - 24, styles.small);
        sheet.drawLines(
          [words.say("signature.date")],
          left + 12,
          top + HEIGHT - 22,
          width - 24,
          styles.small,
        );
      }),
    );
  });
  sheet.skip(HEIGHT + GAP);
};
