import type { ChainLine } from "./bureau-figures";
import { told } from "./figure";

export const SORTS = ["chain", "firms", "submitted", "planned", "share", "demand"] as const;
export type Sort = (typeof SORTS)[number];

export const parseSort = (text: string | null): Sort => SORTS.find((sort) => sort === text) ?? "chain";

const NOT_TOLD = -1;

/** What a line is ordered by; nothing of a withheld figure, so the order cannot give it away. */
const measure = (line: ChainLine, sort: Exclude<Sort, "chain">): number => {
  if (sort === "share") {
    const count = told(line.fromTwo);
    return count === null || line.of === 0 ? NOT_TOLD : count / line.of;
  }
  if (sort === "demand") return told(line.demand.total) ?? NOT_TOLD;
  return line[sort];
};

/** Largest first, untold last, equal ones in the order of the list; by chain: that order itself. */
export const sortLines = (lines: readonly ChainLine[], sort: Sort): readonly ChainLine[] =>
  sort === "chain" ? lines : lines.toSorted((a, b) => measure(b, sort) - measure(a, sort));
