import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A file system without rights, or a file of somebody else: nothing is made worse by going on. */
const CANNOT = new Set(["EPERM", "ENOTSUP", "ENOSYS"]);
const GONE = "ENOENT";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** Whether the mode could be set; what is gone meanwhile needs none. */
const close = async (path: string, mode: number): Promise<boolean> => {
  try {
    await chmod(path, mode);
    return true;
  } catch (error) {
    if (codeOf(error) === GONE) return true;
    if (CANNOT.has(codeOf(error))) return false;
    throw error;
  }
};

/**
 * Makes a folder that only the account which runs the server may enter; one that is there is closed, with everything in
 * it. Yields the paths that could not be closed.
 */
export const closedFolder = async (folder: string): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const open: string[] = [];
  if (!(await close(folder, 0o700))) open.push(folder);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (!(await close(path, entry.isDirectory() ? 0o700 : 0o600))) open.push(path);
  }
  return open;
};
