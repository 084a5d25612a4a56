import { describe, expect, it } from "vitest";
import { intervalBars, intervalPlace } from "~/figures/interval-bars";

const row = { label: "总体", low: 160, high: 560, text: "0.80–2.80", strong: true };
const input = {
  width: 400,
  labelWidth: 100,
  textWidth: 100,
  rowHeight: 30,
  labelSize: 12,
  rows: [row, { label: "技术", low: 500, high: 500, text: "2.50" }],
  marks: [{ at: 360, label: "1.8" }],
};

describe("interval bars", () => {
  it("fill from the lower to the upper bound on the scale between label and figures", () => {
    const filled = intervalBars(input).shapes.filter(
      (shape) => shape.kind === "rect" && shape.fill === "brand",
    );
    expect(filled).toMatchObject([{ x: 132, width: 80 }]);
  });

  it("still show a value that is known, and place the bands' beginnings on the same scale", () => {
    const { shapes } = intervalBars(input);
    const known = shapes.find((shape) => shape.kind === "rect" && shape.fill === "level-3");
    expect(known).toMatchObject({ x: 200, width: 2 });
    expect(shapes.find((shape) => shape.kind === "line")).toMatchObject({ x1: 172, x2: 172 });
  });

  it("never leave the scale", () => {
    expect([intervalPlace(input, -5), intervalPlace(input, 1005)]).toEqual([100, 300]);
  });
});
