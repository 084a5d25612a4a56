import { type Ratio, ratioOf } from "../instrument/decimal";
import { multiply } from "./interval";

/**
 * A share of a scale written in the scale's own figures with so many decimals. Rounded down for a lower bound and up
 * for an upper one, so that the interval printed always holds the exact one.
 */
export const writeValue = (share: Ratio, full: string, decimals: number, towards: "down" | "up"): string => {
  const { numerator, denominator } = multiply(share, ratioOf(full));
  const scaled = numerator * 10n ** BigInt(decimals);
  const units = towards === "down" ? scaled / denominator : scaled / denominator + rest(scaled, denominator);
  const digits = String(units).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

const rest = (scaled: bigint, denominator: bigint): bigint => (scaled % denominator === 0n ? 0n : 1n);

/** Position on a picture in thousandths of the scale; for drawing only. */
export const perMille = ({ numerator, denominator }: Ratio): number =>
  Number((numerator * 1000n) / denominator);
