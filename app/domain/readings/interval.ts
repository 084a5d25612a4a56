import { compare, type Ratio } from "../instrument/decimal";

/** Both ends belong to it; low ≤ high. */
export type Interval = { readonly low: Ratio; readonly high: Ratio };

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };
/** Nothing is known of the value. */
export const OPEN: Interval = { low: ZERO, high: ONE };

/** What lies in both: the higher low and the lower high. */
export const meet = (a: Interval, b: Interval): Interval => ({
  low: compare(a.low, b.low) < 0 ? b.low : a.low,
  high: compare(a.high, b.high) > 0 ? b.high : a.high,
});

export const widthOf = ({ low, high }: Interval): Ratio => subtract(high, low);

export type Weighted<T> = { readonly weight: number; readonly value: T };

/** The exact weighted mean in lowest terms; weights are whole and positive, and there is at least one. */
export const weightedMean = (all: readonly Weighted<Ratio>[]): Ratio => {
  const sum = all.map(({ weight, value }) => times(value, BigInt(weight))).reduce(add, ZERO);
  const weights = all.reduce((total, { weight }) => total + BigInt(weight), 0n);
  return inLowestTerms({ numerator: sum.numerator, denominator: sum.denominator * weights });
};

/** The mean of lows and the mean of highs: as weights are positive, every mean of values within lies within. */
export const meanInterval = (all: readonly Weighted<Interval>[]): Interval => ({
  low: weightedMean(all.map(({ weight, value }) => ({ weight, value: value.low }))),
  high: weightedMean(all.map(({ weight, value }) => ({ weight, value: value.high }))),
});

export const add = (a: Ratio, b: Ratio): Ratio =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : inLowestTerms({
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      });

const subtract = (a: Ratio, b: Ratio): Ratio => add(a, times(b, -1n));

const times = (a: Ratio, by: bigint): Ratio => ({ numerator: a.numerator * by, denominator: a.denominator });

export const multiply = (a: Ratio, b: Ratio): Ratio =>
  inLowestTerms({
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  });

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b));

const inLowestTerms = ({ numerator, denominator }: Ratio): Ratio => {
  const divisor = divisorOf(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};
