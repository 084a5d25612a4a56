import { colors } from "~/styles/tokens";
import { list, paragraph, rule, subsection } from "../blocks";
import type { Paper } from "../paper";
import { CONTENT_WIDTH, PAPER, type Sheet, styles } from "../sheet";

const ROW = 22;

/** The second page: room for the contents, and how the report is to be read. Yields what writes the contents later. */
export const contents = ({ sheet, report, words }: Paper, parts: number): (() => void) => {
  sheet.newPage();
  heading(sheet, words.say("contents"));
  const reserved = sheet.reserve("TOC");
  const top = sheet.y;
  const page = sheet.page;
  sheet.skip(parts * ROW + 8);
  subsection(sheet, words.say("reading.title"));
  list(sheet, [
    words.say("reading.basis"),
    words.say("reading.constrained"),
    words.say("reading.money"),
    words.say("reading.subsidy"),
  ]);
  if (report.doubts.length > 0) {
    sheet.skip(6);
    paragraph(sheet, words.say("reading.doubts"));
    list(sheet, report.doubts.map(words.text), { numbered: true, look: styles.small });
  }
  return () => {
    sheet.doc.switchToPage(page - 1);
    sheet.fill(reserved, () => {
      for (const [index, part] of sheet.parts.entries()) entry(sheet, part, top + index * ROW);
    });
  };
};

const heading = (sheet: Sheet, title: string): void => {
  sheet.element("H1", () =>
    sheet.content("H1", () => sheet.drawLines([title], PAPER.left, sheet.y, CONTENT_WIDTH, styles.section)),
  );
  sheet.skip(styles.section.leading);
  rule(sheet, "brand", 1.2);
  sheet.skip(10);
};

const entry = (sheet: Sheet, { title, page, name }: Sheet["parts"][number], top: number): void => {
  const clean = sheet.clean(title, "regular");
  const from = PAPER.left + sheet.width(clean, styles.body) + 8;
  const to = PAPER.left + CONTENT_WIDTH - 26;
  sheet.artifact(() =>
    sheet.doc
      .lineWidth(0.6)
      .dash(0.6, { space: 3 })
      .moveTo(from, top + 10.5)
      .lineTo(to, top + 10.5)
      .stroke(colors["line-strong"])
      .undash(),
  );
  sheet.element("TOCI", () =>
    sheet.link(name, clean, [PAPER.left, top, CONTENT_WIDTH, ROW - 4], () => {
      sheet.drawLines([clean], PAPER.left, top, CONTENT_WIDTH, styles.body);
      sheet.drawLines([String(page)], PAPER.left, top, CONTENT_WIDTH, styles.body, "right");
    }),
  );
};
