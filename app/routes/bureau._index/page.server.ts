import { chainsOverview, type OverviewRow } from "~/domain/chain/chain-overview";
import type { SectorChains } from "~/domain/chain/sector-chain";
import { firmsFromLevel, firmsWithRoadmap, sumOfCells } from "~/domain/chain/shown-sums";
import type { Member, World } from "~/world";
import { readBureauRows, withBureau } from "~db/bureau";
import { loadReference } from "~db/reference-cache";
import { type Sort, sortLines } from "./sort-lines";

/** Every chain of the jurisdiction with what may be shown of it, and their totals. */
export const readOverview = async (world: World, member: Member, sort: Sort) => {
  const now = world.now();
  const { chains, parameters, regions } = await loadReference(world.db, now);
  const rows = await withBureau(world.db, member, (tx) => readBureauRows(tx));
  const overview = chainsOverview(rows, chains, parameters);
  const lines = overview.chains
    .map((row) => lineOf(row, chains))
    .filter(({ code, firms }) => code !== "" || firms > 0);
  const { minimumFirms, dominancePercent, demo } = parameters.disclosure;
  return {
    asOf: now,
    city: regions.city.title,
    bureau: member.organisationName,
    sort,
    lines: sortLines(lines, sort),
    total: lineOf(overview.total, chains),
    chainsNote: chains.chains.some((chain) => chain.demo) ? chains.note : null,
    rule: { minimumFirms, dominancePercent, demo },
  };
};

export type OverviewLine = ReturnType<typeof lineOf>;

const lineOf = (row: OverviewRow, { chains }: SectorChains) => {
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
