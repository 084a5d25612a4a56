import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./embedded-run";

const PATIENCE_MILLISECONDS = 90_000;

const take = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};

/** Whoever held it is gone; a file just made may still be empty, which counts as held. */
const isLeftBehind = (file: string): boolean => {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid > 0 && !isAlive(pid);
  } catch {
    return false;
  }
};

/** Within this process the waiting is in order: one promise after the other by folder. */
const queues = new Map<string, Promise<unknown>>();

const alone = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  while (!take(file)) {
    if (isLeftBehind(file)) rmSync(file, { force: true });
    else if (performance.now() > until) throw new Error(`another start holds ${file}`);
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};

/** Runs `work` while no other process starts or stops the server of this folder. */
export const whileLocked = <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const before = queues.get(folder) ?? Promise.resolve();
  const run = before.then(
    () => alone(join(folder, "start.lock"), work),
    () => alone(join(folder, "start.lock"), work),
  );
  queues.set(folder, run);
  return run;
};
