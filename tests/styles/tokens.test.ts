import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ColorToken, colors, levelColor, onLevelColor } from "~/styles/tokens";

const css = readFileSync("app/styles/app.css", "utf8");

/** Contrast of two #rrggbb colours after WCAG 2.1. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: ColorToken, other: ColorToken): number => {
  const [light = 0, dark = 0] = [luminance(colors[one]), luminance(colors[other])].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe("the palette", () => {
  it("is the same on screen as in charts and on paper", () => {
    const onScreen = Object.fromEntries(
      [...css.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
    expect(onScreen).toEqual(colors);
  });

  it.each([0, 1, 2, 3, 4] as const)("keeps text on level %i readable", (level) => {
    expect(contrast(levelColor(level), onLevelColor(level))).toBeGreaterThanOrEqual(4.5);
  });

  it("darkens from level to level, so that a grey printer tells them apart", () => {
    const lights = ([0, 1, 2, 3, 4] as const).map((level) => luminance(colors[levelColor(level)]));
    expect(lights).toEqual(lights.toSorted((a, b) => b - a));
    expect(new Set(lights).size).toBe(5);
  });

  it.each([
    ["ink-soft", "paper-soft"],
    ["ink-faint", "paper"],
    ["brand", "brand-soft"],
    ["positive", "positive-soft"],
    ["warning", "warning-soft"],
    ["danger", "danger-soft"],
    ["accent", "paper"],
  ] as const)("keeps %s on %s readable", (text, field) => {
    expect(contrast(text, field)).toBeGreaterThanOrEqual(4.5);
  });
});
