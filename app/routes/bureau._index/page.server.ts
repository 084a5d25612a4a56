import type { Member, World } from "~/world";
import { readOverview } from "~db/bureau-view";
import { type Sort, sortLines } from "./sort-lines";

/** The chains in the order asked for. */
export const readSortedOverview = async (world: World, member: Member, sort: Sort) => {
  const overview = await readOverview(world.db, member, world.now());
  return { ...overview, sort, lines: sortLines(overview.lines, sort) };
};
