/**
 * Disclosure control for the bureau's tables. Three steps:
 * 1. primary: a cell of too few firms, or a sum that one firm dominates, is hidden;
 * 2. complementary: while a hidden cell follows from a total that is shown, one more cell beside it is hidden;
 * 3. what is hidden says why and carries no number.
 *
 * A cell belongs to one or two lines (its row, its column) whose totals are known. Seen as a graph with lines as nodes
 * and hidden cells as edges, a hidden cell follows from the totals exactly when its edge is a bridge. Cells of counts
 * are also held against the bounds that their marks give away: a hidden count must keep more than one possible value
 * within each line.
 */
export type Hidden = "few" | "dominance" | "complement";
export type Cell =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly reason: Hidden };

/**
 * A cell under decision. `fixed`: decided elsewhere (a total of another table) or known anyway, so it is not hidden
 * here. `known`: a reader knows it whatever its mark, so it neither needs protection nor gives any. `least`: the lowest
 * value that a reader of its mark must hold possible; 0 where it is not named.
 */
export type Draft = {
  readonly value: number;
  readonly hidden: Hidden | null;
  readonly fixed?: true;
  readonly known?: true;
  readonly least?: number;
};

/**
 * Indexes of cells that add up to a published number, or to the cell `total`, which belongs to `cells` as well.
 */
export type Line = { readonly cells: readonly number[]; readonly total?: number };

/** For counts: a cell hidden as `few` lies between its `least` and minimum − 1; any other may be any number. */
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

/** The lines that hidden cells other than this one join to the given line. */
const joinedTo = (edges: readonly Edge[], start: number, except: number): ReadonlySet<number> => {
  const seen = new Set([start]);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { cell, ends } of edges) {
      const next = ends[0] === node ? ends[1] : ends[1] === node ? ends[0] : null;
      if (cell === except || next === null || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
};

const hiddenIn = (drafts: readonly Draft[], cells: readonly number[]): readonly number[] =>
  cells.filter((cell) => drafts[cell]?.hidden && !drafts[cell]?.known);

const boundsOf = (draft: Draft, minimum: number): readonly [number, number] =>
  draft.hidden === "few" ? [draft.least ?? 0, minimum - 1] : [0, Number.MAX_SAFE_INTEGER];

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

/** Whether the bounds that marks give away hold the cell to one value. */
const heldByMarks = (drafts: readonly Draft[], cell: number, { linesAt }: Graph, bounds: Bounds): boolean =>
  bounds !== null && (linesAt[cell] ?? []).some((line) => pinned(drafts, line, cell, bounds.minimum));

/** The smallest positive of the cells that may still be hidden, zeros next, totals last: the least is lost. */
const cheapest = (
  drafts: readonly Draft[],
  { totals }: Graph,
  cells: readonly number[],
): number | undefined => {
  const size = (at: number): number => drafts[at]?.value || Number.MAX_SAFE_INTEGER;
  const rank = (at: number): number => (totals.has(at) ? 1 : 0);
  return cells
    .filter((at) => !drafts[at]?.hidden && !drafts[at]?.fixed)
    .toSorted((a, b) => rank(a) - rank(b) || size(a) - size(b) || a - b)[0];
};

const besides = ({ linesAt }: Graph, cell: number): readonly number[] =>
  (linesAt[cell] ?? []).flatMap((line) => line.cells);

/**
 * What to hide for a cell that follows from the totals, undefined where it does not: a cell that alone joins its two
 * ends, or else one beside it; totals only where there is no other.
 */
const joining = (
  drafts: readonly Draft[],
  edges: readonly Edge[],
  { cell, ends: [from, to] }: Edge,
  graph: Graph,
): number | undefined => {
  const near = joinedTo(edges, from, cell);
  if (near.has(to)) return undefined;
  const far = joinedTo(edges, to, cell);
  const across = graph.ends.flatMap(([a, b], at) =>
    (near.has(a) && far.has(b)) || (near.has(b) && far.has(a)) ? [at] : [],
  );
  const one = cheapest(drafts, graph, across);
  const other = cheapest(drafts, graph, besides(graph, cell));
  return one === undefined || (other !== undefined && graph.totals.has(one)) ? other : one;
};

/** A hidden cell beside the held one, or itself, whose mark tells its bounds. */
const tellingMark = (drafts: readonly Draft[], graph: Graph, cell: number): number | undefined =>
  besides(graph, cell).find((at) => drafts[at]?.hidden === "few" && !drafts[at]?.fixed);

/**
 * The cell to take the mark `complement` next, or undefined where nothing leaks that could be helped: one beside the
 * first leaking cell, and where nothing is left beside it, one whose mark gives its bounds away.
 */
const nextToMark = (drafts: readonly Draft[], graph: Graph, bounds: Bounds): number | undefined => {
  const edges = edgesOf(hiddenIn(drafts, [...drafts.keys()]), graph);
  for (const edge of edges) {
    const { cell } = edge;
    const joined = joining(drafts, edges, edge, graph);
    if (joined !== undefined) return joined;
    if (!heldByMarks(drafts, cell, graph, bounds)) continue;
    const next = cheapest(drafts, graph, besides(graph, cell)) ?? tellingMark(drafts, graph, cell);
    if (next !== undefined) return next;
  }
  return undefined;
};

/**
 * Hides further cells until no hidden one leaks, or nothing beside it is left to hide. Their mark says nothing of
 * their value, zeros included: bounds that a mark gives away would help to work out others.
 */
export const protect = (
  drafts: readonly Draft[],
  lines: readonly Line[],
  bounds: Bounds,
): readonly Draft[] => {
  const graph = graphOf(drafts.length, lines);
  let current = drafts;
  for (;;) {
    const chosen = nextToMark(current, graph, bounds);
    if (chosen === undefined) return current;
    current = current.map((draft, at) => (at === chosen ? { ...draft, hidden: "complement" } : draft));
  }
};

/** What may be shown of a decided cell. */
export const cellOf = ({ value, hidden }: Draft): Cell =>
  hidden ? { shown: false, reason: hidden } : { shown: true, value };
