import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { findUnfinishedRestore } from "~/backup/unfinished";
import type { Environment } from "~/env.server";
import { SESSION_SECRET_FILE, SESSION_SECRET_LEAST } from "~/session-secret.server";
import { keyFolder } from "~/signing/key-folder.server";
import { parseSecretKeys, SIGNING_KEYS_FILE } from "~/signing/secret-keys.server";
import { keyInUse, publishedKeys } from "~/signing/signing.server";
import { doubt, type Finding, right, wrong } from "./finding";

const everythingIn = (path: string): readonly string[] => [
  path,
  ...(lstatSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => everythingIn(join(path, name)))
    : []),
];

/** Of others than this account: a link is no file of its own, and has no rights. */
const isOpen = (path: string): boolean => {
  const found = lstatSync(path);
  return !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
};

/** Keys and papers are for this account only (0700, 0600). */
export const checkFolder = (folder: string): Finding => {
  const closed = [keyFolder(folder), join(folder, "papers")].filter((path) => existsSync(path));
  const open = closed.flatMap(everythingIn).filter(isOpen);
  if (closed.length === 0) return doubt("folder", "none", { folder });
  return open.length === 0
    ? right("folder", "good", { folder })
    : wrong("folder", "open", { paths: open.slice(0, 3).join(", "), count: open.length });
};

export const checkRestore = async (folder: string): Promise<Finding> =>
  (await findUnfinishedRestore(folder)) === null
    ? right("restore", "good")
    : wrong("restore", "unfinished", { folder });

const MEGABYTE = 1024 * 1024;

/** The room that makes a server ready, on each disk that it writes to. */
export const checkDisk = async (
  folders: readonly string[],
  { DISK_RESERVE_MB: reserve }: Pick<Environment, "DISK_RESERVE_MB">,
): Promise<Finding> => {
  let least = { free: Number.POSITIVE_INFINITY, folder: "" };
  for (const folder of folders.filter((path) => existsSync(path))) {
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / MEGABYTE);
    if (free < least.free) least = { free, folder };
  }
  if (least.folder === "") return doubt("disk", "none");
  const enough = least.free >= reserve;
  return (enough ? right : wrong)("disk", enough ? "good" : "full", { ...least, reserve });
};

const textOrNull = (path: string): string | null => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** The keys that sign papers: there, readable, and one of them in use. */
export const checkKeys = (folder: string, { SIGNING_KEYS }: Pick<Environment, "SIGNING_KEYS">): Finding => {
  const file = join(keyFolder(folder), SIGNING_KEYS_FILE);
  const place = SIGNING_KEYS === undefined ? file : "SIGNING_KEYS";
  const text = SIGNING_KEYS ?? textOrNull(file);
  if (text === null) return wrong("keys", "missing", { place });
  try {
    const keys = parseSecretKeys(text);
    const used = keyInUse(keys);
    const [published] = used ? publishedKeys([used]) : [];
    return published
      ? right("keys", "good", { place, id: published.id, count: keys.length })
      : wrong("keys", "unused", { place });
  } catch {
    return wrong("keys", "unreadable", { place });
  }
};

export const checkSecret = (
  folder: string,
  { SESSION_SECRET }: Pick<Environment, "SESSION_SECRET">,
): Finding => {
  if (SESSION_SECRET !== undefined) return right("secret", "given");
  const place = join(keyFolder(folder), SESSION_SECRET_FILE);
  const kept = textOrNull(place)?.trim().split("\n")[0];
  if (kept === undefined) return wrong("secret", "missing", { place });
  return kept.length >= SESSION_SECRET_LEAST
    ? right("secret", "kept", { place })
    : wrong("secret", "short", { place });
};
