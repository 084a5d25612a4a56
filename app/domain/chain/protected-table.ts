import type { Parameters } from "../parameters";
import { type Bounds, type Cell, cellOf, type Draft, type Line, protect } from "./disclosure";

type Rule = Pick<Parameters["disclosure"], "minimumFirms" | "dominancePercent">;

/** A sum of money with what the rule needs: how many firms it holds at least, how much one firm may hold of it. */
export type Amount = { readonly amount: number; readonly firms: number; readonly largest: number };

/** Rows with the total row, which is null when it is nowhere shown. */
export type ProtectedTable = {
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly Cell[] | null;
};

/** That nobody in a group of nobody stands anywhere is known, so hiding it would protect nothing. */
const draftCount = (count: number, group: number, { minimumFirms }: Rule): Draft => {
  if (group === 0) return { value: 0, hidden: null, fixed: true };
  if (group < minimumFirms) return { value: count, hidden: "few" };
  return count > 0 && count < minimumFirms
    ? { value: count, hidden: "few", least: 1 }
    : { value: count, hidden: null };
};

const draftAmount = ({ amount, firms, largest }: Amount, rule: Rule): Draft => {
  if (firms > 0 && firms < rule.minimumFirms) return { value: amount, hidden: "few" };
  const dominated = amount > 0 && largest * 100 > amount * rule.dominancePercent;
  return { value: amount, hidden: dominated ? "dominance" : null };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const columnsOf = (rows: readonly (readonly unknown[])[]): readonly number[] => [...(rows[0] ?? []).keys()];

const rowLine = (row: number, width: number): Line => ({
  cells: Array.from({ length: width }, (_, column) => row * width + column),
});
const columnLine = (column: number, width: number, height: number): Line => ({
  cells: Array.from({ length: height + 1 }, (_, row) => row * width + column),
  total: height * width + column,
});

const split = (drafts: readonly Draft[], width: number, height: number): readonly (readonly Draft[])[] =>
  Array.from({ length: height }, (_, row) => drafts.slice(row * width, (row + 1) * width));

const fixedBy = (drafts: readonly Draft[], cells: readonly Cell[]): readonly Draft[] =>
  drafts.map((draft, at) => {
    const cell = cells[at];
    if (!cell) return draft;
    return { ...draft, hidden: cell.shown ? null : cell.reason, fixed: true };
  });

const decide = (
  drafts: readonly (readonly Draft[])[],
  lines: readonly Line[],
  bounds: Bounds,
): ProtectedTable => {
  const width = drafts[0]?.length ?? 0;
  const decided = split(protect(drafts.flat(), lines, bounds), width, drafts.length);
  const cells = decided.map((row) => row.map(cellOf));
  return { rows: cells.slice(0, -1), totals: cells.at(-1) ?? null };
};

/** That no firm of all stands at a level is said of nobody; it stays, and what follows from it cannot be protected. */
const keepZero = (draft: Draft): Draft => (isShownZero(draft) ? { ...draft, fixed: true } : draft);

const isShownZero = (draft: Draft | undefined): boolean => draft?.value === 0 && draft.hidden === null;

/**
 * Counts of firms, one row per group; the number of firms of each group is a fact the bureau may see, so every row
 * adds up to a shown total. A group smaller than the minimum shows none of its cells, zeros included.
 * `totals`: the total row as another table shows it already; without it the row is decided here.
 */
export const protectCounts = (
  rows: readonly (readonly number[])[],
  rule: Rule,
  totals?: readonly Cell[],
): ProtectedTable => {
  const columns = columnsOf(rows);
  const totalRow = columns.map((column) => sum(rows.map((row) => row[column] ?? 0)));
  const own = totalRow.map((count) => draftCount(count, sum(totalRow), rule));
  const last = totals ? fixedBy(own, totals) : own.map(keepZero);
  const drafted = rows.map((row) =>
    row.map((count, column) => {
      const draft = draftCount(count, sum(row), rule);
      return isShownZero(last[column]) ? { ...draft, fixed: true as const, known: true as const } : draft;
    }),
  );
  const lines = [
    ...[...drafted, last].map((_, row) => rowLine(row, columns.length)),
    ...columns.map((column) => columnLine(column, columns.length, rows.length)),
  ];
  return decide([...drafted, last], lines, { minimum: rule.minimumFirms });
};

/** One distribution whose total is shown and which is part of no larger table. */
export const protectLine = (counts: readonly number[], rule: Rule): readonly Cell[] => {
  const drafts = counts.map((count) => draftCount(count, sum(counts), rule));
  return protect(drafts, [{ cells: [...drafts.keys()] }], { minimum: rule.minimumFirms }).map(cellOf);
};

/**
 * Adds amounts of which it is not known whether the same firms stand behind them, on the safe side: at least as many
 * firms as the largest group, at most the sum of the largest parts in one hand.
 */
export const addAmounts = (amounts: readonly Amount[]): Amount => {
  const amount = sum(amounts.map((each) => each.amount));
  return {
    amount,
    firms: Math.max(0, ...amounts.map((each) => each.firms)),
    largest: Math.min(amount, sum(amounts.map((each) => each.largest))),
  };
};

/** Sums of money, one row per group, with a total row; rows have no total of their own. */
export const protectAmounts = (
  rows: readonly (readonly Amount[])[],
  rule: Rule,
  totals?: readonly Cell[],
): ProtectedTable => {
  const columns = columnsOf(rows);
  const drafted = rows.map((row) => row.map((amount) => draftAmount(amount, rule)));
  const own = columns.map((column) =>
    draftAmount(addAmounts(rows.flatMap((row) => row[column] ?? [])), rule),
  );
  const last = totals ? fixedBy(own, totals) : own;
  const lines = columns.map((column) => columnLine(column, columns.length, rows.length));
  return decide([...drafted, last], lines, null);
};
