import { randomUUID } from "node:crypto";
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedFault } from "./embedded-fault";
import { beganAt, isAlive, processSpace } from "./embedded-process";

const PATIENCE = 90_000;
/** The holder says that it lives by the file's time. */
const BEAT = 500;
/** So long without a beat and it is gone; only asked where the process itself cannot be. */
const SILENT = 2_500;

/** Who holds the lock. A number alone would be read as ours by the next process of that number. */
type Holder = { readonly pid: number; readonly began: string | null; readonly space: string | null };

const self = (): string =>
  JSON.stringify({ pid: process.pid, began: beganAt(process.pid), space: processSpace() } satisfies Holder);

const isFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");

/** Whoever makes the file holds the lock; on a full disk it may stay empty, and is then judged by its time alone. */
const take = (file: string): boolean => {
  let made: number;
  try {
    made = openSync(file, "wx");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
  try {
    writeSync(made, self());
  } catch (error) {
    if (!isFull(error)) throw error;
  } finally {
    closeSync(made);
  }
  return true;
};

const parseHolder = (text: string): Partial<Holder> => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
};

/** Whether its process lives; null where that cannot be told from here: another machine, another container, no process. */
const lives = ({ pid, began, space }: Partial<Holder>): boolean | null => {
  if (typeof pid !== "number" || !began || !space || space !== processSpace()) return null;
  return isAlive(pid) && beganAt(pid) === began;
};

type Seen = { readonly text: string; readonly silent: boolean };

const look = (file: string): Seen | null => {
  try {
    return {
      text: readFileSync(file, "utf8"),
      silent: Math.abs(Date.now() - statSync(file).mtimeMs) > SILENT,
    };
  } catch {
    return null;
  }
};

const isLeftBehind = ({ text, silent }: Seen): boolean => {
  const living = lives(parseHolder(text));
  return living === null ? silent : !living;
};

/**
 * Removes the lock that was looked at and no other: of two who find it left behind, the slower one would take away what
 * the faster one has taken meanwhile, so that goes back.
 */
const clear = (file: string, seen: Seen): void => {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, "utf8") !== seen.text) linkSync(aside, file);
  } catch {
    // Somebody else was faster.
  } finally {
    rmSync(aside, { force: true });
  }
};

const beat = (file: string): void => {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Taken away by hand: the work goes on.
  }
};

const waitFor = async (file: string): Promise<void> => {
  const until = performance.now() + PATIENCE;
  while (!take(file)) {
    const seen = look(file);
    if (seen && isLeftBehind(seen)) clear(file, seen);
    else if (performance.now() > until)
      throw new EmbeddedFault("locked", { file, pid: String(parseHolder(seen?.text ?? "").pid ?? "?") });
    else await pause(50);
  }
};

const alone = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  await waitFor(file);
  const beating = setInterval(() => beat(file), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    rmSync(file, { force: true });
  }
};

/** Within this process the waiting is in order: one promise after the other by folder. */
const queues = new Map<string, Promise<unknown>>();

/** Runs `work` while no other process starts or stops the server of this folder. */
export const whileLocked = <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const before = queues.get(folder) ?? Promise.resolve();
  const next = () => alone(join(folder, "start.lock"), work);
  const run = before.then(next, next);
  queues.set(folder, run);
  return run;
};
