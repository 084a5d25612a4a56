import type { Level } from "~/domain/instrument/instrument";
import { levelColor, onLevelColor } from "~/styles/tokens";
import { fitLabel, wrapLabel } from "./label";
import { type Figure, rounded, type Shape } from "./types";

export type SceneCell = {
  readonly title: string;
  readonly level: Level;
  readonly constrained: boolean;
  /** What is written under the title, such as "L1 → L3". */
  readonly text: string;
};
export type SceneGridInput = {
  readonly width: number;
  readonly groups: readonly { readonly title: string; readonly cells: readonly SceneCell[] }[];
  readonly columns?: number;
  readonly cellHeight?: number;
};

const GROUP_WIDTH = 66;
const GAP = 3;

/** Cells coloured by level, one band per group; a group with more cells than columns takes another line. */
export const sceneGrid = (input: SceneGridInput): Figure => {
  const columns = Math.max(1, input.columns ?? 6);
  const height = input.cellHeight ?? 38;
  const width = (input.width - GROUP_WIDTH - GAP * (columns - 1)) / columns;
  const shapes: Shape[] = [];
  let top = 0;
  for (const group of input.groups) {
    shapes.push(...groupTitle(group.title, top, height));
    group.cells.forEach((cell, index) => {
      const x = GROUP_WIDTH + (index % columns) * (width + GAP);
      const y = top + Math.floor(index / columns) * (height + GAP);
      shapes.push(...sceneCell(cell, x, y, width, height));
    });
    top += Math.max(1, Math.ceil(group.cells.length / columns)) * (height + GAP) + GAP;
  }
  return { width: input.width, height: Math.max(0, top - 2 * GAP), shapes };
};

const groupTitle = (title: string, top: number, height: number): Shape[] =>
  wrapLabel(title, 8, GROUP_WIDTH - 8, 3).map((text, line, { length }) => ({
    kind: "text",
    x: 0,
    y: rounded(top + height / 2 + 3 + (line - (length - 1) / 2) * 10.5),
    text,
    size: 8,
    color: "ink-soft",
    anchor: "start",
  }));

const sceneCell = (cell: SceneCell, x: number, y: number, width: number, height: number): Shape[] => {
  const color = onLevelColor(cell.level);
  const lines = wrapLabel(cell.constrained ? `★${cell.title}` : cell.title, 8, width - 10, 2);
  const first = lines.length > 1 ? 11.5 : 15;
  return [
    {
      kind: "rect",
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height,
      radius: 2,
      fill: levelColor(cell.level),
    },
    ...lines.map(
      (text, line): Shape => ({
        kind: "text",
        x: rounded(x + 5),
        y: rounded(y + first + line * 9.5),
        text,
        size: 8,
        color,
        anchor: "start",
        bold: true,
      }),
    ),
    {
      kind: "text",
      x: rounded(x + 5),
      y: rounded(y + height - 6),
      text: fitLabel(cell.text, 7.5, width - 10),
      size: 7.5,
      color,
      anchor: "start",
    },
  ];
};
