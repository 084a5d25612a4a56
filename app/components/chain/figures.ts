import { formatWan, yuan } from "~/domain/money";
import type { Language } from "~/domain/text";
import { formatMoney } from "~/messages/format";

/** Yuan as a grouped figure in 万元, for columns headed by that unit: 12345000 → "1,234.5". */
export const groupedWan = (amount: number): string => {
  const [whole = "", fraction] = formatWan(yuan(amount)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${grouped}.${fraction}` : grouped;
};

/** Yuan as a sum with its unit: 7,102 万元 or CNY 71,020,000. */
export const sumOfMoney = (amount: number, language: Language): string =>
  language === "zh" ? `${groupedWan(amount)} 万元` : formatMoney(yuan(amount), language);

/** "62%", or a dash where there is nothing to take a share of. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${Math.round((100 * part) / whole)}%`;
