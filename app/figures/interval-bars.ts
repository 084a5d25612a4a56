import { fitLabel } from "./label";
import { type Figure, rounded, type Shape } from "./types";

/** `low` and `high`: thousandths of the scale. */
export type IntervalRow = {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** What stands at the end of the row. */
  readonly text: string;
  readonly strong?: boolean;
};
export type IntervalBarsInput = {
  readonly width: number;
  readonly labelWidth: number;
  readonly textWidth: number;
  readonly rowHeight: number;
  readonly labelSize: number;
  readonly rows: readonly IntervalRow[];
  /** Where bands begin, in thousandths, with what stands above the line. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
};

const WHOLE = 1000;
/** A known value has no width; it still shows. */
const THINNEST = 2;

/** One row an interval: its label, the scale with the interval filled, the figures; upright lines where bands begin. */
export const intervalBars = (input: IntervalBarsInput): Figure => {
  const top = input.labelSize * 1.9;
  return {
    width: input.width,
    height: rounded(top + input.rowHeight * input.rows.length),
    shapes: [
      ...input.rows.flatMap((row, index) => rowShapes(input, row, top + index * input.rowHeight)),
      ...input.marks.flatMap((mark) => markShapes(input, mark, top)),
    ],
  };
};

const roomOf = ({ width, labelWidth, textWidth }: IntervalBarsInput): number =>
  Math.max(0, width - labelWidth - textWidth);

/** The place of so many thousandths of the scale. */
export const intervalPlace = (input: IntervalBarsInput, thousandths: number): number =>
  rounded(input.labelWidth + (roomOf(input) * Math.min(WHOLE, Math.max(0, thousandths))) / WHOLE);

const rowShapes = (input: IntervalBarsInput, row: IntervalRow, top: number): Shape[] => {
  const thickness = row.strong ? 14 : 9;
  const y = rounded(top + (input.rowHeight - thickness) / 2);
  const left = intervalPlace(input, row.low);
  const right = intervalPlace(input, row.high);
  const text = {
    kind: "text",
    y: rounded(top + input.rowHeight / 2 + input.labelSize * 0.36),
    size: input.labelSize,
    color: "ink",
  } as const;
  return [
    {
      ...text,
      x: 0,
      text: fitLabel(row.label, input.labelSize, input.labelWidth - 8),
      anchor: "start",
      bold: row.strong ?? false,
    },
    {
      kind: "rect",
      x: input.labelWidth,
      y,
      width: roomOf(input),
      height: thickness,
      radius: 1.5,
      fill: "level-0",
    },
    {
      kind: "rect",
      x: left,
      y,
      width: rounded(Math.max(THINNEST, right - left)),
      height: thickness,
      radius: 1.5,
      fill: row.strong ? "brand" : "level-3",
    },
    { ...text, x: input.width, text: row.text, anchor: "end", bold: row.strong ?? false },
  ];
};

const markShapes = (
  input: IntervalBarsInput,
  { at, label }: IntervalBarsInput["marks"][number],
  top: number,
): Shape[] => {
  const x = intervalPlace(input, at);
  return [
    {
      kind: "line",
      x1: x,
      y1: top,
      x2: x,
      y2: rounded(top + input.rowHeight * input.rows.length),
      stroke: "line-strong",
      strokeWidth: 0.8,
      dash: [2, 2],
    },
    {
      kind: "text",
      x,
      y: rounded(top - input.labelSize * 0.5),
      text: label,
      size: rounded(input.labelSize * 0.85),
      color: "ink-soft",
      anchor: "middle",
    },
  ];
};
