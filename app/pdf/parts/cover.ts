import { createHash } from "node:crypto";
import { colors } from "~/styles/tokens";
import type { Paper } from "../paper";
import { drawQrCode } from "../qr-code";
import { reportData } from "../report-data";
import { CONTENT_WIDTH, PAPER, type Sheet, type Style, styles } from "../sheet";

const title: Style = { ...styles.section, size: 25, leading: 36 };
const edition: Style = { ...styles.section, size: 14, leading: 22, weight: "regular", color: "ink-soft" };
const firm: Style = { ...styles.section, size: 19, leading: 28, color: "ink" };
const QR = 84;

/** The first page: whose report, which one, what it is and what it is not. */
export const cover = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  sheet.artifact(() => sheet.doc.rect(0, 0, PAPER.width, 10).fill(colors.brand));
  sheet.y = 150;
  block(sheet, "H1", words.say("title"), title);
  block(sheet, "P", words.say("edition"), edition);
  sheet.skip(34);
  sheet.artifact(() => sheet.doc.rect(PAPER.left, sheet.y, 54, 2.5).fill(colors.brand));
  sheet.skip(22);
  block(sheet, "P", report.firm.name, firm);
  sheet.y = Math.max(sheet.y + 40, 430);
  identity(paper);
  declaration(paper);
};

const block = (sheet: Sheet, type: "H1" | "P", text: string, look: Style): void => {
  const lines = sheet.lines(text, CONTENT_WIDTH, look);
  sheet.element(type, () =>
    sheet.content(type, () => sheet.drawLines(lines, PAPER.left, sheet.y, CONTENT_WIDTH, look)),
  );
  sheet.skip(lines.length * look.leading);
};

const identity = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const top = sheet.y;
  const label = (key: string) => words.say(`cover.${key}`);
  const rows: readonly (readonly [string, string])[] = [
    [label("creditCode"), report.firm.creditCode],
    [label("number"), report.number],
    [label("version"), words.say("cover.versionValue", { version: report.version })],
    [label("issuedOn"), words.date(report.issuedOn)],
    [label("unit"), words.text(report.firm.unitTitle)],
    [label("instrument"), words.text(report.titles.instrument)],
    [
      label("submission"),
      words.say("cover.submissionValue", {
        number: report.submission.number,
        date: words.date(report.submission.submittedOn),
      }),
    ],
  ];
  const labelWidth = words.language === "zh" ? 104 : 150;
  const width = CONTENT_WIDTH - labelWidth - (report.verification ? QR + 30 : 0);
  for (const [name, value] of rows) {
    const lines = sheet.lines(value, width, styles.body);
    sheet.element("P", () =>
      sheet.content("P", () => {
        sheet.drawLines([name], PAPER.left, sheet.y, labelWidth, { ...styles.body, color: "ink-soft" });
        sheet.drawLines(lines, PAPER.left + labelWidth, sheet.y, width, styles.body);
      }),
    );
    sheet.skip(lines.length * styles.body.leading + 6);
  }
  digest(paper, labelWidth);
  if (report.verification) verification(paper, report.verification, top);
};

/** The SHA-256 of the attached data in groups of eight, to be compared with the page of verification by eye. */
const digest = ({ sheet, report, words }: Paper, labelWidth: number): void => {
  const sha256 = createHash("sha256").update(reportData(report)).digest("hex");
  const groups = sha256.match(/.{8}/g) ?? [];
  const look = { ...styles.small, size: 8, leading: 13 };
  sheet.element("P", () =>
    sheet.content("P", () => {
      const name = words.say("cover.sha256");
      sheet.drawLines([name], PAPER.left, sheet.y, labelWidth, { ...styles.body, color: "ink-soft" });
      const lines = [groups.slice(0, 4).join(" "), groups.slice(4).join(" ")];
      sheet.drawLines(lines, PAPER.left + labelWidth, sheet.y + 1, CONTENT_WIDTH - labelWidth, look);
    }),
  );
  sheet.skip(2 * look.leading + 6);
};

const verification = ({ sheet, words }: Paper, text: string, top: number): void => {
  const left = PAPER.left + CONTENT_WIDTH - QR;
  const caption = words.say("cover.scan");
  drawQrCode(sheet, text, `${caption}: ${text}`, { left, top: top + 2, side: QR });
  const lines = sheet.lines(caption, QR + 20, styles.small);
  sheet.element("Caption", () =>
    sheet.content("Caption", () =>
      sheet.drawLines(lines, left - 10, top + QR + 8, QR + 20, styles.small, "center"),
    ),
  );
};

const declaration = ({ sheet, words }: Paper): void => {
  const look = { ...styles.body, size: 9, leading: 15 };
  const lines = sheet.lines(words.say("declaration"), CONTENT_WIDTH - 32, look);
  const height = lines.length * look.leading + 40;
  const top = PAPER.height - PAPER.bottom - height;
  sheet.artifact(() => {
    sheet.doc.rect(PAPER.left, top, CONTENT_WIDTH, height).fill(colors["warning-soft"]);
    sheet.doc.rect(PAPER.left, top, 3, height).fill(colors.warning);
  });
  sheet.element("P", () =>
    sheet.content("P", () => {
      sheet.drawLines(
        [words.say("cover.declaration")],
        PAPER.left + 16,
        top + 9,
        CONTENT_WIDTH,
        styles.strong,
      );
      sheet.drawLines(lines, PAPER.left + 16, top + 28, CONTENT_WIDTH - 32, look);
    }),
  );
};
