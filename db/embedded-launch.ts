import { existsSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { EmbeddedFault } from "./embedded-fault";
import { passwordFile, readPassword, resetPassword } from "./embedded-password";
import { clearPidFile, findRunning } from "./embedded-postmaster";
import { freePort, logFile, runProgram, type Server } from "./embedded-run";
import { newConnection } from "./pool";

/** A cold disk makes the first start slow, and dead processes of a killed server hold its files for a moment. */
const PATIENCE = 60_000;
/** A server that reads its log again after a crash says so, and is waited for longer. */
const RECOVERING = 30 * 60_000;
const PAUSE = 300;

export const HOLDER = "qingzhun-holder";

export type Held = { readonly holder: pg.Client; readonly port: number };

export const urlOf = (server: Server, port: number): string =>
  `postgres://postgres:${readPassword(server) ?? ""}@127.0.0.1:${port}/postgres`;

type Met = pg.Client | "starting" | "refused" | "away";

/** An open connection says that this process still needs the server. */
const hold = async (server: Server, port: number): Promise<Met> => {
  const client = newConnection({
    connectionString: urlOf(server, port),
    application_name: HOLDER,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    return code === "57P03" ? "starting" : code === "28P01" ? "refused" : "away";
  }
};

const MEGABYTE = 1024 * 1024;

/** What a launch writes begins here; a log grown large begins at nothing, with the one before it kept. */
const beginLog = (server: Server): number => {
  const file = logFile(server);
  if (!existsSync(file)) return 0;
  const { size } = statSync(file);
  if (size < 16 * MEGABYTE) return size;
  renameSync(file, `${file}.1`);
  return 0;
};

/** Why PostgreSQL did not start, in its own words. */
const saidSince = (server: Server, from: number): string => {
  const file = logFile(server);
  const text = existsSync(file) ? readFileSync(file).subarray(from).toString("utf8") : "";
  return text.trimEnd().split("\n").slice(-6).join("\n");
};

/** Another start at the same moment, remains of a killed server, a port taken meanwhile: over soon. */
const PASSING =
  /lock file .* already exists|pre-existing shared memory block|could not bind|Address already in use|did not start in time/;

const faultOf = (server: Server, said: string, error: unknown): Error => {
  if (/No space left on device|Disk quota exceeded/.test(said))
    return new EmbeddedFault("disk-full", { folder: server.place });
  const reason = said || (error instanceof Error ? error.message : String(error));
  return new EmbeddedFault("refused", { log: logFile(server), reason });
};

/** The port it had before, so that whoever knows its address finds it again. */
const lastPort = ({ data }: Server): number => {
  const file = join(data, "postmaster.opts");
  const words = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Number(/"-p" "(\d+)"/.exec(words)?.[1] ?? 0);
};

/** Yields what came in its way, if it passes; throws if it does not. */
const launch = async (server: Server, wished: number | undefined): Promise<Error | null> => {
  const port = wished ?? (await freePort(lastPort(server)));
  const from = beginLog(server);
  try {
    await runProgram(server, server.programs.pgCtl, [
      ...["start", "-D", server.data, "-l", logFile(server), "-o", `-p ${port}`],
      ...["-w", "-t", "60", "-s"],
    ]);
    return null;
  } catch (error) {
    const said = saidSince(server, from);
    const fault = faultOf(server, said, error);
    if (PASSING.test(`${said}\n${fault.message}`)) return fault;
    throw fault;
  }
};

/** Stops the server if it runs, and waits for it. */
export const halt = (server: Server): Promise<void> =>
  runProgram(server, server.programs.pgCtl, ["stop", "-D", server.data, "-m", "fast", "-w", "-s"]);

type Try = { launched: boolean; until: number; failure: Error };

/** A password that the server does not take is replaced, unless somebody else runs it and may know the right one. */
const renewPassword = async (server: Server, launched: boolean): Promise<void> => {
  if (!launched)
    throw new EmbeddedFault("password", {
      file: passwordFile(server),
      pid: String(findRunning(server)?.pid ?? "?"),
    });
  await halt(server);
  await resetPassword(server);
};

const launchIfStopped = async (server: Server, wished: number | undefined, state: Try): Promise<void> => {
  if (findRunning(server)) return;
  await clearPidFile(server);
  if (readPassword(server) === null) await resetPassword(server);
  const failure = await launch(server, wished);
  if (failure) state.failure = failure;
  else state.launched = true;
};

/**
 * Uses the server that runs on the data already (another process of ours, or one left behind by a process that was
 * killed), else starts one. Should two start at once all the same, PostgreSQL refuses the second, which then joins.
 * `wished`: the port it must have; any where left out.
 */
export const joinOrLaunch = async (server: Server, wished?: number): Promise<Held> => {
  const begun = performance.now();
  const state: Try = {
    launched: false,
    until: begun + PATIENCE,
    failure: new EmbeddedFault("refused", { log: logFile(server), reason: "it does not answer" }),
  };
  for (;;) {
    const running = findRunning(server);
    const met = running ? await hold(server, running.port) : "away";
    if (running && met instanceof pg.Client) return { holder: met, port: running.port };
    if (met === "starting") state.until = begun + RECOVERING;
    else if (met === "refused") await renewPassword(server, state.launched);
    else await launchIfStopped(server, wished, state);
    if (performance.now() > state.until) throw state.failure;
    await pause(PAUSE);
  }
};
