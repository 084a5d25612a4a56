import type { DemandLine } from "./chain-aggregate";
import type { Cell } from "./disclosure";
import { sumOfCells } from "./shown-sums";

/** A line of the demand table with its sum over the years, where that may be shown. */
export type RankedLine = DemandLine & { readonly total: Cell };

const sizeOf = ({ total, years }: RankedLine): number =>
  total.shown ? total.value : -1 / (1 + years.reduce((sum, cell) => sum + (cell.shown ? cell.value : 0), 0));

/**
 * Lines that show at least one figure, largest first by what is shown, and the kinds of which nothing may be shown.
 * The order uses no hidden figure.
 */
export const rankDemand = (
  lines: readonly DemandLine[],
): { readonly shown: readonly RankedLine[]; readonly hidden: readonly string[] } => {
  const ranked = lines.map((line) => ({ ...line, total: sumOfCells(line.years) }));
  const says = ({ years }: RankedLine) => years.some((cell) => cell.shown && cell.value > 0);
  return {
    shown: ranked.filter(says).toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    hidden: ranked.filter((line) => !says(line)).map(({ kind }) => kind),
  };
};
