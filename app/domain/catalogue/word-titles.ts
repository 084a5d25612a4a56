import type { SectorChains } from "../chain/sector-chain";
import type { Instrument } from "../instrument/instrument";
import type { Text } from "../text";

type ByCode = Readonly<Record<string, Text>>;
type Coded = { readonly code: string };
type NamedList = readonly { readonly code: string; readonly name: Text }[];

const byCode = <T extends Coded>(list: readonly T[], name: (each: T) => Text): ByCode =>
  Object.fromEntries(list.map((each) => [each.code, name(each)]));

/** Names of what the fields of an entry choose from; of entries and providers, as the last release named them. */
export const wordTitles = (
  { instrument, chains }: { readonly instrument: Instrument; readonly chains: SectorChains },
  releases: readonly { readonly providers: NamedList; readonly solutions: NamedList }[],
) => ({
  scene: byCode(instrument.scenes, ({ title }) => title),
  item: byCode(instrument.items, ({ code, title }) => ({
    zh: `${code} ${title.zh}`,
    en: `${code} ${title.en}`,
  })),
  chain: byCode(chains.chains, ({ title }) => title),
  provider: byCode(
    releases.flatMap(({ providers }) => providers),
    ({ name }) => name,
  ),
  solution: byCode(
    releases.flatMap(({ solutions }) => solutions),
    ({ name }) => name,
  ),
});
