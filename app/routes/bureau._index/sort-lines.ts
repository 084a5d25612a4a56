import type { Cell } from "~/domain/chain/disclosure";

export const SORTS = ["chain", "firms", "submitted", "planned", "share", "demand"] as const;
export type Sort = (typeof SORTS)[number];

export const parseSort = (text: string | null): Sort => SORTS.find((sort) => sort === text) ?? "chain";

type Line = {
  readonly firms: number;
  readonly submitted: number;
  readonly planned: number;
  readonly fromTwo: Cell;
  readonly demandTotal: Cell;
};

const NOT_SHOWN = -1;

/** What a line is ordered by; nothing of a hidden figure, so the order cannot give it away. */
const measure = (line: Line, sort: Exclude<Sort, "chain">): number => {
  if (sort === "share")
    return line.fromTwo.shown && line.submitted > 0 ? line.fromTwo.value / line.submitted : NOT_SHOWN;
  if (sort === "demand") return line.demandTotal.shown ? line.demandTotal.value : NOT_SHOWN;
  return line[sort];
};

/** Largest first, hidden last, equal ones in the order of the list; by chain: that order itself. */
export const sortLines = <T extends Line>(lines: readonly T[], sort: Sort): readonly T[] =>
  sort === "chain" ? lines : lines.toSorted((a, b) => measure(b, sort) - measure(a, sort));
