import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findServing, isAlive, mayServe } from "./embedded-process";
import type { Server } from "./embedded-run";

export type Running = { readonly pid: number; readonly port: number };

const fileOf = ({ data }: Server): string => join(data, "postmaster.pid");

/** The server that runs on the data, from its pid file: process in the first line, port in the fourth. */
export const findRunning = (server: Server): Running | null => {
  const file = fileOf(server);
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return pid && port && mayServe(pid, server.data) ? { pid, port } : null;
};

/** How long a server may take to end that was asked to. */
const PATIENCE = 10_000;

/** It would end itself within a minute, as its file is not its own any more. */
const endUnlisted = async (pid: number): Promise<void> => {
  process.kill(pid, "SIGINT");
  const until = performance.now() + PATIENCE;
  while (isAlive(pid) && performance.now() < until) await pause(50);
};

/**
 * Removes a pid file that PostgreSQL would refuse to start over: empty, garbled, or with the number of a process that is
 * something else by now. A server that runs all the same is ended first. One that names no living process is left:
 * PostgreSQL clears that away itself.
 */
export const clearPidFile = async (server: Server): Promise<void> => {
  const file = fileOf(server);
  if (!existsSync(file) || findRunning(server)) return;
  const unlisted = findServing(server.data);
  if (unlisted !== null) await endUnlisted(unlisted);
  server.log(`removing ${file}: it names no server that runs`);
  rmSync(file, { force: true });
};
