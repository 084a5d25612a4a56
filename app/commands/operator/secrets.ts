import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BackupFault } from "~/backup/backup-fault";
import type { SecretName } from "~/backup/manifest";
import type { Environment } from "~/env.server";
import { keyFolder } from "~/signing/key-folder.server";
import { parseSecretKeys } from "~/signing/secret-keys.server";
import { publishedKeys } from "~/signing/signing.server";

type Secrets = Readonly<Record<SecretName, string>>;

/** Those that the environment gives, which are used in the place of the data folder's. */
export const givenSecrets = ({ SIGNING_KEYS, SESSION_SECRET }: Environment): Readonly<Partial<Secrets>> => ({
  ...(SIGNING_KEYS !== undefined && { "signing-keys.json": SIGNING_KEYS }),
  ...(SESSION_SECRET !== undefined && { "session-secret": SESSION_SECRET }),
});

/** Those in use; throws ENOENT where the installation has not made them yet. */
export const secretsInUse = async (environment: Environment, folder: string): Promise<Secrets> => {
  const given = givenSecrets(environment);
  const read = async (name: SecretName) =>
    given[name] ?? (await readFile(join(keyFolder(folder), name), "utf8"));
  return {
    "signing-keys.json": await read("signing-keys.json"),
    "session-secret": await read("session-secret"),
  };
};

/** Papers issued under the keys of a backup must go on verifying where the environment gives the keys. */
export const requireKeysOf = (environment: Environment, backup: Secrets): void => {
  if (environment.SIGNING_KEYS === undefined) return;
  const known = idsOf(environment.SIGNING_KEYS);
  const lacking = idsOf(backup["signing-keys.json"]).filter((id) => !known.includes(id));
  if (lacking.length > 0) throw new BackupFault("otherKeys", { keys: lacking.join(", ") });
};

const idsOf = (text: string): readonly string[] => publishedKeys(parseSecretKeys(text)).map(({ id }) => id);
