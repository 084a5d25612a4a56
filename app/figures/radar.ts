import type { ColorToken } from "~/styles/tokens";
import { wrapLabel } from "./label";
import { type Figure, type Point, polygonPath, rounded, type Shape } from "./types";

export type RadarAxis = { readonly label: string; readonly marked?: boolean };
export type RadarSeries = {
  /** One value per axis, 0 … `maximum`. */
  readonly values: readonly number[];
  readonly stroke: ColorToken;
  readonly fill?: ColorToken;
  readonly dash?: readonly [number, number];
};
export type RadarInput = {
  readonly width: number;
  readonly height: number;
  readonly axes: readonly RadarAxis[];
  readonly series: readonly RadarSeries[];
  /** Value at the outer ring; one ring is drawn per whole step. */
  readonly maximum: number;
  readonly labelSize?: number;
};

/** The point on axis `index` of `count` at `radius`; the first axis points up, the others follow clockwise. */
export const axisPoint = ([x, y]: Point, radius: number, index: number, count: number): Point => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
};

/** Distance from the centre for a value; never outside the outer ring. */
export const radiusOf = (value: number, maximum: number, radius: number): number =>
  maximum <= 0 ? 0 : (Math.min(Math.max(value, 0), maximum) / maximum) * radius;

/** A radar: filled fields first, then rings and spokes, then outlines, so that no transparency is needed. */
export const radar = (input: RadarInput): Figure => {
  const size = input.labelSize ?? 7.5;
  const labelRoom = 74;
  const radius = Math.max(10, Math.min(input.width / 2 - labelRoom, input.height / 2 - size * 2.6));
  const centre: Point = [input.width / 2, input.height / 2];
  const shapes: Shape[] = [
    ...input.series.flatMap((series) => field(series, input, centre, radius)),
    ...rings(input, centre, radius),
    ...spokes(input, centre, radius),
    ...input.series.map((series) => outline(series, input, centre, radius)),
    ...labels(input, centre, radius, size, labelRoom - 8),
  ];
  return { width: input.width, height: input.height, shapes };
};

const seriesPath = (series: RadarSeries, input: RadarInput, centre: Point, radius: number): string =>
  polygonPath(
    input.axes.map((_, index) =>
      axisPoint(centre, radiusOf(series.values[index] ?? 0, input.maximum, radius), index, input.axes.length),
    ),
  );

const field = (series: RadarSeries, input: RadarInput, centre: Point, radius: number): Shape[] =>
  series.fill ? [{ kind: "path", d: seriesPath(series, input, centre, radius), fill: series.fill }] : [];

const outline = (series: RadarSeries, input: RadarInput, centre: Point, radius: number): Shape => ({
  kind: "path",
  d: seriesPath(series, input, centre, radius),
  stroke: series.stroke,
  strokeWidth: 1.4,
  ...(series.dash && { dash: series.dash }),
});

const rings = (input: RadarInput, centre: Point, radius: number): Shape[] =>
  Array.from({ length: Math.floor(input.maximum) }, (_, ring) => ({
    kind: "path" as const,
    d: polygonPath(
      input.axes.map((_, index) =>
        axisPoint(centre, radiusOf(ring + 1, input.maximum, radius), index, input.axes.length),
      ),
    ),
    stroke: "line" as const,
    strokeWidth: ring + 1 === input.maximum ? 0.9 : 0.5,
  }));

const spokes = (input: RadarInput, centre: Point, radius: number): Shape[] =>
  input.axes.map((_, index) => {
    const [x2, y2] = axisPoint(centre, radius, index, input.axes.length);
    return {
      kind: "line",
      x1: rounded(centre[0]),
      y1: rounded(centre[1]),
      x2: rounded(x2),
      y2: rounded(y2),
      stroke: "line",
      strokeWidth: 0.5,
    };
  });

const labels = (input: RadarInput, centre: Point, radius: number, size: number, width: number): Shape[] =>
  input.axes.flatMap((axis, index) => {
    const [x, y] = axisPoint(centre, radius + 6, index, input.axes.length);
    const side = x - centre[0];
    const anchor = Math.abs(side) < 2 ? "middle" : side > 0 ? "start" : "end";
    const lines = wrapLabel(axis.marked ? `★${axis.label}` : axis.label, size, width, 2);
    const upward = y < centre[1] - radius * 0.9;
    const top = upward ? y - (lines.length - 1) * size * 1.15 : y + (Math.abs(side) < 2 ? size : size * 0.35);
    return lines.map(
      (text, line): Shape => ({
        kind: "text",
        x: rounded(x),
        y: rounded(top + line * size * 1.15),
        text,
        size,
        color: "ink-soft",
        anchor,
      }),
    );
  });
