import type { Member, World } from "~/world";
import { readFirmList } from "~db/firm-list-view";

const PAGE = 50;

/** One page of the list; a page number that there is none of shows the nearest one. */
export const readFirmsPage = async (world: World, member: Member, query: URLSearchParams) => {
  const { firms, ...list } = await readFirmList(world.db, member, world.now(), query);
  const pages = Math.max(1, Math.ceil(firms.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get("page"))) || 1));
  return {
    ...list,
    found: firms.length,
    pages,
    page,
    first: firms.length === 0 ? 0 : (page - 1) * PAGE + 1,
    firms: firms.slice((page - 1) * PAGE, page * PAGE),
  };
};
