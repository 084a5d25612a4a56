import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedFault } from "./embedded-fault";
import { keepPassword, newPassword, writeSecret } from "./embedded-password";
import { runProgram, type Server } from "./embedded-run";

/** How the names of what is not whole yet begin. */
export const PARTIAL = ".making-";

const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  // A socket's path would have to be short; nothing here connects by one.
  "unix_socket_directories = ''",
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
];

/** UTF-8, Chinese sort order by ICU, data checksums; only with the password may one log in. */
const initialise = async (server: Server, data: string, password: string): Promise<void> => {
  const secret = `${data}.password`;
  writeSecret(server, secret, password);
  try {
    await runProgram(server, server.programs.initdb, [
      ...["-D", data, "--username=postgres", `--pwfile=${secret}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=zh-Hans-CN"],
      "--data-checksums",
    ]);
  } finally {
    rmSync(secret, { force: true });
  }
  keepPassword(server, data, password);
};

const isFull = (error: unknown): boolean =>
  error instanceof Error && /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(error.message);

/**
 * Makes the data folder under another name and renames it, so that an interrupted start leaves no half of one under the
 * right name (see prepareData).
 */
export const createCluster = async (server: Server, settings: readonly string[]): Promise<void> => {
  const password = newPassword();
  const partial = join(server.place, `${PARTIAL}${randomUUID()}`);
  try {
    await initialise(server, partial, password);
    appendFileSync(join(partial, "postgresql.conf"), `\n${[...SETTINGS, ...settings].join("\n")}\n`);
    renameSync(partial, server.data);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(server.data))
      throw isFull(error) ? new EmbeddedFault("disk-full", { folder: server.place }) : error;
  }
};
