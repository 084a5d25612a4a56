import type { ColorToken } from "~/styles/tokens";
import { fitLabel } from "./label";
import { type Figure, rounded, type Shape } from "./types";

export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly maximum: number;
  /** What stands at the end of the bar, with its unit. */
  readonly text: string;
  readonly color?: ColorToken;
};
export type BarsInput = {
  readonly width: number;
  readonly labelWidth: number;
  readonly textWidth: number;
  readonly bars: readonly Bar[];
  readonly rowHeight?: number;
  readonly labelSize?: number;
};

/** Width of a bar's filled part within `room`. */
export const barLength = (bar: Pick<Bar, "value" | "maximum">, room: number): number =>
  bar.maximum <= 0 ? 0 : (Math.min(Math.max(bar.value, 0), bar.maximum) / bar.maximum) * room;

/** Horizontal bars, one row each: label, track with the filled share, the figure. */
export const bars = (input: BarsInput): Figure => {
  const row = input.rowHeight ?? 20;
  return {
    width: input.width,
    height: row * input.bars.length,
    shapes: input.bars.flatMap((bar, index) => barRow(input, bar, index * row, row)),
  };
};

const barRow = (input: BarsInput, bar: Bar, top: number, row: number): Shape[] => {
  const size = input.labelSize ?? 8.5;
  const room = Math.max(0, input.width - input.labelWidth - input.textWidth);
  const thickness = Math.min(9, row * 0.5);
  const y = rounded(top + (row - thickness) / 2);
  const baseline = rounded(top + row / 2 + size * 0.36);
  const track = { kind: "rect", x: input.labelWidth, y, height: thickness, radius: 1.5 } as const;
  const text = { kind: "text", y: baseline, size } as const;
  return [
    {
      ...text,
      x: 0,
      text: fitLabel(bar.label, size, input.labelWidth - 6),
      color: "ink",
      anchor: "start",
    },
    { ...track, width: rounded(room), fill: "level-0" },
    ...(bar.value > 0
      ? [{ ...track, width: rounded(barLength(bar, room)), fill: bar.color ?? ("brand" as const) }]
      : []),
    { ...text, x: input.width, text: bar.text, color: "ink", anchor: "end", bold: true },
  ];
};
