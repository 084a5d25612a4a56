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

/** Ends of the edge a cell is, as indexes of lines; −1 stands for the world outside, where no total is known. */
type Ends = readonly [number, number];

/** What stays the same while cells are hidden, worked out once: tables of a city have hundreds of cells. */
type Graph = {
  /** The lines of each cell. */
  readonly linesAt: readonly (readonly Line[])[];
  readonly ends: readonly Ends[];
  /** Cells that are the sum of others: what a reader wants first. */
  readonly totals: ReadonlySet<number>;
};

const graphOf = (size: number, lines: readonly Line[]): Graph => {
  const at: number[][] = Array.from({ length: size }, () => []);
  lines.forEach(({ cells }, line) => {
    for (const cell of cells) at[cell]?.push(line);
  });
  return {
    linesAt: at.map((indexes) => indexes.flatMap((line) => lines[line] ?? [])),
    ends: at.map(([first = -1, second = -1]): Ends => [first, second]),
    totals: new Set(lines.flatMap(({ total }) => total ?? [])),
  };
};

type Edge = { readonly cell: number; readonly ends: Ends };

/** The hidden cells that belong to a line at all. */
const edgesOf = (hidden: readonly number[], { ends }: Graph): readonly Edge[] =>
  hidden.flatMap((cell) => {
    const of = ends[cell];
    return of && of[0] !== -1 ? [{ cell, ends: of }] : [];
  });

/** Whether a way leads from one end of the cell to the other past all hidden cells but itself. */
const hasDetour = (edges: readonly Edge[], { cell, ends: [from, to] }: Edge): boolean => {
  const seen = new Set([from]);
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    for (const {
      cell: other,
      ends: [a, b],
    } of edges) {
      const next = a === node ? b : b === node ? a : null;
      if (other === cell || next === null || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
};

const hiddenIn = (drafts: readonly Draft[], cells: readonly number[]): readonly number[] =>
  cells.filter((cell) => drafts[cell]?.hidden);

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

/** Whether the cell follows from the totals and the cells shown, or is held to one value by its neighbours' bounds. */
const leaks = (
  drafts: readonly Draft[],
  edges: readonly Edge[],
  edge: Edge,
  { linesAt }: Graph,
  bounds: Bounds,
): boolean =>
  !hasDetour(edges, edge) ||
  (bounds !== null &&
    (linesAt[edge.cell] ?? []).some((line) => pinned(drafts, line, edge.cell, bounds.minimum)));

/** The smallest positive cell beside the leaking one, zeros next, totals last: the least is lost. */
const neighbour = (
  drafts: readonly Draft[],
  { linesAt, totals }: Graph,
  cell: number,
): number | undefined => {
  const size = (at: number): number => drafts[at]?.value || Number.MAX_SAFE_INTEGER;
  const rank = (at: number): number => (totals.has(at) ? 1 : 0);
  return (linesAt[cell] ?? [])
    .flatMap((line) => line.cells)
    .filter((at) => !drafts[at]?.hidden && !drafts[at]?.fixed)
    .toSorted((a, b) => rank(a) - rank(b) || size(a) - size(b) || a - b)[0];
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
  const graph = graphOf(drafts.length, lines);
  let current = drafts;
  for (;;) {
    const chosen = nextToHide(current, graph, bounds);
    if (chosen === undefined) return current;
    current = current.map((draft, at) => (at === chosen ? hide(draft, bounds) : draft));
  }
};

/** A cell beside the first that leaks, or undefined where none leaks that could be helped. */
const nextToHide = (drafts: readonly Draft[], graph: Graph, bounds: Bounds): number | undefined => {
  const edges = edgesOf(hiddenIn(drafts, [...drafts.keys()]), graph);
  for (const edge of edges) {
    // Asked first because it costs less; where nothing is left to hide it does not matter whether the cell leaks.
    const beside = neighbour(drafts, graph, edge.cell);
    if (beside !== undefined && leaks(drafts, edges, edge, graph, bounds)) return beside;
  }
  return undefined;
};

/** What may be shown of a decided cell. */
export const cellOf = ({ value, hidden }: Draft): Cell =>
  hidden ? { shown: false, reason: hidden } : { shown: true, value };
