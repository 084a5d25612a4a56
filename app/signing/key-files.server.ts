import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { keptSigningKeys, parseSecretKeys, type SecretKey, SIGNING_KEYS_FILE } from "./secret-keys.server";
import { createSigning, publishedKeys, type Signing } from "./signing.server";
import { KEY_LIST_FILE, writeWhole } from "./write-whole.server";

/**
 * Signs with the keys kept in the folder as they are at each moment: a rotation by command needs no restart. Keys that
 * cannot be read leave those in use that were read last.
 */
export const followKeptKeys = async (folder: string, issuer: string, today: string): Promise<Signing> => {
  const file = join(folder, SIGNING_KEYS_FILE);
  let signing = createSigning(issuer, await keptSigningKeys(folder, today));
  let seen = stampOf(file);
  const current = (): Signing => {
    const stamp = stampOf(file);
    if (stamp === seen) return signing;
    const read = readOrNull(file);
    if (read) [signing, seen] = [createSigning(issuer, read), stamp];
    return signing;
  };
  return {
    sign: (message) => current().sign(message),
    get keys() {
      return current().keys;
    },
  };
};

const stampOf = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : "";
};

const readOrNull = (file: string): readonly SecretKey[] | null => {
  try {
    return parseSecretKeys(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
};

/** The public list in the data folder: what commands trust where they are given no other. */
export const keepKeyList = (folder: string, issuer: string, keys: readonly SecretKey[]): Promise<void> => {
  const list = { schema: "qingzhun-keys/1", issuer, keys: publishedKeys(keys) };
  return writeWhole(folder, KEY_LIST_FILE, `${JSON.stringify(list, null, 2)}\n`, 0o644);
};
