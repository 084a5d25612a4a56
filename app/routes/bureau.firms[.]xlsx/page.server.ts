import type { Member, World } from "~/world";
import { readFirmList } from "~db/firm-list-view";

/** The whole list as the page with the same address shows it. */
export const readList = (world: World, member: Member, query: URLSearchParams) =>
  readFirmList(world.db, member, world.now(), query);
