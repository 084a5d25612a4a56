import type { FiguresAsked } from "~/domain/chain/figures-asked";
import { type Sort, sortLines } from "~/domain/chain/sort-lines";
import type { Member, World } from "~/world";
import { readOverview } from "~db/bureau-view";

/** The chains in the order asked for; null where nothing is released. */
export const readSortedOverview = async (world: World, member: Member, asked: FiguresAsked, sort: Sort) => {
  const overview = await readOverview(world.db, member, world.now(), asked);
  return overview && { ...overview, sort, lines: sortLines(overview.lines, sort) };
};
