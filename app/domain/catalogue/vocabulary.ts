import type { Instrument } from "../instrument/instrument";
import {
  DATA_LOCATIONS,
  DEPLOYMENT_MODES,
  PRICE_MODELS,
  PROVIDER_KINDS,
  SOLUTION_KINDS,
} from "../matching/solution";
import type { VocabularyName } from "./entry-fields";

/** The codes each list knows. */
export type Vocabulary = Readonly<Record<VocabularyName, readonly string[]>>;

type Coded = { readonly code: string };
type Known = {
  readonly instrument: Instrument;
  readonly chains: readonly Coded[];
  /** Of the release that is written. */
  readonly providers: readonly string[];
  readonly solutions: readonly string[];
};

const codesOf = (list: readonly Coded[]): readonly string[] => list.map(({ code }) => code);

/** What the fields of an entry may choose from, by the reference data in force and the release that is written. */
export const vocabularyOf = ({ instrument, chains, providers, solutions }: Known): Vocabulary => ({
  scene: codesOf(instrument.scenes),
  item: codesOf(instrument.items),
  letter: [
    ...new Set(instrument.items.flatMap(({ options }) => options.map(({ letter }) => letter))),
  ].toSorted(),
  level: ["0", "1", "2", "3", "4"],
  reached: ["1", "2", "3", "4"],
  solution: solutions,
  provider: providers,
  chain: codesOf(chains),
  size: ["large", "medium", "small", "micro"],
  solutionKind: SOLUTION_KINDS,
  providerKind: PROVIDER_KINDS,
  deploymentMode: DEPLOYMENT_MODES,
  dataLocation: DATA_LOCATIONS,
  priceModel: PRICE_MODELS,
  flag: ["yes", "no"],
});
