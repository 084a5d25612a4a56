import { formatPoints, type Millipoints } from "~/domain/points";

/** +1.5, −0.7 or 0. */
export const signed = (points: Millipoints): string =>
  points > 0 ? `+${formatPoints(points)}` : formatPoints(points).replace("-", "−");
