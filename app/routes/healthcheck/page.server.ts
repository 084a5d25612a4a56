import type { World } from "~/world";
import { ping } from "~db/ping";

const PATIENCE_MS = 2_000;

/** Whether the database answers within two seconds. */
export const isDatabaseThere = async ({ db, log }: World): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database does not answer")), PATIENCE_MS);
  });
  try {
    await Promise.race([ping(db), impatience]);
    return true;
  } catch (error) {
    log.error({ err: error }, "healthcheck failed");
    return false;
  } finally {
    clearTimeout(timer);
  }
};
