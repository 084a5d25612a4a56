import { colors } from "~/styles/tokens";
import type { Paper } from "./paper";
import { CONTENT_WIDTH, PAPER, styles } from "./sheet";

const HEADER = 40;
const FOOTER = PAPER.height - 46;

/** Running head and page x of y on every page but the cover, once their number is known. */
export const furniture = (paper: Paper): void => {
  const { sheet } = paper;
  const pages = sheet.doc.bufferedPageRange().count;
  for (let page = 2; page <= pages; page += 1) {
    sheet.doc.switchToPage(page - 1);
    sheet.artifact(() => runningHead(paper, page, pages));
  }
};

const runningHead = ({ sheet, report, words }: Paper, page: number, pages: number): void => {
  const number = words.say("number", { number: report.number, version: report.version });
  const room = CONTENT_WIDTH - sheet.width(number, styles.small) - 16;
  const [firm = ""] = sheet.lines(report.firm.name, room, styles.small);
  sheet.drawLines([firm], PAPER.left, HEADER, CONTENT_WIDTH, styles.small);
  sheet.drawLines([sheet.clean(number, "regular")], PAPER.left, HEADER, CONTENT_WIDTH, styles.small, "right");
  hairline(sheet, HEADER + 17);
  hairline(sheet, FOOTER - 6);
  sheet.drawLines([words.say("running")], PAPER.left, FOOTER, CONTENT_WIDTH, styles.small);
  sheet.drawLines(
    [words.say("pageOf", { page, pages })],
    PAPER.left,
    FOOTER,
    CONTENT_WIDTH,
    styles.small,
    "right",
  );
};

const hairline = ({ doc }: Paper["sheet"], y: number): void => {
  doc
    .undash()
    .lineWidth(0.4)
    .moveTo(PAPER.left, y)
    .lineTo(PAPER.left + CONTENT_WIDTH, y)
    .stroke(colors["line-strong"]);
};
