import { type Figure, rounded, type Shape } from "./types";

export type CurvePoint = {
  readonly x: number;
  readonly y: number;
  /** What stands above the point. */
  readonly label: string;
  readonly marked: boolean;
};
export type CurveInput = {
  readonly width: number;
  readonly height: number;
  readonly points: readonly CurvePoint[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
};

const LEFT = 64;
const BOTTOM = 40;
const TOP = 30;
const RIGHT = 26;

/** Where a point of the data lies in the picture: both axes begin at 0. */
export const curvePlace = (
  input: Pick<CurveInput, "width" | "height" | "points">,
  { x, y }: Pick<CurvePoint, "x" | "y">,
): readonly [number, number] => {
  const most = (of: (point: CurvePoint) => number) => Math.max(1, ...input.points.map(of));
  const across = (input.width - LEFT - RIGHT) / most((point) => point.x);
  const up = (input.height - TOP - BOTTOM) / most((point) => point.y);
  return [rounded(LEFT + x * across), rounded(input.height - BOTTOM - y * up)];
};

/** Points joined by straight lines over their axes; the marked one is filled, the others are rings. */
export const curve = (input: CurveInput): Figure => {
  const points = input.points.toSorted((a, b) => a.x - b.x);
  const places = points.map((point) => curvePlace(input, point));
  const path = places.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  return {
    width: input.width,
    height: input.height,
    shapes: [
      ...axes(input),
      ...(places.length > 1
        ? [{ kind: "path", d: path, stroke: "brand", strokeWidth: 1.6 } satisfies Shape]
        : []),
      ...points.flatMap((point, index) => mark(input, point, places[index] ?? [0, 0])),
    ],
  };
};

const axes = ({ width, height, xTitle, yTitle }: CurveInput): Shape[] => {
  const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: "line",
    x1,
    y1,
    x2,
    y2,
    stroke: "line-strong",
    strokeWidth: 0.8,
  });
  return [
    line(LEFT, TOP, LEFT, height - BOTTOM),
    line(LEFT, height - BOTTOM, width - RIGHT, height - BOTTOM),
    { kind: "text", x: 0, y: 12, text: yTitle, size: 10, color: "ink-soft", anchor: "start" },
    {
      kind: "text",
      x: width - RIGHT,
      y: height - 4,
      text: xTitle,
      size: 10,
      color: "ink-soft",
      anchor: "end",
    },
  ];
};

const mark = (input: CurveInput, point: CurvePoint, [x, y]: readonly [number, number]): Shape[] => {
  const size = point.marked ? 9 : 7;
  return [
    {
      kind: "rect",
      x: rounded(x - size / 2),
      y: rounded(y - size / 2),
      width: size,
      height: size,
      radius: size / 2,
      fill: point.marked ? "brand" : "paper",
      stroke: "brand",
      strokeWidth: 1.6,
    },
    {
      kind: "text",
      x,
      y: rounded(y - 9),
      text: point.label,
      size: 9,
      color: "ink",
      anchor: "middle",
      bold: point.marked,
    },
    {
      kind: "text",
      x,
      y: rounded(input.height - BOTTOM + 14),
      text: input.xText(point.x),
      size: 9,
      color: "ink-soft",
      anchor: "middle",
    },
    {
      kind: "text",
      x: LEFT - 6,
      y: rounded(y + 3),
      text: point.marked ? input.yText(point.y) : "",
      size: 9,
      color: "ink-soft",
      anchor: "end",
    },
  ];
};
