import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { runProgram, type Server } from "./embedded-run";

/** Inside the data folder, which the server's account alone may enter. */
const passwordFile = (data: string): string => join(data, "owner.password");

export const readPassword = ({ data }: Server): string => readFileSync(passwordFile(data), "utf8").trim();

const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  // A socket's path would have to be short; nothing here connects by one.
  "unix_socket_directories = ''",
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
];

const writeSecret = (server: Server, path: string, secret: string): void => {
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  if (server.account) chownSync(path, server.account.uid, server.account.gid);
};

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
  writeSecret(server, passwordFile(data), password);
};

/**
 * Makes the data folder under another name and renames it, so that an interrupted start leaves no half of one and of
 * two that start at once the second finds the first one's.
 */
export const createCluster = async (
  server: Server,
  password: string,
  settings: readonly string[],
): Promise<void> => {
  const partial = `${server.data}.${process.pid}.${password.slice(0, 6)}`;
  try {
    await initialise(server, partial, password);
    appendFileSync(join(partial, "postgresql.conf"), `\n${[...SETTINGS, ...settings].join("\n")}\n`);
    renameSync(partial, server.data);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(server.data)) throw error;
  }
};
