import { open, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ArchiveWriter } from "./write-archive";

/**
 * Adds the whole files below a folder of the data folder and yields how many there were. Drafts (`.part`) are passed
 * over, and so is what is removed meanwhile: it was to go anyway.
 */
export const addFolder = async (archive: ArchiveWriter, folder: string, name: string): Promise<number> => {
  let files = 0;
  for (const path of await filesBelow(join(folder, name))) {
    const handle = await open(join(folder, name, path)).catch(unlessGone);
    if (!handle) continue;
    const { size } = await handle.stat();
    // The stream closes what it reads from.
    await archive.addStream(`${name}/${path}`, size, handle.createReadStream());
    files += 1;
  }
  return files;
};

const unlessGone = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null;
  throw error;
};

/** Paths relative to the folder, in order; none where there is no such folder. */
const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch(unlessGone);
  return (found ?? [])
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
};
