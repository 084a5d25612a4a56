import type { FiguresAsked } from "~/domain/chain/figures-asked";
import type { Member, World } from "~/world";
import { readChain } from "~db/bureau-view";

/** One chain of the jurisdiction; in its address "none" stands for the firms counted in none. Null where unknown. */
export const readChainPage = (
  world: World,
  member: Member,
  asked: FiguresAsked,
  chain: string | undefined,
) => (chain ? readChain(world.db, member, world.now(), asked, chain === "none" ? "" : chain) : null);
