import { LEVELS } from "../instrument/instrument";
import type { Parameters } from "../parameters";
import { type BureauFirm, type BureauRows, type DemandRow, FIRM_STATES } from "./bureau-rows";
import {
  chainsOverview,
  countedIn,
  type FirmGroup,
  groupOf,
  levelCounts,
  type OverviewRow,
  yearAmounts,
} from "./chain-overview";
import type { Cell } from "./disclosure";
import { SIZES, TITLES } from "./firm-filter";
import { protectAmounts, protectCounts, protectLine } from "./protected-table";
import type { SectorChains } from "./sector-chain";

/** One line of the heat map: firms per level 0 to 4 of a scene. */
export type SceneHeat = { readonly scene: string; readonly firms: number; readonly levels: readonly Cell[] };

/** Demand of one kind in yuan, plan years 1 to 3. */
export type DemandLine = { readonly kind: string; readonly years: readonly Cell[] };

/** What the bureau sees of one chain; every table agrees with the overview on what is hidden. */
export type ChainAggregate = {
  readonly total: OverviewRow;
  readonly byState: readonly FirmGroup[];
  readonly byUnit: readonly FirmGroup[];
  readonly bySize: readonly FirmGroup[];
  /** "none" for firms without a title. */
  readonly byTitle: readonly FirmGroup[];
  readonly scenes: readonly SceneHeat[];
  readonly bySolutionKind: readonly DemandLine[];
  readonly byCostKind: readonly DemandLine[];
};

type Rule = Parameters["disclosure"];

const groupsBy = (
  firms: readonly BureauFirm[],
  codes: readonly string[],
  codeOf: (firm: BureauFirm) => string,
  rule: Rule,
  totals: readonly Cell[],
): readonly FirmGroup[] => {
  const groups = codes.map((code) => firms.filter((firm) => codeOf(firm) === code));
  const table = protectCounts(groups.map(levelCounts), rule, totals);
  return codes.map((code, at) => groupOf(code, groups[at] ?? [], table.rows[at] ?? []));
};

const heatOf = (rows: BureauRows["scenes"], scene: string, rule: Rule): SceneHeat => {
  const counts = LEVELS.map((level) =>
    rows
      .filter((row) => row.scene === scene && row.level === level)
      .reduce((sum, { firms }) => sum + firms, 0),
  );
  return { scene, firms: counts.reduce((sum, count) => sum + count, 0), levels: protectLine(counts, rule) };
};

const demandBy = (
  all: readonly DemandRow[],
  cut: DemandRow["cut"],
  rule: Rule,
  totals: readonly Cell[],
): readonly DemandLine[] => {
  const rows = all.filter((row) => row.cut === cut);
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  const amounts = kinds.map((kind) => yearAmounts(rows.filter((row) => row.kind === kind)));
  const table = protectAmounts(amounts, rule, totals);
  return kinds.map((kind, at) => ({ kind, years: table.rows[at] ?? [] }));
};

const unitsOf = (firms: readonly BureauFirm[]): readonly string[] =>
  [...new Set(firms.map(({ unit }) => unit))].toSorted();

/**
 * One chain ("" = firms without chain) from the rows of the whole jurisdiction, or null for an unknown chain.
 * `scenes` lists the scene codes in the order of the questionnaire. All rows are needed: what the overview hides of
 * the chain stays hidden here.
 */
export const chainAggregate = (
  rows: BureauRows,
  chain: string,
  scenes: readonly string[],
  chains: SectorChains,
  parameters: Parameters,
): ChainAggregate | null => {
  const rule = parameters.disclosure;
  const total = chainsOverview(rows, chains, parameters).chains.find(({ code }) => code === chain);
  if (!total) return null;
  const known = new Set(chains.chains.map(({ code }) => code));
  const firms = rows.firms.filter((firm) => countedIn(firm, known) === chain);
  const ofChain = <T extends { readonly chain: string }>(row: T) =>
    (known.has(row.chain) ? row.chain : "") === chain;
  const sceneRows = rows.scenes.filter(ofChain);
  const demand = rows.demand.filter(ofChain);
  const groups = (codes: readonly string[], codeOf: (firm: BureauFirm) => string) =>
    groupsBy(firms, codes, codeOf, rule, total.levels);
  return {
    total,
    byState: groups(FIRM_STATES, ({ state }) => state),
    byUnit: groups(unitsOf(firms), ({ unit }) => unit),
    bySize: groups(SIZES, ({ size }) => size),
    byTitle: groups(TITLES, ({ title }) => title ?? "none"),
    scenes: scenes.map((scene) => heatOf(sceneRows, scene, rule)),
    bySolutionKind: demandBy(demand, "solution", rule, total.demand),
    byCostKind: demandBy(demand, "cost", rule, total.demand),
  };
};
