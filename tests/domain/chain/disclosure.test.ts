import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "~/domain/chain/disclosure";
import { type ProtectedTable, protectCounts } from "~/domain/chain/protected-table";
import { runs } from "../../setup/runs";

const rule = { minimumFirms: 3, dominancePercent: 80 };
const MARK = { few: "a", dominance: "b", complement: "c" } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A table as the page writes it, total row last. */
const written = ({ rows, totals }: ProtectedTable): readonly string[] =>
  [...rows, totals ?? []].map((row) =>
    row.map((cell) => (cell.shown ? String(cell.value) : MARK[cell.reason])).join(" "),
  );

/** Whether a reader who knows the rule must hold the value possible, in a group of so many firms. */
const fits = (cell: Cell, value: number, group: number): boolean => {
  if (cell.shown) return cell.value === value;
  if (cell.reason === "complement") return true;
  return value < rule.minimumFirms && (value > 0 || group < rule.minimumFirms);
};

type Known = { readonly cell: Cell; readonly group: number };

/** Every way to fill the cells that a reader must hold possible who knows their sum. */
const fillings = (cells: readonly Known[], left: number): readonly (readonly number[])[] => {
  const [first, ...rest] = cells;
  if (!first) return left === 0 ? [[]] : [];
  return Array.from({ length: left + 1 }, (_, value) => value)
    .filter((value) => fits(first.cell, value, first.group))
    .flatMap((value) => fillings(rest, left - value).map((row) => [value, ...row]));
};

/** Places of hidden cells that the line alone leaves a single value; that nobody is anywhere hides nobody. */
const workedOut = (cells: readonly Known[], total: number): readonly number[] => {
  if (total === 0) return [];
  const possible = fillings(cells, total);
  return cells.flatMap(({ cell }, at) =>
    !cell.shown && new Set(possible.map((filling) => filling[at])).size < 2 ? [at] : [],
  );
};

describe("counts of firms", () => {
  it.each([
    [
      "few, and what would give them away",
      [
        [9, 1, 4],
        [5, 5, 5],
      ],
      ["9 a c", "5 c c", "14 6 9"],
    ],
    [
      "every cell of a small group",
      [
        [5, 5],
        [2, 0],
        [4, 6],
      ],
      ["5 5", "a a", "c c", "11 11"],
    ],
    [
      "nothing where nothing is small",
      [
        [4, 5],
        [3, 6],
      ],
      ["4 5", "3 6", "7 11"],
    ],
    [
      "nothing more for a group of nobody",
      [
        [4, 5],
        [3, 6],
        [0, 0],
      ],
      ["4 5", "3 6", "0 0", "7 11"],
    ],
    [
      "nothing more where no firm at all stands at a level",
      [
        [4, 5, 0],
        [3, 6, 0],
        [1, 1, 0],
        [1, 0, 0],
      ],
      ["4 5 0", "3 6 0", "a a a", "a a a", "9 12 0"],
    ],
    // Two firms in two cells of which each holds one at least: only a third hidden cell keeps them apart.
    [
      "the third of three, where two would be counted off",
      [
        [1, 1, 5],
        [4, 4, 4],
        [4, 4, 4],
      ],
      null,
    ],
  ] as const)("hides %s", (_, rows, table) => {
    const shown = protectCounts(rows, rule);
    if (table) expect(written(shown)).toEqual(table);
    else expect(written(shown)[0]).toBe("a a c");
  });

  it("keeps the sums of a city where its chains hide theirs", () => {
    const small = Array.from({ length: 12 }, () => [0, 1, 1, 0]);
    const { totals } = protectCounts([[5, 9, 7, 4], ...small, [6, 5, 4, 3]], rule);
    expect(totals?.every((cell) => cell.shown)).toBe(true);
  });

  it("never lets a hidden count be worked out from its row or its column", () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const { rows: shown, totals } = protectCounts(rows, rule);
        const known = shown.map((row, at) => row.map((cell) => ({ cell, group: sum(rows[at] ?? []) })));
        const byRow = known.flatMap((cells) => workedOut(cells, cells[0]?.group ?? 0));
        const byColumn = (totals ?? []).flatMap((total, column) =>
          total.shown
            ? workedOut(
                known.flatMap((row) => row[column] ?? []),
                total.value,
              )
            : [],
        );
        expect([byRow, byColumn]).toEqual([[], []]);
      }),
      { numRuns: runs(60, 500) },
    );
  });
});
