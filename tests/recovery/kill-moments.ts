import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demoLogins } from "~/demo/demo-logins";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import { startEmbedded } from "~db/embedded";
import { migrate } from "~db/migrate";
import { withConnection } from "~db/pool";
import { begin, killTree, type Started, stop, untilReady } from "./killed-server";

/** Nothing is there yet; a start that has served; a database of an early version; nothing yet, and the demo is wanted. */
export const PHASES = ["first", "second", "migration", "seeding"] as const;
export type Phase = (typeof PHASES)[number];

/** `nodeOnly` leaves the embedded database running, as where only Node is killed. */
export type Kill = { readonly phase: Phase; readonly moment: number; readonly nodeOnly: boolean };

/** A start that serves nothing by then hangs. */
const PATIENCE = 15 * 60_000;
const EARLY = "012_signatures";
const FIRM = "00000000-0000-4000-8000-000000000001";

const open = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  // The database's own account must be able to pass through.
  chmodSync(folder, 0o755);
  return folder;
};

const withDatabase = async <T>(folder: string, work: (ownerUrl: string) => Promise<T>): Promise<T> => {
  const { ownerUrl, stop } = await startEmbedded({ folder: join(folder, "postgres"), log: () => undefined });
  return work(ownerUrl).finally(stop);
};

const keepRow = (ownerUrl: string): Promise<unknown> =>
  withConnection(ownerUrl, (client) =>
    client.query("insert into organisation values ($1, 'bureau', '局', null, now())", [FIRM]),
  );

/** Whether what was there before a start is there after it. */
const hasRow = (folder: string): Promise<boolean> =>
  withDatabase(folder, (ownerUrl) =>
    withConnection(ownerUrl, async (client) => {
      await client.query("set app.operator = 'on'");
      return (
        (await client.query("select from organisation where organisation_id = $1", [FIRM])).rowCount === 1
      );
    }),
  );

const serveOnce = async (folder: string, demo: boolean): Promise<number> => {
  const from = performance.now();
  const started = await begin(folder, demo);
  if (!(await untilReady(started, PATIENCE))) throw new Error(`no start at all:\n${started.said()}`);
  const took = performance.now() - from;
  await stop(started);
  return took;
};

export type Kills = {
  /** How long an undisturbed start of a phase takes in ms, so that moments fall anywhere within it. */
  readonly lengthOf: (phase: Phase) => Promise<number>;
  /** Kills a start and yields what is wrong with the next one; null where it serves with everything there was. */
  readonly attempt: (kill: Kill) => Promise<string | null>;
  readonly close: () => void;
};

/** Places for starts to be killed in. Folders that have served or are of an early version are made once and copied. */
export const openKills = (): Kills => {
  const root = open(mkdtempSync(join(tmpdir(), "qingzhun-kills-")));
  const made = new Map<Phase, Promise<string>>();
  const makers: Readonly<Record<"second" | "migration", (folder: string) => Promise<void>>> = {
    second: async (folder) => {
      await serveOnce(folder, false);
      await withDatabase(folder, keepRow);
    },
    migration: (folder) =>
      withDatabase(folder, async (ownerUrl) => {
        await migrate(ownerUrl, EARLY);
        await keepRow(ownerUrl);
      }),
  };
  const make = async (phase: "second" | "migration"): Promise<string> => {
    const folder = open(join(root, phase));
    await makers[phase](folder);
    return folder;
  };
  const placeFor = async (phase: Phase): Promise<string> => {
    const folder = open(mkdtempSync(join(root, "try-")));
    if (phase === "first" || phase === "seeding") return folder;
    const source = made.get(phase) ?? make(phase);
    made.set(phase, source);
    cpSync(await source, folder, { recursive: true, preserveTimestamps: true });
    return folder;
  };
  return {
    lengthOf: async (phase) => {
      const folder = await placeFor(phase);
      return serveOnce(folder, phase === "seeding").finally(() =>
        rmSync(folder, { recursive: true, force: true }),
      );
    },
    attempt: async (kill) => {
      const folder = await placeFor(kill.phase);
      return attempt(folder, kill).finally(() => rmSync(folder, { recursive: true, force: true }));
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
};

const attempt = async (folder: string, { phase, moment, nodeOnly }: Kill): Promise<string | null> => {
  const demo = phase === "seeding";
  const killed = await begin(folder, demo);
  await pause(moment);
  await killTree(killed, folder, nodeOnly);
  const again = await begin(folder, demo);
  const wrong = await faultOf(again, folder, phase).finally(() => stop(again));
  return wrong && `${wrong}\n${again.said()}`;
};

const faultOf = async (started: Started, folder: string, phase: Phase): Promise<string | null> => {
  if (!(await untilReady(started, PATIENCE))) return "does not serve";
  if (phase === "seeding" && !(await logsIn(started))) return "a log-in of the demo fails";
  if ((phase === "second" || phase === "migration") && !(await hasRow(folder))) return "lost what was there";
  return null;
};

const logsIn = async ({ url }: Started): Promise<boolean> => {
  for (const { login } of demoLogins) {
    const answer = await fetch(`${url}/login`, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: url },
      body: new URLSearchParams({ login, password: DEMO_PASSWORD }).toString(),
    });
    if (answer.status !== 302) return false;
  }
  return true;
};
