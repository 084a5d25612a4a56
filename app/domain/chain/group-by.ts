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

/** The chain that is counted: its code where it is listed, else "". */
export const listedChain = ({ chains }: SectorChains): ((chain: string) => string) => {
  const known = new Set(chains.map(({ code }) => code));
  return (chain) => (known.has(chain) ? chain : "");
};

/** Rows whose chain is no longer listed count in none. */
export const withListedChains = (rows: BureauRows, chains: SectorChains): BureauRows => {
  const listed = listedChain(chains);
  const of = <T extends { readonly chain: string }>(all: readonly T[]): readonly T[] =>
    all.map((row) => ({ ...row, chain: listed(row.chain) }));
  return { firms: of(rows.firms), scenes: of(rows.scenes), demand: of(rows.demand) };
};
