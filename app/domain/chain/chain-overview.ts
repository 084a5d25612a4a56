import { LEVELS } from "../instrument/instrument";
import type { Parameters } from "../parameters";
import type { BureauFirm, BureauRows, DemandRow, FirmState } from "./bureau-rows";
import type { Cell } from "./disclosure";
import { type Amount, addAmounts, protectAmounts, protectCounts } from "./protected-table";
import type { SectorChains } from "./sector-chain";

export const DEMAND_YEARS = [1, 2, 3] as const;

/** Firms by step; counts the bureau may always see. */
export type StateCounts = Readonly<Record<FirmState, number>>;

/** One row of a table: `submitted` firms have a result, `levels` are those of level 0 to 4. */
export type FirmGroup = {
  readonly code: string;
  readonly firms: number;
  readonly submitted: number;
  readonly states: StateCounts;
  readonly levels: readonly Cell[];
};

/** `demand`: yuan in plan years 1 to 3. The chain's code is "" for firms counted in no chain. */
export type OverviewRow = FirmGroup & { readonly demand: readonly Cell[] };
export type ChainsOverview = { readonly chains: readonly OverviewRow[]; readonly total: OverviewRow };

/** The chain a firm is counted in; "" without one, or with one that is no longer listed. */
export const countedIn = (firm: BureauFirm, known: ReadonlySet<string>): string => {
  const [first = ""] = firm.chains;
  return known.has(first) ? first : "";
};

export const statesOf = (firms: readonly BureauFirm[]): StateCounts => {
  const count = (state: FirmState) => firms.filter((firm) => firm.state === state).length;
  return {
    registered: count("registered"),
    answering: count("answering"),
    submitted: count("submitted"),
    planned: count("planned"),
    reported: count("reported"),
  };
};

export const levelCounts = (firms: readonly BureauFirm[]): readonly number[] =>
  LEVELS.map((level) => firms.filter((firm) => firm.level === level).length);

export const groupOf = (code: string, firms: readonly BureauFirm[], levels: readonly Cell[]): FirmGroup => ({
  code,
  firms: firms.length,
  submitted: firms.filter((firm) => firm.level !== null).length,
  states: statesOf(firms),
  levels,
});

/** The amounts of the rows per plan year. */
export const yearAmounts = (rows: readonly DemandRow[]): readonly Amount[] =>
  DEMAND_YEARS.map((year) => addAmounts(rows.filter((row) => row.year === year)));

/** All chains in the order of the list, firms without chain last. Each firm is counted once. */
export const chainsOverview = (
  rows: BureauRows,
  { chains }: SectorChains,
  { disclosure }: Parameters,
): ChainsOverview => {
  const known = new Set(chains.map(({ code }) => code));
  const codes = [...known, ""];
  const firms = codes.map((code) => rows.firms.filter((firm) => countedIn(firm, known) === code));
  const demand = codes.map((code) =>
    yearAmounts(
      rows.demand.filter((row) => row.cut === "year" && (known.has(row.chain) ? row.chain : "") === code),
    ),
  );
  const levels = protectCounts(firms.map(levelCounts), disclosure);
  const money = protectAmounts(demand, disclosure);
  const row = (code: string, at: number): OverviewRow => ({
    ...groupOf(code, firms[at] ?? [], levels.rows[at] ?? []),
    demand: money.rows[at] ?? [],
  });
  const total = { ...groupOf("total", rows.firms, levels.totals ?? []), demand: money.totals ?? [] };
  return { chains: codes.map(row), total };
};
