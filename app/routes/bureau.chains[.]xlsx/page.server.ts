import type { FiguresAsked } from "~/domain/chain/figures-asked";
import { type Sort, sortLines } from "~/domain/chain/sort-lines";
import type { Member, World } from "~/world";
import { readOverview } from "~db/bureau-view";

/** The chains as the page with the same address shows them; null where nothing is released. */
export const readChains = async (world: World, member: Member, asked: FiguresAsked, sort: Sort) => {
  const overview = await readOverview(world.db, member, world.now(), asked);
  return overview && { ...overview, lines: sortLines(overview.lines, sort) };
};
