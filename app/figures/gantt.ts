import type { ColorToken } from "~/styles/tokens";
import { fitLabel } from "./label";
import { type Figure, rounded, type Shape } from "./types";

export type GanttRow = {
  readonly label: string;
  /** Quarters of the plan, 1–12, inclusive. */
  readonly firstQuarter: number;
  readonly lastQuarter: number;
  readonly color?: ColorToken;
};
export type GanttInput = {
  readonly width: number;
  readonly labelWidth: number;
  readonly labelSize?: number;
  /** One title per year, four quarters each. */
  readonly years: readonly string[];
  readonly quarterTitle: (quarter: 1 | 2 | 3 | 4) => string;
  readonly rows: readonly GanttRow[];
  readonly rowHeight?: number;
};

export const GANTT_HEAD = 34;
const QUARTERS = [1, 2, 3, 4] as const;

/** Left edge and width of a bar over its quarters; clipped to the plan. */
export const ganttSpan = (
  row: Pick<GanttRow, "firstQuarter" | "lastQuarter">,
  quarters: number,
  room: number,
): { readonly x: number; readonly width: number } => {
  const first = Math.min(Math.max(row.firstQuarter, 1), quarters);
  const last = Math.min(Math.max(row.lastQuarter, first), quarters);
  const quarter = room / quarters;
  return { x: (first - 1) * quarter, width: (last - first + 1) * quarter };
};

/** Projects against quarters, with year columns. */
export const gantt = (input: GanttInput): Figure => {
  const row = input.rowHeight ?? 19;
  const height = GANTT_HEAD + row * input.rows.length;
  return {
    width: input.width,
    height,
    shapes: [
      ...yearColumns(input, height),
      ...quarterTitles(input),
      ...input.rows.flatMap((entry, index) => ganttRow(input, entry, GANTT_HEAD + index * row, row)),
    ],
  };
};

const yearColumns = (input: GanttInput, height: number): Shape[] => {
  const year = (input.width - input.labelWidth) / input.years.length;
  return input.years.flatMap((title, index): Shape[] => {
    const x = rounded(input.labelWidth + index * year);
    const backdrop: Shape = {
      kind: "rect",
      x,
      y: 0,
      width: rounded(year),
      height: rounded(height),
      fill: index % 2 === 0 ? "paper-soft" : "paper",
    };
    const line: Shape = {
      kind: "line",
      x1: x,
      y1: 0,
      x2: x,
      y2: rounded(height),
      stroke: "line-strong",
      strokeWidth: 0.6,
    };
    return [
      backdrop,
      line,
      {
        kind: "text",
        x: rounded(x + year / 2),
        y: 13,
        text: title,
        size: 8.5,
        color: "ink",
        anchor: "middle",
        bold: true,
      },
    ];
  });
};

const quarterTitles = (input: GanttInput): Shape[] => {
  const quarter = (input.width - input.labelWidth) / (input.years.length * 4);
  const titles = input.years.flatMap((_, year) =>
    QUARTERS.map(
      (number): Shape => ({
        kind: "text",
        x: rounded(input.labelWidth + (year * 4 + number - 0.5) * quarter),
        y: 27,
        text: input.quarterTitle(number),
        size: 7,
        color: "ink-faint",
        anchor: "middle",
      }),
    ),
  );
  const rule: Shape = {
    kind: "line",
    x1: 0,
    y1: GANTT_HEAD,
    x2: input.width,
    y2: GANTT_HEAD,
    stroke: "line-strong",
    strokeWidth: 0.6,
  };
  return [...titles, rule];
};

const ganttRow = (input: GanttInput, entry: GanttRow, top: number, row: number): Shape[] => {
  const size = input.labelSize ?? 8;
  const span = ganttSpan(entry, input.years.length * 4, input.width - input.labelWidth);
  const thickness = row * 0.5;
  return [
    {
      kind: "line",
      x1: 0,
      y1: rounded(top + row),
      x2: input.width,
      y2: rounded(top + row),
      stroke: "line",
      strokeWidth: 0.4,
    },
    {
      kind: "text",
      x: 0,
      y: rounded(top + row / 2 + 2.8),
      text: fitLabel(entry.label, size, input.labelWidth - 8),
      size,
      color: "ink",
      anchor: "start",
    },
    {
      kind: "rect",
      x: rounded(input.labelWidth + span.x + 1.5),
      y: rounded(top + (row - thickness) / 2),
      width: rounded(span.width - 3),
      height: rounded(thickness),
      radius: 2,
      fill: entry.color ?? "brand",
    },
  ];
};
