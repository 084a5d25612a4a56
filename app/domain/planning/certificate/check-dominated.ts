import type { Problem } from "../../problem";
import type { Dominated } from "./certificate";
import { type Effort, problem, spend } from "./check-tree";
import type { Box, Row } from "./rows";

/** Whether a row is broken wherever both variables are high. */
const excludesBoth = ({ terms, rhs }: Row, { worse, better }: Dominated, { low, high }: Box): boolean => {
  let least = 0n;
  for (const [variable, coefficient] of terms) {
    const most = variable === worse || variable === better || coefficient < 0n;
    least += coefficient * ((most ? high : low)[variable] ?? 0n);
  }
  return least > rhs;
};

/** Whether no row gets worse when `better` is high instead of `worse`. */
const replaces = (rows: readonly Row[], { worse, better }: Dominated): boolean =>
  rows.every(({ terms, equal }) => {
    const [before, after] = [terms.get(worse) ?? 0n, terms.get(better) ?? 0n];
    return equal ? before === after : after <= before;
  });

/**
 * Fixes variables low, one after the other, that another one can always stand for: a point that meets the given rows with
 * `worse` high meets them with `better` high instead, as no row gets worse and at most one of the two is high. So
 * where no point is left with `worse` low, there was none. Yields the smaller box, or the first thing wrong.
 */
export const withoutDominated = (
  rows: readonly Row[],
  box: Box,
  dominated: readonly Dominated[],
  effort: Effort,
): Box | Problem => {
  if (dominated.length === 0) return box;
  const high = [...box.high];
  const left = { low: box.low, high };
  const binary = (variable: number): boolean => (high[variable] ?? 0n) - (box.low[variable] ?? 0n) === 1n;
  for (const [at, pair] of dominated.entries()) {
    const field = `dominated.${at}`;
    const row = rows[pair.row];
    if (!row) return problem("row", field);
    if (pair.worse === pair.better || !binary(pair.worse) || !binary(pair.better))
      return problem("variable", field);
    if (!spend(effort, rows.length + row.terms.size)) return problem("effort", field);
    if (!excludesBoth(row, pair, left) || !replaces(rows, pair)) return problem("notDominated", field);
    high[pair.worse] = box.low[pair.worse] ?? 0n;
  }
  return left;
};
