import { availableParallelism } from "node:os";
import type { Certificate } from "~/domain/planning/certificate/certificate";
import type { Programme, Solve, SolverAnswer } from "~/domain/planning/programme";
import { openThreads, type Threads } from "~/threads/open-threads";
import type { Solved } from "./solve-programme";

export type Solver = {
  readonly solve: Solve;
  /** How many programmes wait for a thread, and how many have one. */
  readonly threads: Pick<Threads<never, never>, "waiting" | "running">;
  readonly close: () => Promise<void>;
};

/** Units of work, see `Solve`. */
const WORK = 10;

/** Searches at a time: one processor is left to serve pages. */
export const SOLVER_THREADS = Math.max(1, availableParallelism() - 1);

/** Sums of a programme that is planned are safe numbers, so that what is stated of them is none as text. */
const answerOf = (
  certificate: Certificate | null,
): Pick<SolverAnswer, "status" | "values" | "objectives" | "certificate"> => ({
  status: certificate?.status ?? "unknown",
  values: certificate?.values ?? [],
  objectives: (certificate?.objectives ?? []).map(({ name, value, bound }) => ({
    name,
    value: Number(value),
    bound: Number(bound),
  })),
  certificate,
});

/**
 * The one door to the integer-programme solver: search and proof in worker threads, one objective after the other.
 * Every answer comes with a certificate that was checked in whole numbers; `optimal` only when each objective was
 * proved. `work` (10 units by default) limits all objectives together; a fallen signal ends the thread that searches.
 */
export const createSolver = (onDeath?: (error: Error) => void): Solver => {
  const threads = openThreads<{ programme: Programme; work: number }, Solved>({
    file: new URL("./worker.mjs", import.meta.url),
    max: SOLVER_THREADS,
    ...(onDeath && { onDeath }),
  });
  return {
    solve: async (programme, options) => {
      const started = performance.now();
      const { signal } = options ?? {};
      const task = { programme, work: options?.work ?? WORK };
      const { certificate, judged, solver } = await threads.run(task, { ...(signal && { signal }) });
      const milliseconds = Math.round(performance.now() - started);
      return { ...answerOf(certificate), judged, milliseconds, solver };
    },
    threads,
    close: threads.close,
  };
};
