import { colors } from "~/styles/tokens";
import type { Paper } from "./paper";
import { CONTENT_WIDTH, PAPER, type Sheet, styles } from "./sheet";

const HEADER = 40;
const FOOTER = PAPER.height - 46;

/** What stands at the edges of a page. */
export type Edges = {
  readonly head: readonly [left: string, right: string];
  readonly foot: string;
  readonly pageOf: (page: number, pages: number) => string;
};

/** Running head and page x of y on every page but the cover, once their number is known. */
export const furniture = ({ sheet, report, words }: Paper): void =>
  drawEdges(
    sheet,
    {
      head: [report.firm.name, words.say("number", { number: report.number, version: report.version })],
      foot: words.say("running"),
      pageOf: (page, pages) => words.say("pageOf", { page, pages }),
    },
    2,
  );

/** Draws the edges of every page from the `first` on. */
export const drawEdges = (sheet: Sheet, edges: Edges, first: number): void => {
  const pages = sheet.doc.bufferedPageRange().count;
  for (let page = first; page <= pages; page += 1) {
    sheet.doc.switchToPage(page - 1);
    sheet.artifact(() => drawEdge(sheet, edges, edges.pageOf(page, pages)));
  }
};

const drawEdge = (sheet: Sheet, { head: [left, right], foot }: Edges, pageOf: string): void => {
  const room = CONTENT_WIDTH - sheet.width(right, styles.small) - 16;
  const [start = ""] = sheet.lines(left, room, styles.small);
  sheet.drawLines([start], PAPER.left, HEADER, CONTENT_WIDTH, styles.small);
  sheet.drawLines([sheet.clean(right, "regular")], PAPER.left, HEADER, CONTENT_WIDTH, styles.small, "right");
  hairline(sheet, HEADER + 17);
  hairline(sheet, FOOTER - 6);
  sheet.drawLines([foot], PAPER.left, FOOTER, CONTENT_WIDTH, styles.small);
  sheet.drawLines([pageOf], PAPER.left, FOOTER, CONTENT_WIDTH, styles.small, "right");
};

const hairline = ({ doc }: Sheet, y: number): void => {
  doc
    .undash()
    .lineWidth(0.4)
    .moveTo(PAPER.left, y)
    .lineTo(PAPER.left + CONTENT_WIDTH, y)
    .stroke(colors["line-strong"]);
};
