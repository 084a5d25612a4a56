import type { Dominated } from "~/domain/planning/certificate/certificate";
import type { FloatRow } from "./float-row";

type Columns = readonly ReadonlyMap<number, number>[];

/** By variable: its coefficient in each row. */
const columnsOf = (rows: readonly FloatRow[], count: number): Columns => {
  const columns = Array.from({ length: count }, () => new Map<number, number>());
  for (const [index, { variables, coefficients }] of rows.entries())
    variables.forEach((variable, at) => {
      columns[variable]?.set(index, coefficients[at] ?? 0);
    });
  return columns;
};

/** Putting `better` in the place of `worse` breaks no row and costs no more. */
const replaces = (rows: readonly FloatRow[], columns: Columns, better: number, worse: number): boolean => {
  const [own, others] = [columns[better], columns[worse]];
  if (!own || !others) return false;
  const noMore = (index: number): boolean => {
    const [coefficient, other] = [own.get(index) ?? 0, others.get(index) ?? 0];
    return rows[index]?.equal ? coefficient === other : coefficient <= other;
  };
  for (const index of others.keys()) if (!noMore(index)) return false;
  for (const index of own.keys()) if (!noMore(index)) return false;
  return true;
};

type Range = { readonly low: readonly number[]; readonly high: readonly number[] };

/** The variables of which a row, whatever the others are, lets no two be high: those that take more than half its room. */
const exclusiveIn = ({ variables, coefficients, rhs }: FloatRow, { low, high }: Range): readonly number[] => {
  let room = rhs;
  variables.forEach((variable, at) => {
    const coefficient = coefficients[at] ?? 0;
    room -= coefficient * ((coefficient > 0 ? low : high)[variable] ?? 0);
  });
  return [...variables].filter((variable, at) => {
    const binary = (high[variable] ?? 0) - (low[variable] ?? 0) === 1;
    return binary && 2 * (coefficients[at] ?? 0) > room;
  });
};

/** A row with more variables than this is not searched through for pairs. */
const MOST_EXCLUSIVE = 400;

/**
 * Variables that can stay low as another one can always stand in their place: each with that one and the row that lets
 * only one of them be high. Of two that can replace each other the first stays.
 */
export const dominatedOf = (
  rows: readonly FloatRow[],
  cost: FloatRow,
  range: Range,
): readonly Dominated[] => {
  const compared = [...rows, cost];
  const columns = columnsOf(compared, range.low.length);
  const gone = new Set<number>();
  const found: Dominated[] = [];
  for (const [row, each] of rows.entries()) {
    const exclusive = exclusiveIn(each, range);
    if (exclusive.length > MOST_EXCLUSIVE) continue;
    for (const worse of exclusive) {
      const better = exclusive.find(
        (other) => other !== worse && !gone.has(other) && replaces(compared, columns, other, worse),
      );
      if (gone.has(worse) || better === undefined) continue;
      gone.add(worse);
      found.push({ worse, better, row });
    }
  }
  return found;
};
