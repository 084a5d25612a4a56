import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { serverAccount } from "./embedded-account";
import { createCluster, readPassword } from "./embedded-cluster";
import { whileLocked } from "./embedded-lock";
import { findPlace, outerHome } from "./embedded-place";
import { findPrograms } from "./embedded-programs";
import { freePort, isAlive, runProgram, type Server } from "./embedded-run";

export type EmbeddedOptions = {
  /** Where the data live; made if missing. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Lines of postgresql.conf for a server made anew, e.g. `fsync = off` in tests. */
  readonly settings?: readonly string[];
};

export type EmbeddedServer = {
  /** Logs in as the superuser, to the database `postgres`. */
  readonly ownerUrl: string;
  /** Where the data are in fact (see findPlace). */
  readonly place: string;
  /** Lets go of the server; whoever lets go last stops it. Close every pool before. */
  readonly stop: () => Promise<void>;
};

/** A cold disk makes the first start slow, and dead processes of a killed server hold its files for a moment. */
const PATIENCE_MILLISECONDS = 60_000;

const HOLDER = "qingzhun-holder";

type Running = { readonly pid: number; readonly port: number };

/** The server that runs on the data, from its pid file: process in the first line, port in the fourth. */
const findRunning = ({ data }: Server): Running | null => {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return pid && port && isAlive(pid) ? { pid, port } : null;
};

const urlOf = (server: Server, port: number): string =>
  `postgres://postgres:${readPassword(server)}@127.0.0.1:${port}/postgres`;

/** An open connection says that this process still needs the server. */
const hold = async (server: Server, port: number): Promise<pg.Client | null> => {
  const client = new pg.Client({
    connectionString: urlOf(server, port),
    application_name: HOLDER,
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", (error) => server.log(`the embedded database went away: ${error.message}`));
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
};

const launch = async (server: Server): Promise<void> => {
  const log = join(server.place, "server.log");
  const port = await freePort();
  await runProgram(server, server.programs.pgCtl, [
    ...["start", "-D", server.data, "-l", log, "-o", `-p ${port}`],
    ...["-w", "-t", "60", "-s"],
  ]);
};

type Held = { readonly holder: pg.Client; readonly port: number };

const joinRunning = async (server: Server): Promise<Held | null> => {
  const running = findRunning(server);
  const holder = running && (await hold(server, running.port));
  return holder ? { holder, port: running.port } : null;
};

/**
 * Uses the server that runs on the data already (another process of ours, or one left behind by a process that was
 * killed), else starts one. Should two start at once all the same, PostgreSQL refuses the second, which then joins.
 */
const joinOrLaunch = async (server: Server): Promise<Held> => {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const joined = await joinRunning(server);
    if (joined) return joined;
    const failed = await launch(server).then(
      () => null,
      (error: unknown) => error,
    );
    if (failed === null) continue;
    if (performance.now() > until) throw failed;
    await pause(300);
  }
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
  await holder.end();
  if (shared || !findRunning(server)) return;
  await runProgram(server, server.programs.pgCtl, ["stop", "-D", server.data, "-m", "fast", "-w", "-s"]);
};

/**
 * A PostgreSQL of our own, without anything to set up: for trials, demonstrations and CI; a service for many belongs
 * on a server that somebody looks after (DATABASE_URL). Listens on this machine only, with a password made at first.
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
  const { holder, port } = await whileLocked(place, async () => {
    if (!existsSync(server.data)) {
      log(`creating the embedded database in ${place}`);
      await createCluster(server, randomBytes(24).toString("base64url"), settings);
    }
    return joinOrLaunch(server);
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= whileLocked(place, () => letGo(server, holder));
    return stopping;
  };
  return { ownerUrl: urlOf(server, port), place, stop };
};
