import type { SectorChain } from "../chain/sector-chain";
import type { Parameters } from "../parameters";
import type { Text } from "../text";
import type { FirmReferences } from "./parse-firm-form";

type Named = { readonly code: string; readonly title: Text };

/** What a firm's form offers to choose from and computes with. */
export type FirmLists = {
  readonly sectors: readonly Named[];
  readonly places: readonly Named[];
  readonly units: readonly Named[];
  readonly chains: readonly Pick<SectorChain, "code" | "title" | "sectors">[];
  readonly size: Parameters["size"];
};

const named = ({ code, title }: Named): Named => ({ code, title });

/** The lists of the form, cut to what it shows. Places are what `parseFirmForm` accepts as `adcode`. */
export const firmLists = ({ parameters, chains, regions, sectors }: FirmReferences): FirmLists => ({
  sectors: sectors.sectors.map(named),
  places: [
    ...regions.units.flatMap(({ adcode, title }) => (adcode === null ? [] : [{ code: adcode, title }])),
    named(regions.city),
  ],
  units: regions.units.map(named),
  chains: chains.chains.map(({ code, title, sectors: prefixes }) => ({ code, title, sectors: prefixes })),
  size: parameters.size,
});
