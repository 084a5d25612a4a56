import type { ColorToken, LevelColor } from "~/styles/tokens";
import { type Figure, polygonPath, rounded, type Shape } from "./types";

/** `day`: days since 1970. `value`: millipoints, 0 to `maximum`. */
export type TimedPoint = {
  readonly day: number;
  readonly value: number;
  readonly label: string;
  readonly fill: LevelColor;
  /** Joined by a line to the next of its kind, or a lone mark of its own shape. */
  readonly shape: "joined" | "lone";
};
export type TimedMark = { readonly day: number; readonly label: string };
export type PointsOverTimeInput = {
  readonly width: number;
  readonly height: number;
  readonly maximum: number;
  readonly points: readonly TimedPoint[];
  /** Days marked by an upright line. */
  readonly marks: readonly TimedMark[];
  /** Ascending: from this value on the band has this colour; the first begins at 0. */
  readonly bands: readonly { readonly from: number; readonly label: string; readonly color: LevelColor }[];
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
};

const LEFT = 48;
const RIGHT = 26;
const TOP = 24;
const BOTTOM = 24;
const SIZE = 12;
const STRIP = 8;

type Scale = { readonly x: (day: number) => number; readonly y: (value: number) => number };

/** Points over time: bands of levels on the left edge and as lines, joined results, lone marks, days with a line. */
export const pointsOverTime = (input: PointsOverTimeInput): Figure => {
  const scale = scaleOf(input);
  return {
    width: input.width,
    height: input.height,
    shapes: [
      ...bandShapes(input, scale),
      ...input.ticks.flatMap((tick) => tickShapes(input, scale, tick)),
      ...input.marks.flatMap((mark) => markShapes(input, scale, mark)),
      ...joining(input, scale),
      ...input.points.flatMap((point) => pointShapes(input, scale, point)),
    ],
  };
};

const scaleOf = ({ width, height, maximum, points, marks }: PointsOverTimeInput): Scale => {
  const days = [...points, ...marks].map(({ day }) => day);
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  const room = width - LEFT - RIGHT - 2 * STRIP;
  return {
    x: (day) => rounded(LEFT + 2 * STRIP + (span === 0 ? room / 2 : (room * (day - first)) / span)),
    y: (value) =>
      rounded(TOP + (height - TOP - BOTTOM) * (1 - Math.min(Math.max(value, 0), maximum) / maximum)),
  };
};

const bandShapes = ({ bands, maximum, width }: PointsOverTimeInput, { y }: Scale): Shape[] =>
  bands.flatMap(({ from, label, color }, at): Shape[] => {
    const top = y(bands[at + 1]?.from ?? maximum);
    const line = y(from);
    return [
      { kind: "rect", x: LEFT, y: top, width: STRIP, height: rounded(line - top), fill: color },
      { kind: "line", x1: LEFT, y1: line, x2: width, y2: line, stroke: "line", strokeWidth: 0.8 },
      text(LEFT - 6, rounded((top + line) / 2 + SIZE * 0.36), label, "end", "ink-soft"),
    ];
  });

const text = (
  x: number,
  y: number,
  words: string,
  anchor: "start" | "middle" | "end",
  color: ColorToken,
  bold = false,
): Shape => ({ kind: "text", x, y, text: words, size: SIZE, color, anchor, bold });

const tickShapes = (
  { height }: PointsOverTimeInput,
  { x, y }: Scale,
  { day, label }: PointsOverTimeInput["ticks"][number],
): Shape[] => [
  {
    kind: "line",
    x1: x(day),
    y1: y(0),
    x2: x(day),
    y2: rounded(y(0) + 4),
    stroke: "line-strong",
    strokeWidth: 0.8,
  },
  text(x(day), height - 6, label, "middle", "ink-soft"),
];

/** Words near an edge run away from it. */
const anchorAt = ({ width }: PointsOverTimeInput, x: number): "start" | "middle" | "end" =>
  x > width * 0.8 ? "end" : x < LEFT + (width - LEFT) * 0.15 ? "start" : "middle";

const markShapes = (input: PointsOverTimeInput, { x, y }: Scale, { day, label }: TimedMark): Shape[] => [
  {
    kind: "line",
    x1: x(day),
    y1: TOP - 8,
    x2: x(day),
    y2: y(0),
    stroke: "accent",
    strokeWidth: 1,
    dash: [3, 2],
  },
  text(x(day), TOP - 12, label, anchorAt(input, x(day)), "accent"),
];

const joining = ({ points }: PointsOverTimeInput, { x, y }: Scale): Shape[] => {
  const joined = points.filter(({ shape }) => shape === "joined").toSorted((a, b) => a.day - b.day);
  return joined.slice(1).flatMap((to, at): Shape[] => {
    const from = joined[at];
    if (!from) return [];
    const ends = { x1: x(from.day), y1: y(from.value), x2: x(to.day), y2: y(to.value) };
    return [{ kind: "line", ...ends, stroke: "brand", strokeWidth: 1.6 }];
  });
};

const RADIUS = 5;

/** Room for the figures of one point. */
const NEAR = 44;

/** Whether a later point stands so near that figures above both would run into each other. */
const hasNeighbour = ({ points }: PointsOverTimeInput, x: Scale["x"], { day }: TimedPoint): boolean =>
  points.some((other) => other.day > day && x(other.day) - x(day) < NEAR);

const pointShapes = (input: PointsOverTimeInput, { x, y }: Scale, point: TimedPoint): Shape[] => {
  const [cx, cy] = [x(point.day), y(point.value)];
  const paint = { fill: point.fill, stroke: "brand", strokeWidth: 1.4 } as const;
  const diamond = polygonPath([
    [cx, cy - RADIUS - 1],
    [cx + RADIUS + 1, cy],
    [cx, cy + RADIUS + 1],
    [cx - RADIUS - 1, cy],
  ]);
  const shape: Shape =
    point.shape === "lone"
      ? { kind: "path", d: diamond, ...paint, dash: [2, 1.5] }
      : {
          kind: "rect",
          x: rounded(cx - RADIUS),
          y: rounded(cy - RADIUS),
          width: 2 * RADIUS,
          height: 2 * RADIUS,
          radius: RADIUS,
          ...paint,
        };
  const anchor = anchorAt(input, cx);
  const line = hasNeighbour(input, x, point) ? cy + RADIUS + SIZE + 1 : cy - RADIUS - 6;
  return [shape, text(cx, rounded(line), point.label, anchor, "ink", true)];
};
