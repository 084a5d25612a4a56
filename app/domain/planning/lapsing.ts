import { shownUntil } from "../catalogue/shown";
import type { Catalogue } from "../matching/solution";
import type { Parameters } from "../parameters";
import { firstDayOf } from "../projects/plan-days";
import { carriedIn, type Roadmap, type RoadmapItem } from "./roadmap";

/**
 * The last day in the catalogue, as an ISO date by solution, of the items that begin after it: listings are renewed, so
 * such an item is planned, but whether it can still be had then has to be asked. What is under contract has no such day.
 */
export const lapsingItems = (
  roadmap: Pick<Roadmap, "request" | "figures"> & {
    readonly items: readonly Pick<RoadmapItem, "solution" | "firstQuarter">[];
  },
  { solutions }: Pick<Catalogue, "solutions">,
  parameters: Pick<Parameters, "catalogue">,
): Readonly<Record<string, string>> => {
  const carried = carriedIn(roadmap);
  return Object.fromEntries(
    roadmap.items.flatMap(({ solution: code, firstQuarter }): readonly (readonly [string, string])[] => {
      const solution = solutions.find((each) => each.code === code);
      if (!solution || carried.has(code)) return [];
      const until = shownUntil(solution, parameters.catalogue?.reviewValidMonths ?? null);
      return until < firstDayOf(roadmap.request.startsOn, firstQuarter) ? [[code, until]] : [];
    }),
  );
};
