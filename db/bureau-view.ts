import { byNameOf } from "~/domain/chain/by-name";
import type { FiguresAsked, FiguresMark } from "~/domain/chain/figures-asked";
import type { FrozenFigures } from "~/domain/chain/frozen-figures";
import { workingFigures } from "~/domain/chain/working-figures";
import type { OrganisationId } from "~/domain/ids";
import type { Text } from "~/domain/text";
import { readBureauRows, withBureau } from "./bureau";
import type { Clients } from "./client";
import { findFigureRelease, listFigureReleases } from "./figure-release";
import { frozenNames } from "./frozen-names";
import { loadReference } from "./reference-cache";
import { withTenant } from "./tenant";

type Officer = {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly name: string;
};

/** Figures of the jurisdiction with whose they are and what their codes mean. */
type Figures = Omit<FrozenFigures, "schema"> & {
  readonly mark: FiguresMark;
  /** Days of all releases, newest first. */
  readonly releases: readonly string[];
  readonly reasons: Text | null;
  /** The newest release beside working figures, for what they do not know of all firms. */
  readonly newest: (FrozenFigures & { readonly day: string }) | null;
};

const readWorking = async (clients: Clients, officer: Officer, now: Date): Promise<Figures> => {
  const reference = await loadReference(clients, now);
  const { chains, parameters, instrument } = reference;
  const byName = byNameOf(parameters);
  const rows = await withBureau(clients, officer, (tx) => readBureauRows(tx, byName));
  const scenes = instrument.scenes.map(({ code }) => code);
  const { releases, newest } = await withTenant(clients, officer, async (tx) => ({
    releases: await listFigureReleases(tx),
    newest: await findFigureRelease(tx, null),
  }));
  return {
    ...frozenNames(reference),
    figures: workingFigures({ rows, scenes, chains, byName }),
    mark: { audience: "working", at: now, by: officer.name },
    releases: releases.map(({ day }) => day),
    reasons: parameters.audiences?.reasons ?? null,
    newest: newest ? { ...newest.content, day: newest.day } : null,
  };
};

const readReleased = (clients: Clients, officer: Officer, day: string | null): Promise<Figures | null> =>
  withTenant(clients, officer, async (tx) => {
    const found = await findFigureRelease(tx, day);
    if (!found) return null;
    const releases = await listFigureReleases(tx);
    return {
      ...found.content,
      mark: { audience: "publication", day: found.day, by: found.by },
      releases: releases.map((release) => release.day),
      reasons: null,
      newest: null,
    };
  });

/** The figures asked for, null where there is no such release. Publishable ones come from a release and nothing else. */
export const readFigures = (clients: Clients, officer: Officer, now: Date, asked: FiguresAsked) =>
  asked.audience === "working"
    ? readWorking(clients, officer, now)
    : readReleased(clients, officer, asked.day);

/** Every chain of the jurisdiction and their totals: for the page and for its file. Null: no such release. */
export const readOverview = async (clients: Clients, officer: Officer, now: Date, asked: FiguresAsked) => {
  const read = await readFigures(clients, officer, now, asked);
  if (!read) return null;
  const { figures, mark, releases, reasons, city, chainsNote, rule, newest } = read;
  const { overview } = figures;
  return {
    ...overview,
    released: newest && { day: newest.day, demand: newest.figures.overview.total.demand.total },
    mark,
    releases,
    reasons,
    city,
    rule,
    bureau: officer.organisationName,
    chainsNote: overview.lines.some(({ demo }) => demo) ? chainsNote : null,
  };
};

export type OverviewView = NonNullable<Awaited<ReturnType<typeof readOverview>>>;

/** One chain, for the page and for its files; null for an unknown chain or release. Code "": none. */
export const readChain = async (
  clients: Clients,
  officer: Officer,
  now: Date,
  asked: FiguresAsked,
  code: string,
) => {
  const read = await readFigures(clients, officer, now, asked);
  const chain = read?.figures.chains[code];
  if (!read || !chain) return null;
  const { chains } = await loadReference(clients, now);
  const listed = chains.chains.find((each) => each.code === code);
  const { mark, releases, reasons, units, scenes, rule, chainsNote, newest } = read;
  const last = newest?.figures.chains[code]?.line;
  return {
    ...chain,
    released: newest && last ? { day: newest.day, demand: last.demand.total } : null,
    mark,
    releases,
    reasons,
    rule,
    code,
    bureau: officer.organisationName,
    cluster: listed?.cluster ?? null,
    pilot: listed?.pilot ?? false,
    nodes: listed?.nodes ?? [],
    /** Names of the units that the tables have, and of the scenes in their order. */
    units,
    sceneNames: scenes,
    chainsNote: chain.line.demo ? chainsNote : null,
  };
};

export type ChainView = NonNullable<Awaited<ReturnType<typeof readChain>>>;
