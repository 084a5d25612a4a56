import type { AggregateReference } from "~/domain/chain/aggregate-papers";
import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";

/** What papers are added up by: public reference data only, nothing of any firm. */
export const readReference = async (world: World): Promise<AggregateReference> => {
  const { chains, parameters, instrument } = await loadReference(world.db, world.now());
  return { chains, parameters, scenes: instrument.scenes.map(({ code, title }) => ({ code, title })) };
};
