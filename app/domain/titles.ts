import type { SectorChains, Sectors } from "./chain/sector-chain";
import type { Instrument } from "./instrument/instrument";
import type { Catalogue } from "./matching/solution";
import type { Text } from "./text";

type TitlesByCode = Readonly<Record<string, Text>>;

/** Titles of the codes that reasons name, by kind and code. */
export type Titles = Readonly<Record<"scene" | "item" | "solution" | "sector" | "chain", TitlesByCode>>;

type Reference = {
  readonly instrument: Instrument;
  readonly catalogue: Catalogue;
  readonly sectors: Sectors;
  readonly chains: SectorChains;
};

const byCode = (list: readonly { readonly code: string; readonly title: Text }[]): TitlesByCode =>
  Object.fromEntries(list.map(({ code, title }) => [code, title]));

export const titlesOf = ({ instrument, catalogue, sectors, chains }: Reference): Titles => ({
  scene: byCode(instrument.scenes),
  item: byCode(
    instrument.items.map(({ code, title }) => ({
      code,
      title: { zh: `${code} ${title.zh}`, en: `${code} ${title.en}` },
    })),
  ),
  solution: byCode(catalogue.solutions.map(({ code, name }) => ({ code, title: name }))),
  sector: byCode(sectors.sectors),
  chain: byCode(chains.chains),
});
