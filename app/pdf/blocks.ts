import type { ColorToken } from "~/styles/tokens";
import { colors } from "~/styles/tokens";
import { CONTENT_WIDTH, PAPER, type Sheet, type Style, styles } from "./sheet";

/** Height that must follow a heading on the same page, so that none is left alone at the foot. */
const COMPANY = 64;

/** A part's heading with its bookmark, on a new page unless `follow` points of room are left on this one. */
export const section = (sheet: Sheet, title: string, options: { readonly follow?: number } = {}): void => {
  if (options.follow && sheet.rest > options.follow) sheet.skip(26);
  else if (sheet.y > PAPER.top) sheet.newPage();
  sheet.beginPart(title);
  heading(sheet, "H1", title, styles.section);
  rule(sheet, "brand", 1.2);
  sheet.skip(12);
};

export const subsection = (sheet: Sheet, title: string, company: number = COMPANY): void => {
  if (sheet.y > PAPER.top) sheet.skip(12);
  sheet.room(styles.subsection.leading + company);
  heading(sheet, "H2", title, styles.subsection);
  sheet.skip(4);
};

const heading = (sheet: Sheet, type: "H1" | "H2", title: string, look: Style): void => {
  const lines = sheet.lines(title, CONTENT_WIDTH, look);
  sheet.element(type, () =>
    sheet.content(type, () => sheet.drawLines(lines, PAPER.left, sheet.y, CONTENT_WIDTH, look)),
  );
  sheet.skip(lines.length * look.leading);
};

type Column = { readonly left?: number; readonly width?: number };

/** A paragraph that runs over pages; at least two of its lines stay together. */
export const paragraph = (
  sheet: Sheet,
  text: string,
  look: Style = styles.body,
  column: Column = {},
): void => {
  const left = column.left ?? PAPER.left;
  const width = column.width ?? CONTENT_WIDTH;
  let rest = sheet.lines(text, width, look);
  sheet.element("P", () => {
    sheet.room(Math.min(rest.length, 2) * look.leading);
    while (rest.length > 0) {
      const fitting = Math.max(1, Math.floor(sheet.rest / look.leading));
      const part = rest.slice(0, fitting);
      sheet.content("P", () => sheet.drawLines(part, left, sheet.y, width, look));
      sheet.skip(part.length * look.leading);
      rest = rest.slice(part.length);
      if (rest.length > 0) sheet.newPage();
    }
  });
};

/** Numbered or dotted entries with a hanging indent. */
export const list = (
  sheet: Sheet,
  entries: readonly string[],
  options: { readonly numbered?: boolean; readonly look?: Style } & Column = {},
): void => {
  const look = options.look ?? styles.body;
  const left = options.left ?? PAPER.left;
  const width = options.width ?? CONTENT_WIDTH;
  const indent = look.size * 1.7;
  sheet.element("L", () => {
    entries.forEach((entry, index) => {
      const lines = sheet.lines(entry, width - indent, look);
      sheet.room(lines.length * look.leading);
      sheet.element("LI", () =>
        sheet.content("LI", () => {
          sheet.drawLines([options.numbered ? `${index + 1}.` : "·"], left, sheet.y, indent, look);
          sheet.drawLines(lines, left + indent, sheet.y, width - indent, look);
        }),
      );
      sheet.skip(lines.length * look.leading + 1.5);
    });
  });
};

/** Label and value pairs in two columns of their own, thin rules between. */
export const facts = (
  sheet: Sheet,
  entries: readonly (readonly [label: string, value: string])[],
  labelWidth = 140,
): void => {
  for (const [label, value] of entries) {
    const width = CONTENT_WIDTH - labelWidth;
    const labels = sheet.lines(label, labelWidth - 10, styles.small);
    const lines = sheet.lines(value, width, styles.body);
    const height = Math.max(lines.length * styles.body.leading, labels.length * styles.small.leading) + 7;
    sheet.room(height);
    sheet.element("P", () =>
      sheet.content("P", () => {
        sheet.drawLines(labels, PAPER.left, sheet.y + 5, labelWidth, styles.small);
        sheet.drawLines(lines, PAPER.left + labelWidth, sheet.y + 3.5, width, styles.body);
      }),
    );
    sheet.skip(height);
    rule(sheet, "line", 0.5);
  }
};

/** A field with a coloured edge for a statement that must not be overlooked. */
export const notice = (
  sheet: Sheet,
  text: string,
  tone: { readonly edge: ColorToken; readonly fill: ColorToken } = { edge: "warning", fill: "warning-soft" },
): void => {
  const look = { ...styles.body, size: 9, leading: 14.5 };
  const lines = sheet.lines(text, CONTENT_WIDTH - 28, look);
  const height = lines.length * look.leading + 16;
  sheet.room(height);
  sheet.artifact(() => {
    sheet.doc.rect(PAPER.left, sheet.y, CONTENT_WIDTH, height).fill(colors[tone.fill]);
    sheet.doc.rect(PAPER.left, sheet.y, 3, height).fill(colors[tone.edge]);
  });
  sheet.element("P", () =>
    sheet.content("P", () => sheet.drawLines(lines, PAPER.left + 16, sheet.y + 8, CONTENT_WIDTH - 28, look)),
  );
  sheet.skip(height + 8);
};

export const rule = (sheet: Sheet, color: ColorToken = "line", weight = 0.5): void => {
  sheet.artifact(() =>
    sheet.doc
      .undash()
      .lineWidth(weight)
      .moveTo(PAPER.left, sheet.y)
      .lineTo(PAPER.left + CONTENT_WIDTH, sheet.y)
      .stroke(colors[color]),
  );
};
