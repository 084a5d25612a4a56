import type { Text } from "../text";
import { type Classes, type Figure, isExact, told } from "./figure";

export const DEMAND_YEARS = [1, 2, 3] as const;

/** How many firms have come so far; each counts in every step that it reached. */
export type Funnel = {
  readonly firms: number;
  readonly submitted: number;
  readonly planned: number;
  readonly reported: number;
};

/** Firms at level 2 or above; `of` so many that are counted. */
export type Reached = { readonly fromTwo: Figure; readonly of: number };

/** Yuan in plan years 1 to 3 and as a whole; `of` so many firms with a roadmap `seen` are counted. */
export type Demand = {
  readonly years: readonly Figure[];
  readonly total: Figure;
  readonly of: number;
  readonly seen: number;
};

/**
 * The figures of a chain; code "" for the firms counted in none. `asOf`: the ISO day of an earlier release whose
 * figures are carried on, null where they are of the day of all.
 */
export type ChainLine = Funnel &
  Reached & {
    readonly code: string;
    /** Null for the firms counted in no chain, and for the total. */
    readonly title: Text | null;
    /** The chain itself is an example, to be confirmed. */
    readonly demo: boolean;
    readonly demand: Demand;
    readonly asOf: { readonly result: string | null; readonly demand: string | null };
  };

/** The chains that have no line of their own, and in each column what is withheld of the others. */
export type OtherLine = Funnel & Reached & { readonly demand: Demand };

/** Firms of a group by class of level. */
export type GroupRow = Reached & {
  readonly code: string;
  readonly firms: number;
  readonly submitted: number;
  readonly levels: readonly Figure[];
};

/** `classes`: what the levels are counted by; none where no level is shown. `other`: the rows whose levels are withheld, as one. */
export type GroupTable = {
  readonly classes: Classes;
  readonly rows: readonly GroupRow[];
  readonly other: Omit<GroupRow, "firms" | "submitted"> | null;
  readonly total: GroupRow;
};

/** `merged`: chains without a figure that may be shown; they are counted in `other`, or where none is in the total. */
export type OverviewFigures = {
  readonly lines: readonly ChainLine[];
  readonly merged: readonly Pick<ChainLine, "code" | "title">[];
  readonly other: OtherLine | null;
  readonly total: ChainLine;
  readonly levels: GroupTable;
};

/** Firms by class of scene level. */
export type SceneRow = Reached & { readonly scene: string; readonly levels: readonly Figure[] };

/** `of` so many firms with a result `seen` are counted. */
export type SceneTable = {
  readonly classes: Classes;
  readonly rows: readonly SceneRow[];
  readonly of: number;
  readonly seen: number;
};

/** Yuan of a kind in plan years 1 to 3 (none where only their sum is shown) and as a whole. */
export type KindRow = { readonly kind: string; readonly years: readonly Figure[]; readonly total: Figure };

/** Kinds with their money, largest first; `other`: what further kinds come to together. */
export type KindTable = { readonly rows: readonly KindRow[]; readonly other: Figure | null };

export type ChainFigures = {
  readonly line: ChainLine;
  readonly byState: GroupTable;
  readonly byUnit: GroupTable;
  readonly bySize: GroupTable;
  /** "none" for firms without a title. */
  readonly byTitle: GroupTable;
  readonly scenes: SceneTable;
  readonly bySolutionKind: KindTable;
  readonly byCostKind: KindTable;
};

/** Whether any row of the table shows its levels; where none does, the table is of counts and the levels are the total's. */
export const showsLevels = ({ rows }: GroupTable): boolean =>
  rows.some(({ fromTwo, levels }) => [fromTwo, ...levels].some(({ kind }) => kind === "exact"));

/** The rows whose levels are shown, and those whose levels are counted with others; rows of nobody are neither. */
export const rowsByLevel = ({
  rows,
}: GroupTable): { readonly shown: readonly GroupRow[]; readonly hidden: readonly GroupRow[] } => ({
  shown: rows.filter(({ levels }) => levels.some(isExact)),
  hidden: rows.filter(({ levels }) => levels.some(({ kind }) => kind === "withheld")),
});

/** Whether any line tells its demand by year; where none does, the years are told of all together. */
export const showsYears = (lines: readonly Pick<ChainLine, "demand">[]): boolean =>
  lines.some(({ demand }) => demand.years.some(({ kind }) => kind === "exact" || kind === "at-least"));

/** Whether kinds tell their money by year. */
export const kindsByYear = (tables: readonly KindTable[]): boolean =>
  tables.some(({ rows }) => rows.some(({ years }) => years.length > 0));

/** The scenes that tell anything, and those that may not be shown at all. */
export const scenesByShown = ({
  rows,
}: SceneTable): { readonly shown: readonly SceneRow[]; readonly hidden: readonly SceneRow[] } => ({
  shown: rows.filter(({ fromTwo }) => isExact(fromTwo)),
  hidden: rows.filter(({ fromTwo }) => !isExact(fromTwo)),
});

/** Everything a bureau sees of its chains for one audience. */
export type BureauFigures = {
  readonly overview: OverviewFigures;
  readonly chains: Readonly<Record<string, ChainFigures>>;
};

/** Kinds by what is told of them, so that their order tells no more. */
export const largestFirst = (rows: readonly KindRow[]): readonly KindRow[] =>
  rows.toSorted((a, b) => (told(b.total) ?? -1) - (told(a.total) ?? -1) || (a.kind < b.kind ? -1 : 1));
