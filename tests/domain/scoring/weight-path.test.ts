import { describe, expect, it } from "vitest";
import { topIndicatorOf } from "~/domain/scoring/by-indicator";
import { weightPath } from "~/domain/scoring/weight-path";
import { instrument } from "../../factories/answers";

const product = (code: string): number => {
  const { whole, shares } = weightPath(instrument, code);
  return shares.reduce((points, share) => (points * share) / 100, Number(whole));
};

describe("the path of weights to a maximum", () => {
  it("multiplies out to every item's own maximum, and to every dimension's", () => {
    expect(instrument.items.map(({ indicator }) => product(indicator))).toEqual(
      instrument.items.map(({ points }) => points),
    );
    for (const { code, points } of instrument.dimensions) {
      expect(weightPath(instrument, code)).toEqual({ whole: points, shares: [] });
    }
  });

  it("passes the second-level indicator that the item counts for", () => {
    for (const { indicator } of instrument.items) {
      const top = topIndicatorOf(instrument, indicator);
      const { whole, shares } = weightPath(instrument, indicator);
      expect(weightPath(instrument, top?.code ?? "")).toEqual({ whole, shares: shares.slice(0, 1) });
    }
  });

  it("is nothing for a code the edition does not know", () => {
    expect(weightPath(instrument, "none")).toEqual({ whole: 0, shares: [] });
    expect(topIndicatorOf(instrument, "none")).toBeUndefined();
  });
});
