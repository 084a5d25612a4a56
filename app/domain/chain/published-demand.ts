import type { Parameters } from "../parameters";
import { DEMAND_YEARS, type Demand, type KindTable, largestFirst } from "./bureau-figures";
import { exact, type Figure, NONE, sum, WITHHELD } from "./figure";
import { codesOf, type Judge, type Merged, mergeRows, overTime, type Row } from "./merge-rows";
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
  return (records) => safe(records) && DEMAND_YEARS.every((year) => safe(ofYear(records, year)));
};

const ofYear = (records: readonly DemandRecord[], year: number): readonly DemandRecord[] =>
  records.map((record) => onlyLines(record, inYear(year)));

const amountOf = (records: readonly DemandRecord[]): number => sum(records.map(({ amount }) => amount));

const yearsOf = (records: readonly DemandRecord[]): readonly Figure[] =>
  DEMAND_YEARS.map((year) => exact(amountOf(ofYear(records, year))));

const recordsOf = (rows: readonly Row<DemandRecord>[] | null): readonly DemandRecord[] =>
  (rows ?? []).flatMap(({ now }) => now);

/**
 * Whether the years of rows whose total alone is told stay open. A reader knows what each of these groups spends in all
 * and what they spend together each year, so that a group's year lies between min(group, year) and group + year − all:
 * the bounds of a transportation table. What may not be told must leave them as far apart as dominance asks.
 */
const yearsStayOpen = (groups: readonly (readonly DemandRecord[])[], rule: Rule): boolean => {
  const safe = safeSum(rule);
  const together = groups.flat();
  const all = amountOf(together);
  return DEMAND_YEARS.every((year) => {
    const column = amountOf(ofYear(together, year));
    return groups.every((group) => {
      const records = ofYear(group, year);
      const spent = amountOf(records);
      if (spent === 0 || safe(records)) return true;
      const row = amountOf(group);
      const open = Math.min(row, column) - Math.max(0, row + column - all);
      return open * 100 >= spent * (100 - rule.dominancePercent);
    });
  });
};

/**
 * The rows that are shown by year: as many as may be, else none but all together, else not even these. `totals`: what is
 * told over three years.
 */
const partedByYear = (
  rows: readonly Row<DemandRecord>[],
  totals: Merged<DemandRecord>,
  rule: Rule,
): Merged<DemandRecord> => {
  const safe = overTime(safeYears(rule));
  const nothing: Merged<DemandRecord> = { alone: [], other: null };
  const choices = [
    mergeRows(rows, safe, codesOf(totals.alone)),
    ...(safe(rows) ? [{ alone: [], other: rows }] : []),
  ];
  const stayOpen = ({ alone, other }: Merged<DemandRecord>): boolean => {
    const byYear = codesOf(alone);
    const hidden = totals.alone.filter(({ code }) => !byYear.has(code)).map(({ now }) => now);
    return other === null || yearsStayOpen([...hidden, recordsOf(totals.other)], rule);
  };
  return choices.find(stayOpen) ?? nothing;
};

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
  const years = partedByYear(yearly, totals, rule);
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
