/**
 * Points of the questionnaire, exact: an integer count of 1/1000 point (51.4 points = 51400).
 * Every official option is a multiple of 0.025, so no sum is ever rounded.
 */
export type Millipoints = number & { readonly __unit: "millipoints" };

export const millipoints = (count: number): Millipoints => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of millipoints: ${count}`);
  return count as Millipoints;
};

const written = /^-?\d{1,6}(\.\d{1,3})?$/;

/** Reads "7", "1.875" or "0.7" exactly; throws RangeError for anything else. */
export const parsePoints = (text: string): Millipoints => {
  if (!written.test(text))
    throw new RangeError(`not a number of points with at most three decimals: ${text}`);
  const [whole = "0", fraction = ""] = text.split(".");
  const sign = whole.startsWith("-") ? -1 : 1;
  return millipoints(Number(whole) * 1000 + sign * Number(fraction.padEnd(3, "0")));
};

/** Writes the exact value without trailing zeros: 51400 → "51.4", 20000 → "20". */
export const formatPoints = (points: Millipoints): string => {
  const sign = points < 0 ? "-" : "";
  const size = Math.abs(points);
  const fraction = String(size % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return `${sign}${Math.floor(size / 1000)}${fraction && `.${fraction}`}`;
};

export const sumPoints = (all: Iterable<Millipoints>): Millipoints => {
  let total = 0;
  for (const points of all) total += points;
  return millipoints(total);
};
