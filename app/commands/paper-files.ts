import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isArchive, LARGEST_ARCHIVE } from "~/verify/open-archive";
import { readPaper } from "./verify-file";

/** Every file in a folder and those below, by name; a file itself. Links are not followed. Throws where there is none. */
export const filesIn = (path: string): readonly string[] => {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => {
      const child = join(path, name);
      const kind = lstatSync(child);
      return kind.isDirectory() ? filesIn(child) : kind.isFile() ? [child] : [];
    });
};

/** The bytes to check: a ZIP whole, anything else no further than a paper goes. Null where it cannot be read. */
export const readPaperOrArchive = (file: string): Uint8Array | null => {
  const bytes = readPaper(file);
  if (!bytes || !isArchive(bytes) || lstatSync(file).size > LARGEST_ARCHIVE) return bytes;
  return readFileSync(file);
};
