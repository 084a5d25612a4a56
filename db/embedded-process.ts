import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** The text of a file that the system makes; null where there is none such, as outside Linux or for a process gone. */
const read = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to signal it: it lives, and is another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** Within what process numbers mean anything: one run of the machine and, in containers, one of those. Null: unknown. */
export const processSpace = (): string | null => {
  try {
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return null;
  }
};

/** When a process began, in ticks of the machine's clock: with its number this names it for good. Null: unknown. */
export const beganAt = (pid: number): string | null => {
  // The name in brackets may hold anything, so fields are counted from behind it; the 22nd of all is the 20th there.
  const fields = read(`/proc/${pid}/stat`)?.split(") ").at(-1)?.split(" ");
  return fields?.[19] ?? null;
};

const argumentsOf = (pid: number): readonly string[] | null =>
  read(`/proc/${pid}/cmdline`)?.split("\0") ?? null;

const workingFolder = (pid: number): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};

/**
 * Whether a process may be the PostgreSQL server on this data folder: numbers are given out again, so a living process is
 * asked for its name and its folder. Where the system does not tell, it may.
 */
export const mayServe = (pid: number, data: string): boolean => {
  if (!isAlive(pid)) return false;
  const words = argumentsOf(pid);
  if (words === null) return true;
  if (basename(words[0] ?? "") !== "postgres") return false;
  return words.includes("-D") ? words.includes(data) : (workingFolder(pid) ?? data) === data;
};

/** The server that runs on the data without its file saying so; null also where the system does not tell. */
export const findServing = (data: string): number | null => {
  const numbers = (readProcesses() ?? []).map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  return numbers.find((pid) => argumentsOf(pid)?.includes(data) === true && mayServe(pid, data)) ?? null;
};

const readProcesses = (): readonly string[] | null => {
  try {
    return readdirSync("/proc");
  } catch {
    return null;
  }
};
