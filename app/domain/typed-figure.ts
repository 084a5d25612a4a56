import { formatWan, type Yuan, yuan } from "./money";

const GROUPED = /^\d{1,3}(,\d{3})+(?=\.|$)/;

const tight = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** Only whole groups of three are separators of thousands: "1,5" is no figure rather than 15. */
const ungrouped = (text: string): string => text.replace(GROUPED, (digits) => digits.replaceAll(",", ""));

/**
 * A figure as people type and paste it, as plain digits: full-width signs, spaces, separators of thousands and one of
 * the `units` behind it are taken away. What is no figure stays none.
 */
export const plainFigure = (text: string, units: readonly string[] = []): string => {
  const figure = tight(text);
  const unit = units
    .map(tight)
    .sort((a, b) => b.length - a.length)
    .find((each) => each !== "" && figure.endsWith(each));
  return ungrouped(unit === undefined ? figure : figure.slice(0, -unit.length));
};

/** What stands behind working days, in both languages. */
export const DAYS = ["人天", "人日", "天", "days", "day"];

const MONEY = /^(?:¥|CNY|RMB|人民币)?([\d,]+(?:\.\d+)?)(亿元?|万元?|元)?$/i;
const TEN_THOUSAND = 10_000n;
const MOST = 999_999_999n * TEN_THOUSAND;

/**
 * Reads money as people type it into a field in 万元: without a unit it is 万元, else what the unit says ("4,200万",
 * "4200 万元", "0.42亿", "42,000,000元" are the same). Null for what is no whole number of yuan.
 */
export const readWan = (text: string): Yuan | null => {
  const [, figure = "", unit = "万"] = MONEY.exec(tight(text)) ?? [];
  const [whole = "", fraction = ""] = ungrouped(figure).split(".");
  const places = unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
  if (!/^\d{1,15}$/.test(whole) || !/^\d{0,15}$/.test(fraction)) return null;
  if (/[1-9]/.test(fraction.slice(places))) return null;
  const amount = BigInt(whole + fraction.slice(0, places).padEnd(places, "0"));
  return amount > MOST ? null : yuan(Number(amount));
};

/** The same as plain digits in 万元, or the text as it is. */
export const plainWan = (text: string): string => {
  const amount = readWan(text);
  return amount === null ? tight(text) : formatWan(amount);
};

/** A count typed with or without its unit, such as "60 人"; null where it is none or above `most`. */
export const readCount = (text: string, most: number, units: readonly string[] = []): number | null => {
  const plain = plainFigure(text, units);
  return /^\d{1,9}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
};
