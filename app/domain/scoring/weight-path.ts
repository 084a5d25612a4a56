import type { Instrument } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";

/** How a maximum comes about: the points of its dimension and the shares, in percent, down to its indicator. */
export type WeightPath = { readonly whole: Millipoints; readonly shares: readonly number[] };

/** The path to an indicator or a dimension; multiplied out it is the most its items can bring together. */
export const weightPath = ({ dimensions, indicators }: Instrument, code: string): WeightPath => {
  const shares: number[] = [];
  let at = code;
  for (const _ of indicators) {
    const indicator = indicators.find((each) => each.code === at);
    if (!indicator) break;
    shares.unshift(indicator.share);
    at = indicator.parent;
  }
  const whole = dimensions.find((dimension) => dimension.code === at)?.points ?? millipoints(0);
  return { whole, shares };
};
