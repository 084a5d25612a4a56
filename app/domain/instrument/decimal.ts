/** A decimal written exactly: units / 10^scale. */
type Decimal = { readonly units: bigint; readonly scale: number };

const written = /^(\d{1,15})(?:\.(\d{1,6}))?$/;

/** True for a plain decimal such as "12" or "0.35" with at most `decimals` digits after the point. */
export const isDecimal = (text: string, decimals: number): boolean => {
  const match = written.exec(text);
  return match !== null && (match[2] ?? "").length <= decimals;
};

const read = (text: string): Decimal => {
  const match = written.exec(text);
  if (!match) throw new RangeError(`not a plain decimal: ${text}`);
  const fraction = match[2] ?? "";
  return { units: BigInt(`${match[1]}${fraction}`), scale: fraction.length };
};

/** An exact quotient of whole numbers with a positive denominator; money, counts and rates never become floats. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

/** The exact value of a decimal string; throws RangeError for anything else. */
export const ratioOf = (text: string): Ratio => {
  const { units, scale } = read(text);
  return { numerator: units, denominator: 10n ** BigInt(scale) };
};

/** a / b, or null where b is 0. */
export const divide = (a: Ratio, b: Ratio): Ratio | null =>
  b.numerator === 0n
    ? null
    : { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };

/** The exact mean; of nothing there is none. */
export const meanOf = (all: readonly Ratio[]): Ratio | null => {
  if (all.length === 0) return null;
  const sum = all.reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(all.length) };
};

/** Negative, 0 or positive as a is below, equal to or above b. */
export const compare = (a: Ratio, b: Ratio): -1 | 0 | 1 => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Whole percent as a ratio. */
export const percent = (value: number): Ratio => ({ numerator: BigInt(value), denominator: 100n });
