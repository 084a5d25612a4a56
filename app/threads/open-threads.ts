import { Piscina } from "piscina";
import { Unavailable } from "~/domain/unavailable";

export type Threads<Task, Result> = {
  /** `name`: which function of the file, its default one where left out. */
  readonly run: (
    task: Task,
    options?: { readonly name?: string; readonly signal?: AbortSignal },
  ) => Promise<Result>;
  /** How many tasks wait for a thread, and how many have one. */
  readonly waiting: () => number;
  readonly running: () => number;
  readonly close: () => Promise<void>;
};

type ThreadOptions = {
  /** The module whose functions run in the threads. */
  readonly file: URL;
  readonly max: number;
  readonly maxHeapMb?: number;
  readonly maxYoungHeapMb?: number;
  /** Told when a thread came to an end that was not asked to. */
  readonly onDeath?: (error: Error) => void;
};

/** The thread ended, and its task with it; what a task itself throws is none of these. */
const isDeath = (error: unknown): error is Error =>
  error instanceof Error && error.message.startsWith("worker exited with code");

/**
 * Threads that are replaced when they die: the task of a dead one is given to another, once, so that a killed thread costs
 * time and a deadly task no more than two threads. Tasks wait here and not in Piscina, which starts no thread for those
 * that wait when the last one dies. The first task waits for its thread to start.
 */
export const openThreads = <Task, Result>(options: ThreadOptions): Threads<Task, Result> => {
  const { max, onDeath = () => undefined } = options;
  const pool = new Piscina<Task, Result>({
    filename: options.file.href,
    minThreads: 0,
    maxThreads: max,
    idleTimeout: 60_000,
    execArgv: [],
    resourceLimits: {
      ...(options.maxHeapMb && { maxOldGenerationSizeMb: options.maxHeapMb }),
      ...(options.maxYoungHeapMb && { maxYoungGenerationSizeMb: options.maxYoungHeapMb }),
    },
  });
  // Without a listener an idle thread's error would end the process.
  pool.on("error", onDeath);

  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async (): Promise<void> => {
    if (running < max) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  const attempt: Threads<Task, Result>["run"] = async (task, asked) => {
    try {
      return await pool.run(task, asked);
    } catch (error) {
      if (!isDeath(error)) throw error;
      onDeath(error);
      return pool.run(task, asked).catch((again: unknown) => {
        throw isDeath(again) ? new Unavailable("two threads ended at the same task") : again;
      });
    }
  };

  return {
    run: async (task, asked) => {
      await enter();
      try {
        return await attempt(task, asked);
      } finally {
        leave();
      }
    },
    waiting: () => waiting.length,
    running: () => running,
    close: () => pool.destroy(),
  };
};
