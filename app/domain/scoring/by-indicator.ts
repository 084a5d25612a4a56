import type { Indicator, Instrument } from "../instrument/instrument";
import { type Millipoints, sumPoints } from "../points";
import type { Text } from "../text";
import type { Score } from "./score";

export type IndicatorPoints = {
  readonly code: string;
  readonly dimension: string;
  readonly title: Text;
  readonly points: Millipoints;
  readonly max: Millipoints;
};

/** Points of each second-level indicator, in the order of the edition; they add up to the total. */
export const pointsByIndicator = (instrument: Instrument, score: Score): readonly IndicatorPoints[] => {
  const dimensions = new Set(instrument.dimensions.map(({ code }) => code));
  const parents = new Map(instrument.indicators.map((indicator) => [indicator.code, indicator]));
  const topOf = (code: string): Indicator | undefined => {
    const indicator = parents.get(code);
    return indicator === undefined || dimensions.has(indicator.parent) ? indicator : topOf(indicator.parent);
  };
  return instrument.indicators
    .filter(({ parent }) => dimensions.has(parent))
    .map(({ code, parent, title }) => {
      const own = score.items.filter((scored) => {
        const item = instrument.items.find((each) => each.code === scored.code);
        return item !== undefined && topOf(item.indicator)?.code === code;
      });
      return {
        code,
        dimension: parent,
        title,
        points: sumPoints(own.map(({ points }) => points)),
        max: sumPoints(own.map(({ max }) => max)),
      };
    });
};
