import type { ColorToken } from "~/styles/tokens";

/** A drawing as data: SVG, paper and tests read the same shapes. Units are points; y grows downwards. */
export type Figure = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

export type Shape = PathShape | RectShape | LineShape | TextShape;

type Paint = {
  readonly fill?: ColorToken;
  readonly stroke?: ColorToken;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
};

/** `d`: SVG path data. */
export type PathShape = Paint & { readonly kind: "path"; readonly d: string };
export type RectShape = Paint & {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
};
export type LineShape = Omit<Paint, "fill"> & {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};
/** `y` is the baseline. */
export type TextShape = {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly color: ColorToken;
  readonly anchor: "start" | "middle" | "end";
  readonly bold?: boolean;
};

export type Point = readonly [x: number, y: number];

/** Two decimals at most, so equal figures give equal bytes everywhere. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A closed polygon as path data. */
export const polygonPath = (points: readonly Point[]): string =>
  points.length === 0
    ? ""
    : `${points.map(([x, y], index) => `${index ? "L" : "M"}${rounded(x)} ${rounded(y)}`).join("")}Z`;
