import { chmod, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The public key list in the data folder: what commands trust where they are given no other. */
export const KEY_LIST_FILE = "keys.json";

/** Written beside and renamed, so that a start cut off leaves no half of it. */
export const writeWhole = async (folder: string, name: string, text: string, mode: number): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${name}.new`);
  await writeFile(draft, text, { mode });
  await chmod(draft, mode);
  await rename(draft, join(folder, name));
};
