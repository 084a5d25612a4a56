import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type Started = {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it printed so far. */
  readonly said: () => string;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** `npm start` on a data folder, as a tree of processes of its own. */
export const begin = async (
  folder: string,
  demo: boolean,
  settings: Readonly<Record<string, string>> = {},
): Promise<Started> => {
  const port = await freePort();
  const child = spawn(process.execPath, ["app/commands/run.mjs", "start"], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_FOLDER: folder,
      PORT: String(port),
      DEMO: demo ? "1" : "0",
      LOG_LEVEL: "warn",
      ...settings,
    },
  });
  let text = "";
  const keep = (part: Buffer) => {
    text += part.toString();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return { url: `http://127.0.0.1:${port}`, child, said: () => text };
};

/** Whether it is ready, or why it ended, within so many milliseconds. */
export const untilReady = async (started: Started, patience: number): Promise<boolean> => {
  const until = performance.now() + patience;
  while (performance.now() < until && started.child.exitCode === null && started.child.signalCode === null) {
    const answer = await fetch(`${started.url}/healthcheck/ready`).catch(() => null);
    if (answer?.status === 200) return true;
    await pause(100);
  }
  return false;
};

type Process = { readonly pid: number; readonly parent: number };

const processes = (): readonly Process[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => {
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
        return [{ pid, parent: Number(fields?.[1]) }];
      } catch {
        return [];
      }
    });

const below = (all: readonly Process[], top: number): readonly number[] =>
  all.filter(({ parent }) => parent === top).flatMap(({ pid }) => [pid, ...below(all, pid)]);

const postmasterOf = (folder: string): number | null => {
  const file = join(folder, "postgres/data/postmaster.pid");
  if (!existsSync(file)) return null;
  return Number(readFileSync(file, "utf8").split("\n")[0]) || null;
};

/** Kills everything that a start began, the database and its processes included; `nodeOnly` leaves the database. */
export const killTree = async (started: Started, folder: string, nodeOnly = false): Promise<void> => {
  const all = processes();
  const { pid } = started.child;
  const postmaster = nodeOnly ? null : postmasterOf(folder);
  const own = pid === undefined ? [] : [pid, ...below(all, pid)];
  const database = postmaster === null ? [] : [postmaster, ...below(all, postmaster)];
  const ended = new Promise((resolve) => started.child.once("exit", resolve));
  for (const each of [...own, ...database])
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // Gone already.
    }
  if (started.child.exitCode === null && started.child.signalCode === null) await ended;
};

/** As Ctrl+C ends it. */
export const stop = async ({ child }: Started): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
};
