import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { createWorkers, type Identity, type Queues } from "~/create-workers.server";
import type { Measure } from "~/metrics/measure";
import type { RendererOptions } from "~/pdf/pool";
import { hashing } from "~/services/password.server";
import type { PaperStore, World } from "~/world";
import { type Clients, type ConnectionUrls, openClients } from "~db/client";
import { countJobs } from "~db/job-queue";
import { openRateLimits } from "~db/rate-limits";

export type OpenWorld = {
  readonly world: World;
  /** Queues and pools, for whoever watches. */
  readonly measures: readonly Measure[];
  readonly close: () => Promise<void>;
};

/** The real world: the clock, random ids, the pools of the database and the workers that solve and draw. */
export const createWorld = (
  urls: ConnectionUrls,
  log: Logger,
  identity: Identity,
  papers: PaperStore,
): OpenWorld => {
  const db = openClients(urls);
  const {
    workers,
    queues,
    close: closeWorkers,
  } = createWorkers(identity, {
    onMissing: warnOfMissing(log),
    onDeath: (error) => log.error({ err: error }, "a worker thread died and is replaced"),
  });
  const limits = openRateLimits(urls.app, (error) =>
    log.warn({ err: error }, "tries are counted by this process alone"),
  );
  const world: World = {
    db,
    ...identity,
    ...workers,
    now: () => new Date(),
    newId: randomUUID,
    papers,
    limits,
    log,
  };
  const close = async () => {
    await Promise.all([closeWorkers(), db.close(), limits.close()]);
  };
  return { world, measures: measuresOf(db, { ...queues, passwords: hashing.counts }), close };
};

const measuresOf = (db: Clients, queues: Queues): readonly Measure[] => {
  const each = (figure: "waiting" | "running") => () =>
    Object.fromEntries(Object.entries(queues).map(([name, counts]) => [name, counts()[figure]]));
  return [
    {
      name: "qingzhun_queue_waiting",
      help: "Tasks that wait their turn",
      label: "queue",
      read: each("waiting"),
    },
    {
      name: "qingzhun_queue_running",
      help: "Tasks whose turn it is",
      label: "queue",
      read: each("running"),
    },
    { name: "qingzhun_jobs", help: "Jobs in the background", label: "state", read: () => countJobs(db) },
    {
      name: "qingzhun_database_connections",
      help: "Connections of the pools and queries that wait for one",
      label: "pool",
      read: db.connections,
    },
  ];
};

/** Tells the operator which characters stand as 〓 on a paper, by their numbers: a log need not know them either. */
export const warnOfMissing =
  (log: Pick<Logger, "warn">): RendererOptions["onMissing"] =>
  ({ number }, characters) => {
    const codes = characters.map(
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    );
    log.warn({ report: number, characters: codes }, "characters without a glyph, drawn as 〓");
  };
