import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { testDatabase } from "../setup/database";

const root = fileURLToPath(new URL("../../", import.meta.url));
const probe = new URL("probe.mjs", import.meta.url);

/** What the server's process tells of itself since it was last asked: milliseconds and megabytes. */
export type Told = {
  /** Longest turn of the event loop, in processor time of the main thread. */
  readonly turn: number;
  /** Longest delay of the event loop on the clock, which a busy machine stretches. */
  readonly delay: number;
  /** Most memory held since the start. */
  readonly memory: number;
  readonly nodeEnv: string | undefined;
};

export type HostileServer = {
  readonly url: string;
  readonly ask: () => Promise<Told>;
  /** Lines of the log that tell of a fault of ours, since this was last asked. */
  readonly takeFaults: () => readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * The demo city served by a process of its own, begun as `npm start` begins it: nobody says what NODE_ENV is, and the
 * database is another's. A probe in it tells what each request cost.
 */
export const startHostile = async (): Promise<HostileServer> => {
  const folder = mkdtempSync(join(tmpdir(), "qingzhun-hostile-"));
  const database = await testDatabase("demo");
  const place = join(folder, "probe");
  const child = spawn("env", ["-u", "NODE_ENV", process.execPath, "app/commands/run.mjs", "start"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_URL: database.ownerUrl,
      DATA_FOLDER: join(folder, "data"),
      DEMO: "0",
      SESSION_IDLE_MINUTES: "720",
      PROBE_SOCKET: place,
      NODE_OPTIONS: `--import=${probe.href}`,
    },
  });
  const { port, takeFaults } = await readLog(child);
  const socket = connect(place);
  const close = async () => {
    socket.destroy();
    await stop(child);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, ask: asking(socket), takeFaults, close };
};

const isFault = (line: string): boolean => {
  if (!line.startsWith("{")) return false;
  const { level, status } = JSON.parse(line);
  return level >= 50 || (status >= 500 && status !== 503);
};

/** Waits for the line that says where it serves, and keeps what tells of a fault from there on. */
const readLog = (child: ChildProcess): Promise<Pick<HostileServer, "takeFaults"> & { port: string }> =>
  new Promise((resolve, reject) => {
    const { stdout } = child;
    if (!stdout) throw new Error("no output to read");
    const faults: string[] = [];
    child.once("exit", (status) => {
      faults.push(`the server ended with ${status}`);
      reject(new Error(`the server ended with ${status} before it served`));
    });
    createInterface({ input: stdout }).on("line", (line) => {
      const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (port) resolve({ port, takeFaults: () => faults.splice(0) });
      if (isFault(line)) faults.push(line);
    });
  });

const asking = (socket: Socket): HostileServer["ask"] => {
  const waiting: ((told: Told) => void)[] = [];
  createInterface({ input: socket }).on("line", (line) => waiting.shift()?.(JSON.parse(line)));
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      socket.write("?");
    });
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
