import type { Member, World } from "~/world";
import { readOverview } from "~db/bureau-view";

/** The chains in the order of their list. */
export const readChains = (world: World, member: Member) => readOverview(world.db, member, world.now());
