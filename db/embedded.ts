import { join } from "node:path";
import type pg from "pg";
import { serverAccount } from "./embedded-account";
import { createCluster } from "./embedded-cluster";
import { prepareData } from "./embedded-data";
import { type Held, HOLDER, halt, joinOrLaunch, urlOf } from "./embedded-launch";
import { whileLocked } from "./embedded-lock";
import { findPlace, outerHome } from "./embedded-place";
import { findRunning } from "./embedded-postmaster";
import { findPrograms } from "./embedded-programs";
import type { Server } from "./embedded-run";
import { watch } from "./embedded-watch";

export type EmbeddedOptions = {
  /** Where the data live; made if missing. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Lines of postgresql.conf for a server made anew, e.g. `fsync = off` in tests. */
  readonly settings?: readonly string[];
};

export type EmbeddedServer = {
  /** Logs in as the superuser, to the database `postgres`. Stays the same while this process lives. */
  readonly ownerUrl: string;
  /** Where the data are in fact (see findPlace). */
  readonly place: string;
  /** Lets go of the server; whoever lets go last stops it. Close every pool before. */
  readonly stop: () => Promise<void>;
};

const othersHold = async (holder: pg.Client): Promise<boolean> => {
  const { rowCount } = await holder.query(
    "select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
    [HOLDER],
  );
  return rowCount !== 0;
};

const letGo = async (server: Server, holder: pg.Client): Promise<void> => {
  const shared = await othersHold(holder).catch(() => false);
  await holder.end().catch(() => undefined);
  if (shared || !findRunning(server)) return;
  await halt(server);
};

/** The pools know one address: a server that others brought up elsewhere meanwhile is no use to this process. */
const onPort = async (port: number, met: Held): Promise<Held> => {
  if (met.port === port) return met;
  await met.holder.end();
  throw new Error(
    `it runs on port ${met.port} now, and this process knows it on ${port}: restart this process`,
  );
};

/**
 * A PostgreSQL of our own, without anything to set up: for trials, demonstrations and CI; a service for many belongs
 * on a server that somebody looks after (DATABASE_URL). Listens on this machine only, with a password made at first. While
 * it is held it is brought back whenever it goes away.
 */
export const startEmbedded = async ({
  folder,
  log,
  settings = [],
}: EmbeddedOptions): Promise<EmbeddedServer> => {
  const account = serverAccount(log);
  const programs = findPrograms(account, outerHome);
  const place = findPlace(folder, account);
  const server: Server = { place, data: join(place, "data"), account, programs, log };
  const held = await whileLocked(place, async () => {
    if (!prepareData(server)) {
      log(`creating the embedded database in ${place}`);
      await createCluster(server, settings);
    }
    return joinOrLaunch(server);
  });
  const { port } = held;
  const again = () => whileLocked(place, async () => onPort(port, await joinOrLaunch(server, port)));
  const watching = watch(held, again, log);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    const holder = watching.end();
    stopping ??= whileLocked(place, () => letGo(server, holder));
    return stopping;
  };
  return { ownerUrl: urlOf(server, port), place, stop };
};
