import { rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { closedFolder } from "./closed-folder.server";

/** The installation's secrets, by the names of their files. */
export const SECRET_FILES = ["signing-keys.json", "session-secret"] as const;

/** Where the secrets lie: in a folder of their own, since the embedded database's account must pass through its parent. */
export const keyFolder = (dataFolder: string): string => join(dataFolder, "keys");

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Closes the folder of the secrets, and moves there what earlier versions kept beside it. Yields the paths that could
 * not be closed.
 */
export const openKeyFolder = async (dataFolder: string): Promise<readonly string[]> => {
  const folder = keyFolder(dataFolder);
  await closedFolder(folder);
  for (const name of SECRET_FILES) {
    const [before, now] = [join(dataFolder, name), join(folder, name)];
    if ((await isThere(before)) && !(await isThere(now))) await rename(before, now);
  }
  return closedFolder(folder);
};
