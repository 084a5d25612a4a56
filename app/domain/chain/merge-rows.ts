/** What a row of a table is made of: now, and in each earlier release that showed the table. */
export type Row<Entry> = {
  readonly code: string;
  readonly now: readonly Entry[];
  readonly before: readonly (readonly Entry[])[];
};

/** Whether a figure may be said of these entries together. */
export type Judge<Entry> = (entries: readonly Entry[]) => boolean;

/** Entries with the same key are the same firm with the same result. */
type Keyed = { readonly key: string };

/**
 * What a reader of two releases can subtract: the entries that came and those that went. Null where nothing changed.
 */
export const changesOf = <Entry extends Keyed>(
  now: readonly Entry[],
  before: readonly Entry[],
): readonly (readonly Entry[])[] => {
  const without = (all: readonly Entry[], others: readonly Entry[]): readonly Entry[] => {
    const keys = new Set(others.map(({ key }) => key));
    return all.filter(({ key }) => !keys.has(key));
  };
  return [without(now, before), without(before, now)].filter((changed) => changed.length > 0);
};

/** Judges rows as one group: as they are, and each difference to an earlier release, which is a figure as well. */
export const overTime =
  <Entry extends Keyed>(judge: Judge<Entry>): Judge<Row<Entry>> =>
  (rows) => {
    const now = rows.flatMap((row) => row.now);
    const releases = [...(rows[0]?.before.keys() ?? [])];
    return (
      judge(now) &&
      releases.every((at) =>
        changesOf(
          now,
          rows.flatMap((row) => row.before[at] ?? []),
        ).every(judge),
      )
    );
  };

/**
 * `other`: rows that are shown together only; null where they may not be shown in any company, so that no total that
 * holds them may be either.
 */
export type Merged<Entry> = {
  readonly alone: readonly Row<Entry>[];
  readonly other: readonly Row<Entry>[] | null;
};

const bySize = <Entry>(a: Row<Entry>, b: Row<Entry>): number => a.now.length - b.now.length;

/**
 * Parts rows into those that may be shown alone and a rest that may be shown as one: every figure and every sum or
 * difference of figures is then of a group that may be shown. Where the rest is too small, the smallest row that makes
 * it large enough joins it. `within`: the codes that a coarser table of the same rows shows alone; others may not be
 * here either, or that table's rest less this row would be left.
 */
export const mergeRows = <Entry>(
  rows: readonly Row<Entry>[],
  safe: Judge<Row<Entry>>,
  within?: ReadonlySet<string>,
): Merged<Entry> => {
  const filled = rows.filter(({ now, before }) => now.length > 0 || before.some((each) => each.length > 0));
  const fit = filled.filter((row) => (within?.has(row.code) ?? true) && safe([row]));
  let alone: readonly Row<Entry>[] = fit;
  let other: readonly Row<Entry>[] = filled.filter((row) => !alone.includes(row));
  while (other.length > 0 && !safe(other)) {
    const smallest = alone.toSorted(bySize);
    const joins = smallest.find((row) => safe([...other, row])) ?? smallest[0];
    if (!joins) return { alone: fit, other: null };
    alone = alone.filter((row) => row !== joins);
    other = [...other, joins];
  }
  return { alone, other };
};

export const codesOf = (rows: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ code }) => code));
