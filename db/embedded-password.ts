import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram, type Server } from "./embedded-run";

/** Inside the data folder, which the server's account alone may enter. */
const fileIn = (data: string): string => join(data, "owner.password");

export const passwordFile = ({ data }: Server): string => fileIn(data);

/** Null where the file is lost or empty. */
export const readPassword = (server: Server): string | null => {
  const file = passwordFile(server);
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return kept === "" ? null : kept;
};

export const newPassword = (): string => randomBytes(24).toString("base64url");

/** For the server's account alone; whole or not at all. */
export const writeSecret = ({ account }: Server, path: string, secret: string): void => {
  const draft = `${path}.new`;
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  if (account) chownSync(draft, account.uid, account.gid);
  renameSync(draft, path);
};

export const keepPassword = (server: Server, data: string, password: string): void =>
  writeSecret(server, fileIn(data), password);

/**
 * Gives the owner another password where the kept one is lost or is not the server's: whoever owns the files owns the
 * data. Only while the server does not run.
 */
export const resetPassword = async (server: Server): Promise<void> => {
  const password = newPassword();
  server.log(`setting a new password in ${passwordFile(server)}`);
  await runProgram(
    server,
    server.programs.postgres,
    ["--single", "-D", server.data, "postgres"],
    `alter role postgres password '${password}'\n`,
  );
  keepPassword(server, server.data, password);
};
