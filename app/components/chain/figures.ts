import { columnWan, yuan } from "~/domain/money";

/** Yuan as a grouped figure in 万元, for columns headed by that unit: 12345000 → "1,234.5". */
export const groupedWan = (amount: number): string => columnWan(yuan(amount));

/** "62%", or a dash where there is nothing to take a share of. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${Math.round((100 * part) / whole)}%`;
