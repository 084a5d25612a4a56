import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClients, openOwner } from "~db/client";
import { startEmbedded } from "~db/embedded";
import { connectionUrls, readInstallation } from "~db/installation";
import { migrate } from "~db/migrate";
import { publishTestReference, type TestDatabase } from "../setup/database";

export type OwnDatabase = TestDatabase & {
  /** The folder of the server, with `data` in it. */
  readonly place: string;
  /** What the server's supervisor told. */
  readonly told: readonly string[];
};

/** A server of the test's own, below `at` or in a folder that is removed afterwards, with one database of reference data: it may be killed without anybody else noticing. */
export const ownDatabase = async (at?: string): Promise<OwnDatabase> => {
  const root = at ?? mkdtempSync(join(tmpdir(), "qingzhun-recovery-"));
  chmodSync(root, 0o755);
  const told: string[] = [];
  const server = await startEmbedded({
    folder: join(root, "postgres"),
    log: (line) => told.push(line),
    settings: ["fsync = off"],
  });
  const { ownerUrl, place } = server;
  await migrate(ownerUrl);
  const installation = await readInstallation(ownerUrl);
  const urls = connectionUrls(ownerUrl, installation);
  const owner = openOwner(ownerUrl);
  await publishTestReference(owner);
  const clients = openClients(urls);
  const close = async () => {
    await Promise.all([clients.close(), owner.destroy()]);
    await server.stop();
    if (at === undefined) rmSync(root, { recursive: true, force: true });
  };
  return { clients, owner, ownerUrl, urls, roles: installation.roles, place, told, close };
};
