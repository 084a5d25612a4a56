import type { Parameters } from "../parameters";
import type { Text } from "../text";
import type { BureauFigures, ChainFigures, OverviewFigures } from "./bureau-figures";
import { byNameOf } from "./by-name";
import type { Audience } from "./figure";
import { type PaperEntry, recordsOfPapers, rowsOfPapers } from "./paper-entries";
import { publishFigures } from "./publish-figures";
import type { SectorChains } from "./sector-chain";
import { workingFigures } from "./working-figures";

/** What papers of firms add up to: the tables a bureau sees online, by the same rules. */
export type PaperAggregate = {
  readonly audience: Audience;
  readonly overview: OverviewFigures;
  /** Chains that firms are counted in; "" for none. */
  readonly chains: readonly (ChainFigures & { readonly code: string })[];
};

export type AggregateReference = {
  readonly chains: SectorChains;
  readonly parameters: Parameters;
  readonly scenes: readonly { readonly code: string; readonly title: Text }[];
};

const figuresOf = (
  entries: readonly PaperEntry[],
  { chains, parameters, scenes }: AggregateReference,
  audience: Audience,
): BureauFigures => {
  const rows = rowsOfPapers(entries);
  const codes = scenes.map(({ code }) => code);
  if (audience === "working")
    return workingFigures({ rows, scenes: codes, chains, byName: byNameOf(parameters) });
  const { figures } = publishFigures({
    firms: rows.firms,
    records: recordsOfPapers(entries),
    earlier: [],
    chains,
    scenes: codes,
    rule: parameters.disclosure,
  });
  return figures;
};

/** Adds up entries, one a firm. */
export const aggregatePapers = (
  entries: readonly PaperEntry[],
  reference: AggregateReference,
  audience: Audience,
): PaperAggregate => {
  const { overview, chains } = figuresOf(entries, reference, audience);
  return {
    audience,
    overview,
    chains: overview.lines.flatMap(({ code, firms }) => {
      const chain = chains[code];
      return chain && firms > 0 ? [{ code, ...chain }] : [];
    }),
  };
};
