import { parseFirmFilter } from "~/domain/chain/firm-filter";
import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";

/** What an order was cut to, with the names that say it. */
export const readCut = async (world: World, cut: string) => {
  const { chains, regions } = await loadReference(world.db, world.now());
  return {
    filter: parseFirmFilter(new URLSearchParams(cut), { chains, regions }),
    chains: chains.chains,
    units: regions.units,
  };
};
