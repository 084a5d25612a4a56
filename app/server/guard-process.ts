import type { Logger } from "pino";
import { isUnavailable } from "~db/unavailable";

/** Ending in order takes ten seconds at most; what hangs beyond that is left. */
const PATIENCE = 15_000;

/**
 * What ends this process and what must not. A promise that failed without anybody waiting has undone nothing but itself,
 * and a connection that was lost comes back: both are logged. After any other error that nobody caught the state is not
 * known: the process ends in order, and whoever keeps it running (`npm start`, systemd, a container) starts it again.
 */
export const guardProcess = (log: Pick<Logger, "error" | "fatal">, end: () => Promise<void>): void => {
  // A reader of the output that is gone, as in `npm start | head`.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
  process.on("unhandledRejection", (reason) => {
    log.error({ err: reason }, "a promise failed that nobody waited for");
  });
  process.on("uncaughtException", (error) => {
    if (isUnavailable(error))
      return log.error({ err: error }, "a connection was lost that nobody listened to");
    log.fatal({ err: error }, "an error that nobody caught: ending in order, to be started again");
    setTimeout(() => process.exit(1), PATIENCE).unref();
    end().finally(() => process.exit(1));
  });
};
