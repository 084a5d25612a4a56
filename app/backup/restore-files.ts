import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { keyFolder } from "~/signing/key-folder.server";
import { writeWhole } from "~/signing/write-whole.server";
import { FOLDERS, SECRETS, type SecretName } from "./manifest";

/** Files of a backup lie here until all of it is in. */
const STAGE = "restoring";

/** What is in the data folder that a restoring would write over: the first such name, or null. */
export const findOccupant = async (folder: string): Promise<string | null> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return (
    names.find((name) => [...SECRETS, ...FOLDERS, "keys", "postgres"].some((own) => own === name)) ?? null
  );
};

export const clearStage = (folder: string): Promise<void> =>
  rm(join(folder, STAGE), { recursive: true, force: true });

export const stageFile = async (
  folder: string,
  path: string,
  content: AsyncIterable<Buffer>,
): Promise<void> => {
  const file = join(folder, STAGE, path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(file, { mode: 0o600, flags: "wx" }));
};

/** Puts everything in its place; done again, it comes to the same. */
export const placeFiles = async (
  folder: string,
  secrets: Readonly<Partial<Record<SecretName, string>>>,
): Promise<void> => {
  for (const name of FOLDERS) {
    await rm(join(folder, name), { recursive: true, force: true });
    await mkdir(join(folder, STAGE, name), { recursive: true, mode: 0o700 });
    await rename(join(folder, STAGE, name), join(folder, name));
  }
  await mkdir(keyFolder(folder), { recursive: true, mode: 0o700 });
  for (const name of SECRETS) {
    const secret = secrets[name];
    if (secret !== undefined) await writeWhole(keyFolder(folder), name, secret, 0o600);
  }
  await clearStage(folder);
};
