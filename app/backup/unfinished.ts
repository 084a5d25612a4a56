import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "~/signing/write-whole.server";

const MARK = "restore-unfinished";

/** The backup whose restoring into this data folder began and has not ended, or null. */
export const findUnfinishedRestore = async (folder: string): Promise<string | null> => {
  const text = await readFile(join(folder, MARK), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : text.trim();
};

export const markUnfinished = (folder: string, id: string): Promise<void> =>
  writeWhole(folder, MARK, `${id}\n`, 0o600);

export const markFinished = (folder: string): Promise<void> => rm(join(folder, MARK), { force: true });
