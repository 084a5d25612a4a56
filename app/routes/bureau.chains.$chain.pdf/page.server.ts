import type { FiguresAsked } from "~/domain/chain/figures-asked";
import type { Member, World } from "~/world";
import { readChain } from "~db/bureau-view";

/** One chain as its page shows it; null where unknown. */
export const readChainFigures = (
  world: World,
  member: Member,
  asked: FiguresAsked,
  chain: string | undefined,
) => (chain ? readChain(world.db, member, world.now(), asked, chain === "none" ? "" : chain) : null);
