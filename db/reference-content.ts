import { parseRegions, parseSectorChains, parseSectors } from "~/domain/chain/parse-chains";
import type { Regions, SectorChains, Sectors } from "~/domain/chain/sector-chain";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { parseVariants } from "~/domain/instrument/parse-variants";
import type { Variants } from "~/domain/instrument/variant";
import { parseCatalogue } from "~/domain/matching/parse-catalogue";
import type { Catalogue } from "~/domain/matching/solution";
import type { Parameters } from "~/domain/parameters";
import { parseParameters } from "~/domain/parse-parameters";
import type { Outcome } from "~/domain/problem";
import { parseReadiness } from "~/domain/readiness/parse-readiness";
import type { ReadinessPack } from "~/domain/readiness/readiness";
import { parseReadings } from "~/domain/readings/parse-readings";
import type { Readings } from "~/domain/readings/readings";
import type { ReferenceKind } from "./schema";

/** What a release of each kind holds once parsed. Stored is the content of the file, so it is parsed at every load. */
export type ReferenceContent = {
  readonly instrument: Instrument;
  readonly catalogue: Catalogue;
  readonly parameters: Parameters;
  readonly chains: SectorChains;
  readonly regions: Regions;
  readonly sectors: Sectors;
  readonly readings: Readings;
  readonly variants: Variants;
  readonly readiness: ReadinessPack;
};

const parsers: { readonly [Kind in ReferenceKind]: (input: unknown) => Outcome<ReferenceContent[Kind]> } = {
  instrument: parseInstrument,
  catalogue: parseCatalogue,
  parameters: parseParameters,
  chains: parseSectorChains,
  regions: parseRegions,
  sectors: parseSectors,
  readings: parseReadings,
  variants: parseVariants,
  readiness: parseReadiness,
};

export const parseContent = <Kind extends ReferenceKind>(
  kind: Kind,
  input: unknown,
): Outcome<ReferenceContent[Kind]> => parsers[kind](input);

/** An instrument has an edition where the other kinds have a version. */
export const versionOf = (content: ReferenceContent[ReferenceKind]): string =>
  "edition" in content ? content.edition : content.version;
