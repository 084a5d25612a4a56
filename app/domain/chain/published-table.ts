import type { Parameters } from "../parameters";
import type { GroupRow, GroupTable } from "./bureau-figures";
import type { FirmCount } from "./bureau-rows";
import { type Classes, countsAt, DETAILS, exact, type Figure, HALVES, NONE, sum, WITHHELD } from "./figure";
import { funnelOf } from "./group-by";
import { codesOf, type Merged, mergeRows, overTime, type Row } from "./merge-rows";
import { type Standing, safeCounts } from "./safe-sets";

type Rule = Parameters["disclosure"];

/** A row for each code: its entries now, and in each earlier release that showed the table. */
export const rowsOf = <Entry>(
  codes: readonly string[],
  codeOf: (entry: Entry) => string,
  now: readonly Entry[],
  before: readonly (readonly Entry[])[],
): readonly Row<Entry>[] =>
  codes.map((code) => {
    const of = (all: readonly Entry[]) => all.filter((entry) => codeOf(entry) === code);
    return { code, now: of(now), before: before.map(of) };
  });

export const factsOf = (
  codes: readonly string[],
  firms: readonly FirmCount[],
  codeOf: (firm: FirmCount) => string,
): readonly RowFacts[] =>
  codes.map((code) => {
    const { firms: all, submitted } = funnelOf(firms.filter((firm) => codeOf(firm) === code));
    return { code, firms: all, submitted };
  });

/** What may be told of a row in any case: how many firms there are and how many submitted. */
export type RowFacts = { readonly code: string; readonly firms: number; readonly submitted: number };

type Entries = readonly Standing[];

const levelsOf = (entries: Entries, classes: Classes): readonly Figure[] =>
  countsAt(
    entries.map(({ level }) => level),
    classes,
  ).map(exact);

const fromTwoOf = (entries: Entries): Figure => exact(entries.filter(({ level }) => level >= 2).length);

const entriesOf = (rows: readonly Row<Standing>[] | null): Entries => (rows ?? []).flatMap(({ now }) => now);

type Parted = { readonly classes: Classes; readonly rows: Merged<Standing> };

const NOTHING: Parted = { classes: [], rows: { alone: [], other: null } };

/** Parts the rows by whether their firms reached level 2: the key figure, which goes before any finer class. */
const byHalves = (rows: readonly Row<Standing>[], rule: Rule): Parted => {
  const parted = mergeRows(rows, overTime(safeCounts(HALVES, rule)));
  return parted.other === null ? NOTHING : { classes: HALVES, rows: parted };
};

/** The finest classes by which at least half of the rows still stand alone. */
const byClasses = (
  rows: readonly Row<Standing>[],
  halves: Parted,
  details: readonly Classes[],
  rule: Rule,
): Parted => {
  const within = codesOf(halves.rows.alone);
  const enough = ({ rows: { alone, other } }: Parted): boolean =>
    other !== null && 2 * alone.length >= within.size && (alone.length > 0 || within.size === 0);
  const parted = details.map(
    (classes): Parted => ({
      classes,
      rows: mergeRows(rows, overTime(safeCounts(classes, rule)), within),
    }),
  );
  return halves === NOTHING ? NOTHING : (parted.find(enough) ?? halves);
};

/**
 * Firms by class of level, one row a group: whether they reached level 2 for as many rows as may be, then the classes
 * as fine as most of these allow. What a row may not show is counted in `other`; without classes no level is shown at
 * all. `details`: the classes that may be used.
 */
export const publishedTable = (
  facts: readonly RowFacts[],
  rows: readonly Row<Standing>[],
  rule: Rule,
  details: readonly Classes[] = DETAILS,
): GroupTable => {
  const halves = details.length === 0 ? NOTHING : byHalves(rows, rule);
  const fine = byClasses(rows, halves, details, rule);
  const aloneBy = { halves: codesOf(halves.rows.alone), classes: codesOf(fine.rows.alone) };
  const rowOf = ({ code, firms, submitted }: RowFacts): GroupRow => {
    const entries = rows.find((each) => each.code === code)?.now ?? [];
    // A firm that came since the last release may not be counted yet, but it is there.
    const why = entries.length + submitted === 0 ? NONE : WITHHELD;
    return {
      code,
      firms,
      submitted,
      of: entries.length,
      fromTwo: aloneBy.halves.has(code) && entries.length > 0 ? fromTwoOf(entries) : why,
      levels:
        aloneBy.classes.has(code) && entries.length > 0
          ? levelsOf(entries, fine.classes)
          : fine.classes.map(() => why),
    };
  };
  return {
    classes: fine.classes,
    rows: facts.map(rowOf),
    other: otherOf(fine),
    total: totalOf(facts, entriesOf(rows), fine.classes),
  };
};

/** The rows whose classes are withheld, as one; where no row stands alone they are the total and no row of their own. */
const otherOf = ({ classes, rows: { alone, other } }: Parted): GroupTable["other"] => {
  const rest = entriesOf(other);
  if (alone.length === 0 || rest.length === 0) return null;
  return { code: "other", of: rest.length, fromTwo: fromTwoOf(rest), levels: levelsOf(rest, classes) };
};

const totalOf = (facts: readonly RowFacts[], entries: Entries, classes: Classes): GroupRow => {
  const submitted = sum(facts.map((row) => row.submitted));
  const why = entries.length + submitted === 0 ? NONE : WITHHELD;
  return {
    code: "total",
    firms: sum(facts.map(({ firms }) => firms)),
    submitted,
    of: entries.length,
    fromTwo: classes.length > 0 && entries.length > 0 ? fromTwoOf(entries) : why,
    levels: entries.length > 0 ? levelsOf(entries, classes) : classes.map(() => why),
  };
};
