/**
 * Disclosure control for the bureau's tables. Three steps:
 * 1. primary: a cell of too few firms, or a sum that one firm dominates, is hidden;
 * 2. complementary: while a hidden cell follows from a total that is shown, one more cell beside it is hidden;
 * 3. what is hidden says why and carries no number.
 *
 * A cell belongs to one or two lines (its row, its column) whose totals are known. Seen as a graph with lines as nodes
 * and hidden cells as edges, a hidden cell follows from the totals exactly when its edge is a bridge. Cells of counts
 * are also held against their bounds: a hidden count must keep more than one possible value within each line.
 */
export type Hidden = "few" | "dominance" | "complement";
export type Cell =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly reason: Hidden };

/** A cell under decision. `fixed`: decided elsewhere (a total of another table), so it is not hidden here. */
export type Draft = { readonly value: number; readonly hidden: Hidden | null; readonly fixed?: true };

/**
 * Indexes of cells that add up to a published number, or to the cell `total`, which belongs to `cells` as well.
 */
export type Line = { readonly cells: readonly number[]; readonly total?: number };

/** For counts: a cell hidden as `few` lies between 0 and minimum − 1, any other one at minimum or above. */
export type Bounds = { readonly minimum: number } | null;

const linesAt = (lines: readonly Line[], cell: number): readonly Line[] =>
  lines.filter((line) => line.cells.includes(cell));

/** Ends of the edge a cell is; −1 stands for the world outside, where no total is known. */
const endsOf = (lines: readonly Line[], cell: number): readonly [number, number] => {
  const [first = -1, second = -1] = lines.flatMap((line, at) => (line.cells.includes(cell) ? [at] : []));
  return [first, second];
};

const reaches = (edges: readonly (readonly [number, number])[], from: number, to: number): boolean => {
  const seen = new Set([from]);
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    for (const [a, b] of edges) {
      const next = a === node ? b : b === node ? a : null;
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
};

const hiddenIn = (drafts: readonly Draft[], cells: readonly number[]): readonly number[] =>
  cells.filter((cell) => drafts[cell]?.hidden);

/** Whether the cell follows from the totals and the cells shown. */
const followsFromTotals = (drafts: readonly Draft[], lines: readonly Line[], cell: number): boolean => {
  const [from, to] = endsOf(lines, cell);
  if (from === -1) return false;
  const others = hiddenIn(drafts, [...drafts.keys()]).filter((other) => other !== cell);
  return !reaches(
    others.map((other) => endsOf(lines, other)).filter(([first]) => first !== -1),
    from,
    to,
  );
};

const boundsOf = (draft: Draft, minimum: number): readonly [number, number] =>
  draft.hidden === "few" ? [0, minimum - 1] : [minimum, Number.MAX_SAFE_INTEGER];

/** Whether the bounds of its neighbours leave the cell a single value within one line. */
const pinned = (drafts: readonly Draft[], line: Line, cell: number, minimum: number): boolean => {
  const own = drafts[cell];
  const total = line.total === undefined ? undefined : drafts[line.total];
  if (!own || total?.hidden || cell === line.total) return false;
  const others = hiddenIn(drafts, line.cells).flatMap((at) => (at === cell ? [] : (drafts[at] ?? [])));
  const rest = others.reduce((sum, other) => sum + other.value, own.value);
  const least = others.reduce((sum, other) => sum + boundsOf(other, minimum)[0], 0);
  const most = others.reduce((sum, other) => sum + boundsOf(other, minimum)[1], 0);
  const [low, high] = boundsOf(own, minimum);
  return Math.min(high, rest - least) <= Math.max(low, rest - most);
};

const leaks = (drafts: readonly Draft[], lines: readonly Line[], cell: number, bounds: Bounds): boolean =>
  followsFromTotals(drafts, lines, cell) ||
  (bounds !== null && linesAt(lines, cell).some((line) => pinned(drafts, line, cell, bounds.minimum)));

/** The smallest positive cell beside the leaking one, zeros last: the least is lost. */
const neighbour = (drafts: readonly Draft[], lines: readonly Line[], cell: number): number | undefined => {
  const size = (at: number): number => drafts[at]?.value || Number.MAX_SAFE_INTEGER;
  return linesAt(lines, cell)
    .flatMap((line) => line.cells)
    .filter((at) => !drafts[at]?.hidden && !drafts[at]?.fixed)
    .toSorted((a, b) => size(a) - size(b) || a - b)[0];
};

const hide = (draft: Draft, bounds: Bounds): Draft => ({
  ...draft,
  hidden: bounds && draft.value < bounds.minimum ? "few" : "complement",
});

/** Hides further cells until no hidden one leaks, or nothing beside it is left to hide. */
export const protect = (
  drafts: readonly Draft[],
  lines: readonly Line[],
  bounds: Bounds,
): readonly Draft[] => {
  let current = drafts;
  for (;;) {
    const chosen = hiddenIn(current, [...current.keys()])
      .filter((cell) => leaks(current, lines, cell, bounds))
      .flatMap((cell) => neighbour(current, lines, cell) ?? [])[0];
    if (chosen === undefined) return current;
    current = current.map((draft, at) => (at === chosen ? hide(draft, bounds) : draft));
  }
};

/** What may be shown of a decided cell. */
export const cellOf = ({ value, hidden }: Draft): Cell =>
  hidden ? { shown: false, reason: hidden } : { shown: true, value };
