import type { Text } from "../text";
import type { OverviewRow } from "./chain-overview";
import type { Cell } from "./disclosure";
import type { SectorChains } from "./sector-chain";
import { firmsFromLevel, firmsWithRoadmap, sumOfCells } from "./shown-sums";

/** The figures of a chain as every page and file shows them; `demand` in yuan, plan years 1 to 3. */
export type ChainLine = {
  readonly code: string;
  /** Null for the firms counted in no chain, and for the total. */
  readonly title: Text | null;
  /** The chain itself is an example, to be confirmed. */
  readonly demo: boolean;
  readonly firms: number;
  readonly submitted: number;
  readonly planned: number;
  readonly reported: number;
  /** Firms at level 2 or above. */
  readonly fromTwo: Cell;
  readonly levels: readonly Cell[];
  readonly demand: readonly Cell[];
  readonly demandTotal: Cell;
};

/** A row of the overview with the sums that its shown figures allow; no figure is shown that the row hides. */
export const chainLine = (row: OverviewRow, { chains }: SectorChains): ChainLine => {
  const chain = chains.find(({ code }) => code === row.code);
  return {
    code: row.code,
    title: chain?.title ?? null,
    demo: chain?.demo ?? false,
    firms: row.firms,
    submitted: row.submitted,
    planned: firmsWithRoadmap(row),
    reported: row.states.reported,
    fromTwo: firmsFromLevel(row, 2),
    levels: row.levels,
    demand: row.demand,
    demandTotal: sumOfCells(row.demand),
  };
};
