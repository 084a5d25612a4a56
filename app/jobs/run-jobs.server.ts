import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";
import { Logger, type Logger as QueueLogger, type Runner, run } from "graphile-worker";
import type pg from "pg";
import { parsePaperJob } from "~/jobs/paper-job";
import { drawPapers } from "~/services/draw-papers.server";
import { expirePapers } from "~/services/expire-papers.server";
import type { World } from "~/world";
import { LOCKS } from "~db/advisory-locks";
import { newConnection, openPool } from "~db/pool";

export type Jobs = {
  /** Takes no new job, lets those under way come to a place where they can be taken up again. */
  readonly stop: () => Promise<void>;
};

const PATIENCE = 3_000;

/**
 * Works the queue off in this process: drawing is done by the renderer's threads, so that this one goes on serving. Of
 * several processes on one database one does it and the others stand by. `url` is a direct log-in of the application's
 * role: through a pooler that shares connections the lock would be nobody's.
 */
export const runJobs = (world: World, url: string): Jobs => {
  const stopping = new AbortController();
  const working = work(world, url, stopping.signal).catch((error: unknown) => {
    world.log.error({ err: error }, "the job queue stopped");
  });
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
};

const pause = (signal: AbortSignal): Promise<void> =>
  setTimeout(PATIENCE, undefined, { signal }).catch(() => undefined);

const work = async (world: World, url: string, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const guard = newConnection({ connectionString: url });
    try {
      await guard.connect();
      const lost = new Promise<void>((resolve) => guard.once("end", () => resolve()));
      if (await becomeWorker(guard)) await workUntil(world, url, signal, lost);
    } catch (error) {
      world.log.warn({ err: error }, "the job queue cannot be reached");
    } finally {
      await guard.end().catch(() => undefined);
    }
    if (!signal.aborted) await pause(signal);
  }
};

/** With the lock in hand, whatever job is still locked belonged to a process that is no more. */
const becomeWorker = async (guard: pg.Client): Promise<boolean> => {
  const { rows } = await guard.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
    LOCKS.jobs,
  ]);
  if (!rows[0]?.mine) return false;
  await guard.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker._private_jobs where locked_by is not null having count(*) > 0
  `);
  return true;
};

const workUntil = async (
  world: World,
  url: string,
  signal: AbortSignal,
  lost: Promise<void>,
): Promise<void> => {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  signal.addEventListener("abort", stop);
  void lost.then(stop);
  const pool = openPool({ connectionString: url, max: 4 }, (error) =>
    world.log.warn({ err: error }, "the job queue lost a connection"),
  );
  try {
    const runner = await run({
      pgPool: pool,
      concurrency: 2,
      noHandleSignals: true,
      // Only batches, of one here, are waited for: else what became of a job is lost with its connection, as a rejection
      // nobody listens to and a job that stays locked.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: queueLogger(world),
      parsedCronItems: [],
      taskList: {
        "draw-papers": (payload) =>
          drawPapers(world, parsePaperJob(payload), {
            // One more than are drawn at once, so that a thread never waits for the database.
            lanes: availableParallelism() + 1,
            stopped: () => stopped,
          }),
        "expire-papers": (payload) => expirePapers(world, parsePaperJob(payload)),
      },
    });
    await Promise.race([lost, runner.promise, aborted(signal)]);
    await stopRunner(runner);
  } finally {
    await pool.end();
  }
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });

/** It rejects where it had stopped by itself. */
const stopRunner = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);

const queueLogger = ({ log }: World): QueueLogger =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
