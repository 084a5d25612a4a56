import type { FiguresMark } from "~/domain/chain/figures-asked";
import { type FirmFilter, parseFirmFilter } from "~/domain/chain/firm-filter";
import type { SectorChains } from "~/domain/chain/sector-chain";
import type { OrganisationId } from "~/domain/ids";
import { countBureauFirms, listBureauFirms, withBureau } from "./bureau";
import type { Clients } from "./client";
import { loadReference } from "./reference-cache";

type Officer = {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly name: string;
};

/**
 * The firms of the jurisdiction that pass the filter of an address, in Chinese order: for the page and for its files.
 * State, level and points of each, as the bureau may see them; no answers and no money.
 */
export const readFirmList = async (clients: Clients, officer: Officer, now: Date, query: URLSearchParams) => {
  const { chains, regions } = await loadReference(clients, now);
  const filter: FirmFilter = parseFirmFilter(query, { chains, regions });
  const { rows, all } = await withBureau(clients, officer, async (tx) => ({
    rows: await listBureauFirms(tx, filter),
    all: await countBureauFirms(tx),
  }));
  const mark: FiguresMark = { audience: "working", at: now, by: officer.name };
  return {
    mark,
    bureau: officer.organisationName,
    filter,
    all,
    chains: named(chains.chains),
    units: named(regions.units),
    firms: rows.map((row) => ({
      id: row.organisation_id,
      name: row.name,
      creditCode: row.credit_code,
      unit: titleIn(regions.units, row.unit),
      chain: titleIn(chains.chains, row.chain),
      size: row.size,
      title: row.title,
      state: row.state,
      level: row.level,
      points: row.points,
      submittedAt: row.submitted_at,
    })),
  };
};

export type FirmListView = Awaited<ReturnType<typeof readFirmList>>;
export type ListedFirm = FirmListView["firms"][number];

type Named = Pick<SectorChains["chains"][number], "code" | "title">;

const named = (list: readonly Named[]): readonly Named[] => list.map(({ code, title }) => ({ code, title }));

const titleIn = (list: readonly Named[], code: string) =>
  list.find((each) => each.code === code)?.title ?? null;
