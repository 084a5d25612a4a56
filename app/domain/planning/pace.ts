import type { SizeClass } from "../organisation";
import type { Parameters } from "../parameters";
import { ALL_QUARTERS } from "./quarters";
import type { RoadmapItem } from "./roadmap";

/** Projects in a quarter: how many begin, how many are under way. */
export type Pace = { readonly starts: number; readonly underWay: number };

type Span = Pick<RoadmapItem, "firstQuarter" | "lastQuarter">;

export const paceIn = (quarter: number, items: readonly Span[]): Pace => ({
  starts: items.filter(({ firstQuarter }) => firstQuarter === quarter).length,
  underWay: items.filter(({ firstQuarter, lastQuarter }) => firstQuarter <= quarter && quarter <= lastQuarter)
    .length,
});

/** The most of both in any quarter. */
export const busiest = (items: readonly Span[]): Pace => {
  const all = ALL_QUARTERS.map((quarter) => paceIn(quarter, items));
  return {
    starts: Math.max(...all.map(({ starts }) => starts)),
    underWay: Math.max(...all.map(({ underWay }) => underWay)),
  };
};

/** What a firm of that size usually manages; null in parameters that do not say. */
export const usualPace = ({ pace }: Pick<Parameters, "pace">, size: SizeClass): Pace | null => {
  const most = pace?.projects[size];
  return most === undefined ? null : { starts: most, underWay: most };
};
