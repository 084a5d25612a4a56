/** Money as a whole number of yuan (元). Shown in 万元 at the edge. */
export type Yuan = number & { readonly __unit: "yuan" };

export const yuan = (amount: number): Yuan => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of yuan: ${amount}`);
  return amount as Yuan;
};

/**
 * Reads an amount in 万元 of our data, with at most four decimals ("12.5" → 125000 元), or null where it is none. What
 * people type is read by `readWan`.
 */
export const parseWan = (text: string): Yuan | null => {
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  return yuan(Number(match[1]) * 10_000 + Number((match[2] ?? "").padEnd(4, "0")));
};

/** Yuan in a tenth of 万元, the precision money is read at. */
const TENTH = 1000;

/**
 * Writes an amount in 万元 for reading, grouped, to one decimal rounded half up: 879431 → "87.9". What is less than that
 * is written exactly, as rounding would leave nothing of it. Figures to work with are written by `formatWan`.
 */
export const readableWan = (amount: Yuan): string => {
  const size = Math.abs(amount);
  if (size < TENTH) return formatWan(amount);
  const tenths = Math.floor((size + TENTH / 2) / TENTH);
  const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${whole}${tenths % 10 === 0 ? "" : `.${tenths % 10}`}`;
};

/** As `readableWan` for a column, where every figure keeps its decimal: 1450000 → "145.0". */
export const columnWan = (amount: Yuan): string => {
  const text = readableWan(amount);
  return amount === 0 || text.includes(".") ? text : `${text}.0`;
};

/** Writes an amount in 万元 exactly, without trailing zeros and without the unit: 125000 → "12.5". */
export const formatWan = (amount: Yuan): string => {
  const sign = amount < 0 ? "-" : "";
  const size = Math.abs(amount);
  const fraction = String(size % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${sign}${Math.floor(size / 10_000)}${fraction && `.${fraction}`}`;
};
