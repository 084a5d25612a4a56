import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Account } from "./embedded-account";
import type { Programs } from "./embedded-programs";

/** An embedded server: its folder, the data in it, who runs it and with which programs. */
export type Server = {
  readonly place: string;
  readonly data: string;
  readonly account: Account;
  readonly programs: Programs;
  readonly log: (line: string) => void;
};

/** What the server says while it runs. */
export const logFile = ({ place }: Server): string => join(place, "server.log");

/** PGDATA, PGPORT and the like of the surroundings must not reach the programs, so they get an environment of their own. */
const ENVIRONMENT = { PATH: "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: "production" } as const;

/** Resolves when the program ends well; otherwise throws with what it said. `input`: what it reads. */
export const runProgram = (
  server: Server,
  program: string,
  args: readonly string[],
  input = "",
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...server.account,
      cwd: server.place,
      stdio: ["pipe", "ignore", "pipe"],
      env: ENVIRONMENT,
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    const said: string[] = [];
    child.stderr.on("data", (part: Buffer) => said.push(part.toString()));
    child.on("error", reject);
    child.on("exit", (status, signal) => {
      if (status === 0) resolve();
      else reject(new Error(`${program} ended with ${signal ?? status}: ${said.join("").trim()}`));
    });
  });

const probe = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });

/** A port of this machine that was free a moment ago; the wished one if it was. */
export const freePort = (wished = 0): Promise<number> => probe(wished).catch(() => probe(0));
