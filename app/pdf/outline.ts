// A glyph's outline as table glyf has it: ISO/IEC 14496-22, simple glyph description, without instructions.

/** `on` the curve, or a control point of a quadratic one. Whole units of the typeface. */
export type OutlinePoint = { readonly x: number; readonly y: number; readonly on: boolean };

type Contour = readonly OutlinePoint[];

const ON_CURVE = 1;

/** The last point of a closed contour is its first one again, which the table leaves out. */
const opened = (contour: Contour): Contour => {
  const [first, last] = [contour[0], contour.at(-1)];
  return contour.length > 1 && first && last?.on && first.x === last.x && first.y === last.y
    ? contour.slice(0, -1)
    : contour;
};

const words = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, index * 2);
  return bytes;
};

const steps = (values: readonly number[]): readonly number[] =>
  values.map((value, index) => value - (values[index - 1] ?? 0));

/** The bytes of an outline, and its left edge; nothing at all for a glyph that draws nothing. */
export const simpleOutline = (contours: readonly Contour[]): { outline: Buffer; left: number } => {
  const drawn = contours.map(opened).filter((contour) => contour.length > 0);
  const points = drawn.flat();
  if (points.length === 0) return { outline: Buffer.alloc(0), left: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const left = Math.min(...xs);
  let end = -1;
  const ends = drawn.map((contour) => {
    end += contour.length;
    return end;
  });
  const head = [drawn.length, left, Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const flags = Buffer.from(points.map(({ on }) => (on ? ON_CURVE : 0)));
  return {
    outline: Buffer.concat([words([...head, ...ends, 0]), flags, words([...steps(xs), ...steps(ys)])]),
    left,
  };
};
