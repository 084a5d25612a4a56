import type { Parameters } from "../parameters";
import type { Text } from "../text";
import { type ChainAggregate, chainAggregate } from "./chain-aggregate";
import { type ChainsOverview, chainsOverview } from "./chain-overview";
import { type PaperEntry, rowsOfPapers } from "./paper-entries";
import type { SectorChains } from "./sector-chain";

/** What papers of firms add up to: the tables a bureau sees online, by the same rules of disclosure. */
export type PaperAggregate = {
  readonly overview: ChainsOverview;
  /** Chains that firms are counted in; "" for none. */
  readonly chains: readonly (ChainAggregate & { readonly code: string })[];
};

export type AggregateReference = {
  readonly chains: SectorChains;
  readonly parameters: Parameters;
  readonly scenes: readonly { readonly code: string; readonly title: Text }[];
};

/** Adds up entries, one a firm. */
export const aggregatePapers = (
  entries: readonly PaperEntry[],
  { chains, parameters, scenes }: AggregateReference,
): PaperAggregate => {
  const rows = rowsOfPapers(entries);
  const overview = chainsOverview(rows, chains, parameters);
  const codes = scenes.map(({ code }) => code);
  return {
    overview,
    chains: overview.chains.flatMap(({ code, firms }) => {
      const aggregate = firms > 0 ? chainAggregate(rows, code, codes, chains, parameters) : null;
      return aggregate ? [{ code, ...aggregate }] : [];
    }),
  };
};
