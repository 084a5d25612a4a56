import type { Item } from "./instrument";

/**
 * The calendar year that a figure is of, where the item asks year by year: the latest pair is of the year before that of
 * the assessment. Null for any other figure.
 */
export const yearOfFigure = (
  { measure }: Pick<Item, "measure">,
  input: string,
  year: number,
): number | null => {
  if (measure?.kind !== "mean-share") return null;
  const back = measure.pairs.findIndex((pair) => [pair.numerator, pair.denominator].includes(input));
  return back < 0 ? null : year - 1 - back;
};

type Numbers = Readonly<Record<string, string>>;

/** Figures given so many years ago, each in the field of its own calendar year now; the latest years are empty. */
export const shiftYears = ({ measure }: Pick<Item, "measure">, numbers: Numbers, years: number): Numbers => {
  if (measure?.kind !== "mean-share" || years <= 0) return numbers;
  const moved = measure.pairs.slice(years).flatMap((pair, at) => {
    const before = measure.pairs[at];
    return before
      ? [
          [pair.numerator, numbers[before.numerator]] as const,
          [pair.denominator, numbers[before.denominator]] as const,
        ]
      : [];
  });
  return Object.fromEntries(moved.flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])));
};
