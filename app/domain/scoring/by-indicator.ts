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

/** The second-level indicator that an indicator belongs to, or is; undefined for an unknown code. */
export const topIndicatorOf = (instrument: Instrument, code: string): Indicator | undefined => {
  const indicator = instrument.indicators.find((each) => each.code === code);
  const atTop = !indicator || instrument.dimensions.some((dimension) => dimension.code === indicator.parent);
  return atTop ? indicator : topIndicatorOf(instrument, indicator.parent);
};

/** Points of each second-level indicator, in the order of the edition; they add up to the total. */
export const pointsByIndicator = (instrument: Instrument, score: Score): readonly IndicatorPoints[] => {
  const dimensions = new Set(instrument.dimensions.map(({ code }) => code));
  return instrument.indicators
    .filter(({ parent }) => dimensions.has(parent))
    .map(({ code, parent, title }) => {
      const own = score.items.filter((scored) => {
        const item = instrument.items.find((each) => each.code === scored.code);
        return item !== undefined && topIndicatorOf(instrument, item.indicator)?.code === code;
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
