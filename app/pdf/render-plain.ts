import { attach } from "./attach";
import { facts, list, notice, paragraph, section, subsection } from "./blocks";
import { code } from "./code";
import { tiles } from "./columns";
import { drawEdges } from "./furniture";
import type { Block, PlainPaper } from "./plain-paper";
import { question } from "./question";
import type { DrawnReport } from "./render-report";
import { seals } from "./seals";
import { CONTENT_WIDTH, PAPER, Sheet, type Style, styles } from "./sheet";
import { table, titledTable } from "./table";

const SHORT = 9;
const TITLE: Style = { ...styles.section, size: 19, leading: 27 };

/** A paper beside the report as a tagged PDF/A-3b. The same paper gives the same bytes. */
export const drawPlain = (paper: PlainPaper): DrawnReport => {
  const { language, title, author, subject, issued, head, foot, pageOf } = paper;
  const sheet = new Sheet({ language, title, author, subject, issued });
  for (const block of paper.blocks) draw(sheet, block);
  drawEdges(
    sheet,
    {
      head,
      foot,
      pageOf: (page, pages) => `${pageOf.before}${page}${pageOf.between}${pages}${pageOf.after}`,
    },
    1,
  );
  for (const attachment of paper.enclosed ?? []) attach(sheet, issued, attachment);
  return { bytes: sheet.finish(), missing: [...sheet.missing].sort() };
};

const draw = (sheet: Sheet, block: Block): void => {
  switch (block.kind) {
    case "title":
      heading(sheet, block.text, block.lines);
      break;
    case "section":
      section(sheet, block.text, block.follow === undefined ? {} : { follow: block.follow });
      break;
    case "heading":
      subsection(sheet, block.text, block.company);
      break;
    case "text":
      paragraph(sheet, block.text, block.small ? styles.small : styles.body);
      break;
    case "notice":
      sheet.skip(4);
      notice(sheet, block.text);
      break;
    case "list":
      list(sheet, block.entries, { numbered: block.numbered === true, look: styles.small });
      break;
    case "facts":
      sheet.skip(4);
      facts(sheet, block.entries);
      break;
    case "figures":
      sheet.skip(6);
      tiles(sheet, block.entries);
      break;
    case "table":
      drawTable(sheet, block);
      break;
    case "question":
      question(sheet, block);
      break;
    case "seals":
      sheet.skip(10);
      seals(sheet, block.titles, block.date, block.height === undefined ? {} : { height: block.height });
      break;
    case "code":
      sheet.skip(8);
      code(sheet, block);
      break;
    case "break":
      sheet.newPage();
      break;
  }
};

const heading = (sheet: Sheet, text: string, under: readonly string[]): void => {
  const lines = sheet.lines(text, CONTENT_WIDTH, TITLE);
  sheet.beginPart(text);
  sheet.element("H1", () =>
    sheet.content("H1", () => sheet.drawLines(lines, PAPER.left, sheet.y, CONTENT_WIDTH, TITLE)),
  );
  sheet.skip(lines.length * TITLE.leading + 2);
  for (const line of under) paragraph(sheet, line, styles.small);
  sheet.skip(8);
};

const drawTable = (sheet: Sheet, { title, columns, rows, note }: Extract<Block, { kind: "table" }>): void => {
  // A short table is read at one glance, so it is not torn.
  if (rows.length <= SHORT) sheet.room(70 + rows.length * 20);
  if (title === undefined) table(sheet, columns, rows);
  else titledTable(sheet, note === undefined ? { title } : { title, note }, columns, rows);
};
