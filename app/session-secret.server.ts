import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./signing/write-whole.server";

export const SESSION_SECRET_FILE = "session-secret";
export const SESSION_SECRET_LEAST = 32;

const made = (): string => randomBytes(32).toString("base64url");

const isLong = (secret: string): boolean => secret.length >= SESSION_SECRET_LEAST;

/** A secret a line: the first one signs, the one before it goes on being accepted. */
const write = (folder: string, secrets: readonly string[]): Promise<void> =>
  writeWhole(folder, SESSION_SECRET_FILE, `${secrets.join("\n")}\n`, 0o600);

const read = async (folder: string): Promise<readonly string[]> => {
  const kept = await readFile(join(folder, SESSION_SECRET_FILE), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    },
  );
  return kept
    .split("\n")
    .map((line) => line.trim())
    .filter(isLong);
};

/**
 * What signs cookies by which a browser is known again: made once and kept in the folder, readable by its owner only. A
 * file with none that is long enough is replaced. Sessions do not hang on it: they are rows of the database.
 */
export const keptSessionSecrets = async (folder: string): Promise<readonly string[]> => {
  const kept = await read(folder);
  if (kept.length > 0) return kept;
  const first = [made()];
  await write(folder, first);
  return first;
};

/** Puts a new secret before the present one; the one before that is accepted no more. A start then uses it. */
export const rotateSessionSecret = async (folder: string): Promise<void> => {
  const [present] = await read(folder);
  await write(folder, [made(), ...(present === undefined ? [] : [present])]);
};
