import type { Figure, Shape, TextShape } from "~/figures/types";
import { colors } from "~/styles/tokens";
import { PAPER, type Sheet, styles } from "./sheet";

/** Draws a figure at the place of the sheet, with its alternative text, and moves on below it. */
export const drawFigure = (sheet: Sheet, figure: Figure, alt: string, scale = 1): void => {
  const height = figure.height * scale;
  sheet.room(height);
  placeFigure(sheet, figure, alt, PAPER.left, sheet.y, scale);
  sheet.skip(height);
};

/** Draws a figure with its upper left corner at a point; the sheet's place stays. */
export const placeFigure = (
  sheet: Sheet,
  figure: Figure,
  alt: string,
  left: number,
  top: number,
  scale = 1,
): void => {
  sheet.element("Figure", () => sheet.content("Figure", () => draw(sheet, figure, left, top, scale)), {
    alt,
  });
};

const draw = (sheet: Sheet, figure: Figure, left: number, top: number, scale: number): void => {
  sheet.doc.save();
  sheet.doc.translate(left, top);
  if (scale !== 1) sheet.doc.scale(scale);
  for (const shape of figure.shapes) drawShape(sheet, shape);
  sheet.doc.restore();
};

const drawShape = (sheet: Sheet, shape: Shape): void => {
  const { doc } = sheet;
  switch (shape.kind) {
    case "text":
      drawText(sheet, shape);
      break;
    case "line":
      doc.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
      paint(sheet, shape);
      break;
    case "rect":
      if (shape.radius) doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
      else doc.rect(shape.x, shape.y, shape.width, shape.height);
      paint(sheet, shape);
      break;
    case "path":
      doc.path(shape.d);
      paint(sheet, shape);
      break;
  }
};

const paint = ({ doc }: Sheet, shape: Exclude<Shape, TextShape>): void => {
  const fill = shape.kind === "line" ? undefined : shape.fill;
  doc.lineWidth(shape.strokeWidth ?? 1).lineJoin("round");
  if (shape.dash) doc.dash(shape.dash[0], { space: shape.dash[1] });
  else doc.undash();
  if (fill && shape.stroke) doc.fillAndStroke(colors[fill], colors[shape.stroke]);
  else if (fill) doc.fill(colors[fill]);
  else if (shape.stroke) doc.stroke(colors[shape.stroke]);
};

const drawText = (sheet: Sheet, shape: TextShape): void => {
  const look = {
    ...styles.cell,
    size: shape.size,
    color: shape.color,
    weight: shape.bold ? "bold" : "regular",
  } as const;
  const text = sheet.clean(shape.text, look.weight);
  const width = shape.anchor === "start" ? 0 : sheet.width(text, look);
  const x = shape.x - (shape.anchor === "middle" ? width / 2 : width);
  sheet.glyphs(text, x, shape.y, look);
};
