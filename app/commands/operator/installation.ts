import { statSync } from "node:fs";
import { join } from "node:path";
import { findUnfinishedRestore } from "~/backup/unfinished";
import type { Environment } from "~/env.server";
import { type OwnerDb, openOwner } from "~db/client";
import { startEmbedded } from "~db/embedded";
import { hasEmbedded } from "~db/embedded-found";
import { KNOWN_MIGRATIONS, listApplied } from "~db/migrate";
import { withConnection } from "~db/pool";
import { dataFolder } from "../data-folder";

/** Why the installation cannot be worked on; each has its sentence under `operator.fault`. */
export type InstallationFaultCode = "neverStarted" | "older" | "newer" | "otherUser" | "unfinished";

export class InstallationFault extends Error {
  override readonly name = "InstallationFault";
  constructor(
    readonly code: InstallationFaultCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export type OpenInstallation = {
  readonly folder: string;
  readonly ownerUrl: string;
  readonly owner: OwnerDb;
};

export type Reached = { readonly ownerUrl: string; readonly stop: () => Promise<void> };

/** The embedded server changes hands with who starts it, and keeps what it writes from others. */
export const requireOwnFolder = (folder: string): void => {
  const found = statSync(folder, { throwIfNoEntry: false });
  const user = process.getuid?.();
  if (found && user !== undefined && found.uid !== user)
    throw new InstallationFault("otherUser", { folder, uid: String(found.uid) });
};

/** The database named, or the embedded one of the folder, which is started where it does not run. */
export const reachDatabase = async (folder: string, given: string | undefined): Promise<Reached> => {
  if (given) return { ownerUrl: given, stop: async () => undefined };
  const { ownerUrl, stop } = await startEmbedded({ folder: join(folder, "postgres"), log: console.error });
  return { ownerUrl, stop };
};

/**
 * Runs `work` on the installation that the environment names, while its server runs or not. Throws InstallationFault
 * where there is none, or where its schema is not this program's: only a start may change that.
 */
export const withInstallation = async <T>(
  environment: Environment,
  work: (installation: OpenInstallation) => Promise<T>,
): Promise<T> => {
  const folder = dataFolder(environment);
  requireOwnFolder(folder);
  const unfinished = await findUnfinishedRestore(folder);
  if (unfinished !== null) throw new InstallationFault("unfinished", { folder });
  if (!environment.DATABASE_URL && !hasEmbedded(join(folder, "postgres")))
    throw new InstallationFault("neverStarted", { folder });
  const { ownerUrl, stop } = await reachDatabase(folder, environment.DATABASE_URL);
  const owner = openOwner(ownerUrl);
  try {
    await requireOwnSchema(ownerUrl);
    return await work({ folder, ownerUrl, owner });
  } finally {
    await owner.destroy();
    await stop();
  }
};

const requireOwnSchema = async (ownerUrl: string): Promise<void> => {
  const applied = await withConnection(ownerUrl, listApplied);
  if (applied.length === 0) throw new InstallationFault("neverStarted", { folder: "DATABASE_URL" });
  const newer = applied.filter((name) => !KNOWN_MIGRATIONS.includes(name));
  if (newer.length > 0) throw new InstallationFault("newer", { what: newer.join(", ") });
  if (applied.length < KNOWN_MIGRATIONS.length) throw new InstallationFault("older");
};
