import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * What signs session cookies: made once and kept in the folder, readable by its owner only, so that a restart signs
 * nobody out. A file too short to be one is replaced.
 */
export const keptSessionSecret = async (folder: string): Promise<string> => {
  const file = join(folder, "session-secret");
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return kept.trim().length >= 32 ? kept.trim() : keep(folder, file, randomBytes(32).toString("base64url"));
};

/** Written beside and renamed, so that a start cut off leaves no half of it. */
const keep = async (folder: string, file: string, secret: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.new`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
  return secret;
};
