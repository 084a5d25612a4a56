import { statfs } from "node:fs/promises";
import type { Storage, World } from "~/world";
import { isMigrated } from "~db/migration-state";
import { ping } from "~db/ping";

const PATIENCE_MS = 2_000;

export type Readiness = {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly storage: boolean;
};

/** What holds within two seconds; what fails or takes longer does not. */
const holds = async (
  { log }: World,
  name: keyof Readiness,
  check: () => Promise<boolean>,
): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS);
  });
  try {
    return await Promise.race([check(), impatience]);
  } catch (error) {
    log.warn({ err: error, check: name }, "not ready");
    return false;
  } finally {
    clearTimeout(timer);
  }
};

const hasRoom = async ({ folders, leastFreeBytes }: Storage): Promise<boolean> => {
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < leastFreeBytes) return false;
  }
  return true;
};

/** Whether this server can do its work now: the database answers, its schema is the one needed, the disks have room. */
export const readReadiness = async (world: World, storage: Storage): Promise<Readiness> => {
  const [database, migrations, room] = await Promise.all([
    holds(world, "database", async () => {
      await ping(world.db);
      return true;
    }),
    holds(world, "migrations", () => isMigrated(world.db)),
    holds(world, "storage", () => hasRoom(storage)),
  ]);
  return { database, migrations, storage: room };
};
