import type { Audience, Figure } from "~/domain/chain/figure";
import type { Say } from "./translator";

/** The one mark of a figure that is not shown, and that of a figure of nobody: the same on screen, on paper and in files. */
export const WITHHELD_MARK = "※";
export const NONE_MARK = "—";

/** A figure as a table writes it. */
export const sayFigure = (figure: Figure, format: (value: number) => string = String): string => {
  switch (figure.kind) {
    case "exact":
      return format(figure.value);
    case "at-least":
      return `≥${format(figure.value)}`;
    case "withheld":
      return WITHHELD_MARK;
    default:
      return NONE_MARK;
  }
};

/** What the figures of a table are of; decides what "nobody" means. */
export type FiguresOf = "result" | "demand";
export type Marked = { readonly of: FiguresOf; readonly figures: readonly (Figure | undefined)[] };

/** What a mark stands for, null for a figure that has none. */
export const sayMark = (figure: Figure, of: FiguresOf, audience: Audience, say: Say): string | null => {
  if (figure.kind === "exact") return null;
  if (figure.kind === "withheld") return say(`bureau.mark.withheld.${audience}`);
  return figure.kind === "none" ? say(`bureau.mark.none.${of}`) : say("bureau.mark.atLeast");
};

/** Each mark of a table with what it stands for, once, in the order of the table. */
export const sayMarks = (tables: readonly Marked[], audience: Audience, say: Say): readonly string[] => [
  ...new Set(
    tables.flatMap(({ of, figures }) =>
      figures.flatMap((figure) => {
        const words = figure && sayMark(figure, of, audience, say);
        return words && figure ? [`${figure.kind === "at-least" ? "≥" : sayFigure(figure)} ${words}`] : [];
      }),
    ),
  ),
];
