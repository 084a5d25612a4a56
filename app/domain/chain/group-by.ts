import type { Funnel } from "./bureau-figures";
import {
  type BureauRows,
  FIRM_STATES,
  type FirmCount,
  hasPlanned,
  hasReported,
  hasSubmitted,
} from "./bureau-rows";
import { sum } from "./figure";
import { SIZES, TITLES } from "./firm-filter";
import type { SectorChains } from "./sector-chain";

/** What firms are grouped by on a chain's page. */
export type Grouped = Pick<FirmCount, "unit" | "size" | "title" | "state">;
export const GROUPINGS = {
  byState: { codes: FIRM_STATES, codeOf: ({ state }: Grouped): string => state },
  byUnit: { codes: null, codeOf: ({ unit }: Grouped): string => unit },
  bySize: { codes: SIZES, codeOf: ({ size }: Grouped): string => size },
  byTitle: { codes: TITLES, codeOf: ({ title }: Grouped): string => title ?? "none" },
} as const;
export type Grouping = keyof typeof GROUPINGS;

/** The codes of a grouping's rows in their order: those of the list, or those that firms have. */
export const groupCodes = (grouping: Grouping, firms: readonly FirmCount[]): readonly string[] => {
  const { codes, codeOf } = GROUPINGS[grouping];
  return codes ?? [...new Set(firms.map(codeOf))].toSorted();
};

const countOf = (firms: readonly FirmCount[]): number => sum(firms.map((each) => each.firms));

export const funnelOf = (firms: readonly FirmCount[]): Funnel => ({
  firms: countOf(firms),
  submitted: countOf(firms.filter(hasSubmitted)),
  planned: countOf(firms.filter(hasPlanned)),
  reported: countOf(firms.filter(hasReported)),
});

type OfChain = { readonly chain: string };

/** Gives what is counted the chain it counts in: its own where that is listed, else "". */
export const inListedChains = ({ chains }: SectorChains) => {
  const known = new Set(chains.map(({ code }) => code));
  return <T extends OfChain>(all: readonly T[]): readonly T[] =>
    all.map((each) => (known.has(each.chain) ? each : { ...each, chain: "" }));
};

/** Rows whose chain is no longer listed count in none. */
export const withListedChains = (rows: BureauRows, chains: SectorChains): BureauRows => {
  const listed = inListedChains(chains);
  return { firms: listed(rows.firms), scenes: listed(rows.scenes), demand: listed(rows.demand) };
};
