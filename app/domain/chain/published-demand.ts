import type { Parameters } from "../parameters";
import { DEMAND_YEARS, type Demand, type KindTable, largestFirst } from "./bureau-figures";
import { exact, type Figure, NONE, sum, WITHHELD } from "./figure";
import { codesOf, type Judge, mergeRows, overTime, type Row } from "./merge-rows";
import { type DemandRecord, onlyLines, type SpendLine } from "./records";
import { safeSum } from "./safe-sets";

type Rule = Parameters["disclosure"];

const inYear =
  (year: number) =>
  (line: SpendLine): boolean =>
    line.year === year;

/** Whether the money of each year may be shown beside that of all. */
const safeYears = (rule: Rule): Judge<DemandRecord> => {
  const safe = safeSum(rule);
  return (records) =>
    safe(records) &&
    DEMAND_YEARS.every((year) => safe(records.map((record) => onlyLines(record, inYear(year)))));
};

const amountOf = (records: readonly DemandRecord[]): number => sum(records.map(({ amount }) => amount));

const yearsOf = (records: readonly DemandRecord[]): readonly Figure[] =>
  DEMAND_YEARS.map((year) => exact(amountOf(records.map((record) => onlyLines(record, inYear(year))))));

const recordsOf = (rows: readonly Row<DemandRecord>[] | null): readonly DemandRecord[] =>
  (rows ?? []).flatMap(({ now }) => now);

const demandOf = (
  records: readonly DemandRecord[],
  total: Figure,
  years: readonly Figure[] | Figure,
): Demand => ({
  of: records.length,
  seen: records.length,
  total,
  years: Array.isArray(years) ? years : DEMAND_YEARS.map(() => years),
});

export type PublishedDemand = {
  readonly of: (code: string) => Demand;
  readonly other: Demand | null;
  readonly total: Demand;
};

/**
 * Demand of the rows: over three years for as many as may be, then by year for those that allow it. `before` of the
 * rows in `yearly` holds the releases that showed years.
 */
export const publishedDemand = (
  rows: readonly Row<DemandRecord>[],
  yearly: readonly Row<DemandRecord>[],
  rule: Rule,
): PublishedDemand => {
  const totals = mergeRows(rows, overTime(safeSum(rule)));
  const alone = codesOf(totals.alone);
  const shown = totals.other !== null;
  const years = mergeRows(yearly, overTime(safeYears(rule)), alone);
  const aloneByYear = codesOf(years.alone);
  const all = recordsOf(rows);
  const rest = recordsOf(totals.other);
  const restByYear = recordsOf(years.other);
  return {
    of: (code) => {
      const records = rows.find((row) => row.code === code)?.now ?? [];
      if (records.length === 0) return demandOf(records, NONE, NONE);
      return demandOf(
        records,
        alone.has(code) ? exact(amountOf(records)) : WITHHELD,
        aloneByYear.has(code) ? yearsOf(records) : WITHHELD,
      );
    },
    other:
      shown && alone.size > 0 && rest.length + (aloneByYear.size > 0 ? restByYear.length : 0) > 0
        ? demandOf(
            rest,
            rest.length > 0 ? exact(amountOf(rest)) : NONE,
            // Where no row is shown by year, the rest by year is the total's.
            aloneByYear.size > 0 && restByYear.length > 0 ? yearsOf(restByYear) : [],
          )
        : null,
    total:
      all.length === 0
        ? demandOf(all, NONE, NONE)
        : demandOf(all, shown ? exact(amountOf(all)) : WITHHELD, years.other ? yearsOf(all) : WITHHELD),
  };
};

/** The same records cut to each kind, a row for each. */
const rowsByKind = (
  kinds: readonly string[],
  now: readonly DemandRecord[],
  before: readonly (readonly DemandRecord[])[],
  kindOf: (line: SpendLine) => string,
): readonly Row<DemandRecord>[] =>
  kinds.map((kind) => {
    const ofKind = (records: readonly DemandRecord[]) =>
      records
        .map((record) => onlyLines(record, (line) => kindOf(line) === kind))
        .filter(({ amount }) => amount > 0);
    return { code: kind, now: ofKind(now), before: before.map(ofKind) };
  });

/** What is spent on each kind over three years; small kinds together as `other`. Years are not published by kind. */
export const publishedKinds = (
  now: readonly DemandRecord[],
  before: readonly (readonly DemandRecord[])[],
  kindOf: (line: SpendLine) => string,
  rule: Rule,
): KindTable => {
  const kinds = [...new Set([now, ...before].flat().flatMap(({ spend }) => spend.map(kindOf)))].toSorted();
  const { alone, other } = mergeRows(rowsByKind(kinds, now, before, kindOf), overTime(safeSum(rule)));
  const rest = recordsOf(other);
  if (!other) return { rows: [], other: null };
  return {
    rows: largestFirst(alone.map((row) => ({ kind: row.code, years: [], total: exact(amountOf(row.now)) }))),
    other: alone.length > 0 && rest.length > 0 ? exact(amountOf(rest)) : null,
  };
};
