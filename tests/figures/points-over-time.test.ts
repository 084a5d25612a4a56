import { describe, expect, it } from "vitest";
import { pointsOverTime } from "~/figures/points-over-time";

const point = (day: number, value: number, shape: "joined" | "lone" = "joined") => ({
  day,
  value,
  label: String(value),
  fill: "level-1" as const,
  shape,
});
const draw = (
  points: readonly ReturnType<typeof point>[],
  marks: readonly { day: number; label: string }[] = [],
) =>
  pointsOverTime({
    width: 600,
    height: 300,
    maximum: 100_000,
    points,
    marks,
    bands: [
      { from: 0, label: "", color: "level-0" },
      { from: 40_000, label: "二级", color: "level-2" },
    ],
    ticks: [],
  }).shapes;
const linesOf = (shapes: ReturnType<typeof draw>, stroke: string) =>
  shapes.flatMap((shape) => (shape.kind === "line" && shape.stroke === stroke ? [shape] : []));

describe("points over time", () => {
  it("joins submissions in order of time, and never a result of another edition", () => {
    const joins = linesOf(
      draw([point(300, 60_000), point(100, 20_000, "lone"), point(200, 30_000)]),
      "brand",
    );
    expect(joins).toHaveLength(1);
    const [join] = joins;
    if (!join) throw new Error("no line");
    expect(join.x1).toBeLessThan(join.x2);
    expect(join.y1).toBeGreaterThan(join.y2);
  });

  it("stands in the middle where there is one day only, within the picture always", () => {
    const shapes = draw([point(100, 100_000)]);
    const dot = shapes.find((shape) => shape.kind === "rect" && shape.radius === 5);
    expect(dot).toMatchObject({ y: 19 });
    for (const shape of draw([point(1, 0), point(9, 200_000)], [{ day: 5, label: "现场" }]))
      if (shape.kind === "line") expect(Math.min(shape.x1, shape.y1)).toBeGreaterThanOrEqual(0);
  });

  it("puts the figures of a point below it where a later one stands near", () => {
    const heights = draw([point(100, 40_000), point(101, 40_000), point(900, 40_000)]).flatMap((shape) =>
      shape.kind === "text" && shape.text === "40000" ? [shape.y] : [],
    );
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
    expect(heights[1]).toBe(heights[2]);
  });

  it("covers the scale with bands from bottom to top", () => {
    const bands = draw([point(1, 0)]).flatMap((shape) =>
      shape.kind === "rect" && shape.width === 8 ? [shape.height] : [],
    );
    expect(bands.reduce((sum, height) => sum + height, 0)).toBeCloseTo(252);
  });
});
