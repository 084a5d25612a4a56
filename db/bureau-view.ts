import type { BureauRows } from "~/domain/chain/bureau-rows";
import { chainAggregate } from "~/domain/chain/chain-aggregate";
import { chainLine } from "~/domain/chain/chain-line";
import { chainsOverview } from "~/domain/chain/chain-overview";
import type { OrganisationId } from "~/domain/ids";
import type { Parameters } from "~/domain/parameters";
import { readBureauRows, withBureau } from "./bureau";
import type { Clients } from "./client";
import { loadReference } from "./reference-cache";

type Officer = { readonly organisationId: OrganisationId; readonly organisationName: string };

const ruleOf = ({ disclosure: { minimumFirms, dominancePercent, demo } }: Parameters) => ({
  minimumFirms,
  dominancePercent,
  demo,
});

/** What is current, and the rows of the officer's jurisdiction in one snapshot. */
const readRows = async (clients: Clients, officer: Officer, now: Date) => {
  const reference = await loadReference(clients, now);
  const rows = await withBureau(clients, officer, (tx): Promise<BureauRows> => readBureauRows(tx));
  return { reference, rows };
};

/** Every chain of the jurisdiction with what may be shown of it, and their totals: for the page and for its file. */
export const readOverview = async (clients: Clients, officer: Officer, now: Date) => {
  const { reference, rows } = await readRows(clients, officer, now);
  const { chains, parameters, regions } = reference;
  const overview = chainsOverview(rows, chains, parameters);
  return {
    asOf: now,
    city: regions.city.title,
    bureau: officer.organisationName,
    lines: overview.chains
      .map((row) => chainLine(row, chains))
      .filter(({ code, firms }) => code !== "" || firms > 0),
    total: chainLine(overview.total, chains),
    chainsNote: chains.chains.some((chain) => chain.demo) ? chains.note : null,
    rule: ruleOf(parameters),
  };
};

export type OverviewView = Awaited<ReturnType<typeof readOverview>>;

/** One chain with what may be shown of it, for the page and for its file; null for an unknown chain. Code "": none. */
export const readChain = async (clients: Clients, officer: Officer, now: Date, code: string) => {
  const { reference, rows } = await readRows(clients, officer, now);
  const { chains, parameters, regions, instrument } = reference;
  const scenes = instrument.scenes.map((scene) => scene.code);
  const aggregate = chainAggregate(rows, code, scenes, chains, parameters);
  if (!aggregate) return null;
  const chain = chains.chains.find((each) => each.code === code) ?? null;
  const heatOf = new Map(aggregate.scenes.map((heat) => [heat.scene, heat]));
  return {
    asOf: now,
    bureau: officer.organisationName,
    code,
    cluster: chain?.cluster ?? null,
    pilot: chain?.pilot ?? false,
    nodes: chain?.nodes ?? [],
    line: chainLine(aggregate.total, chains),
    byState: aggregate.byState,
    bySize: aggregate.bySize,
    byTitle: aggregate.byTitle,
    byUnit: aggregate.byUnit.map((group) => ({
      ...group,
      title: regions.units.find((unit) => unit.code === group.code)?.title ?? null,
    })),
    scenes: instrument.scenes.map(({ code: scene, title, constrained }) => ({
      scene,
      title,
      constrained,
      firms: heatOf.get(scene)?.firms ?? 0,
      levels: heatOf.get(scene)?.levels ?? [],
    })),
    bySolutionKind: aggregate.bySolutionKind,
    byCostKind: aggregate.byCostKind,
    chainsNote: chain?.demo ? chains.note : null,
    rule: ruleOf(parameters),
  };
};

export type ChainView = NonNullable<Awaited<ReturnType<typeof readChain>>>;
