import { LEVELS, type Level } from "../instrument/instrument";

/** Working figures hide nothing that an officer may see by name; publishable ones give no single firm away. */
export const AUDIENCES = ["working", "publication"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A figure of a bureau's table; what is withheld carries no number and always the same mark. */
export type Figure =
  | { readonly kind: "exact"; readonly value: number }
  /** What the firms that consented come to; others are not counted. */
  | { readonly kind: "at-least"; readonly value: number }
  /** Published in the row "other" only, or, where no such row is, not at all. */
  | { readonly kind: "withheld" }
  /** There is no firm that it could be said of. */
  | { readonly kind: "none" };

export const exact = (value: number): Figure => ({ kind: "exact", value });
export const WITHHELD: Figure = { kind: "withheld" };
export const NONE: Figure = { kind: "none" };

/** The number a figure tells, null where it tells none. */
export const told = (figure: Figure | undefined): number | null =>
  figure && "value" in figure ? figure.value : null;

export const isExact = (figure: Figure | undefined): boolean => figure?.kind === "exact";

/** Levels as a table counts them: one column for each class. */
export type Classes = readonly (readonly Level[])[];

export const EVERY_LEVEL: Classes = LEVELS.map((level) => [level]);

/** Below level 2, and level 2 or above: what the share from level 2 on is made of. */
export const HALVES: Classes = [
  [0, 1],
  [2, 3, 4],
];

/** Coarser and coarser, each made of the classes before it; all keep level 1 and level 2 apart. */
export const DETAILS: readonly Classes[] = [
  EVERY_LEVEL,
  [[0], [1], [2], [3, 4]],
  [[0, 1], [2], [3, 4]],
  HALVES,
];

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How many of the levels fall into each class. */
export const countsAt = (levels: readonly Level[], classes: Classes): readonly number[] =>
  classes.map((of) => levels.filter((level) => of.includes(level)).length);
