import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./signing/write-whole.server";

export const SESSION_SECRET_FILE = "session-secret";

/**
 * What signs session cookies: made once and kept in the folder, readable by its owner only, so that a restart signs
 * nobody out. A file too short to be one is replaced.
 */
export const keptSessionSecret = async (folder: string): Promise<string> => {
  const kept = await readFile(join(folder, SESSION_SECRET_FILE), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    },
  );
  if (kept.trim().length >= 32) return kept.trim();
  const secret = randomBytes(32).toString("base64url");
  await writeWhole(folder, SESSION_SECRET_FILE, `${secret}\n`, 0o600);
  return secret;
};
