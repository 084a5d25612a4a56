import { Worker } from "node:worker_threads";
import type { Programme } from "~/domain/planning/programme";
import { firstPlan } from "./first-plan";
import { certificateOf, isBetter, type Known, type Stage } from "./known";
import { checkedOf, type News, SOLVER, type Solved } from "./solve-programme";

/** What the thread tells: that it begins, what it met, how it ended. */
export type Message = { readonly begun: true } | { readonly news: News } | { readonly ended: Solved };

/** Terms looked at in a second of checking, a tenth of which may be spent past the limit. */
const CHECKED_PER_SECOND = 10_000_000;

/** The best of what is told. */
const createNotes = (programme: Programme) => {
  let best: readonly number[] | null = null;
  const stages: Stage[] = [];
  return {
    take: ({ values, ended }: News): void => {
      if (!best || isBetter(programme, values, best)) best = values;
      if (ended) stages.splice(ended.at, stages.length, ended.stage);
    },
    known: (): Known | null => best && { values: best, stages },
  };
};

/** The answer of a search that was ended: the best plan by then, with the bounds that were proved by then. */
const answerOf = (programme: Programme, known: Known | null, seconds: number): Solved => {
  if (!known) return { certificate: null, judged: false, solver: SOLVER };
  const certificate = certificateOf(programme, known);
  const effort = Math.ceil((seconds * CHECKED_PER_SECOND) / 10);
  return {
    certificate: known.stages.length > 0 ? checkedOf(certificate, effort) : certificate,
    judged: false,
    solver: SOLVER,
  };
};

export type Limits = {
  /** Units, see `Solve`. */
  readonly work: number;
  /** By the clock, from when the thread is ready. */
  readonly seconds: number;
};

/**
 * Solves in a thread of its own, which is ended after so many seconds, or when it dies: then the best plan that was met by
 * then is the answer. What a search ends by itself, by its units of work, depends on the programme alone.
 */
export const solveWithin = async (
  programme: Programme,
  limits: Limits,
): Promise<Solved & { readonly milliseconds: number }> => {
  let began = performance.now();
  const solved = await watched(programme, limits, () => {
    began = performance.now();
  });
  return { ...solved, milliseconds: Math.round(performance.now() - began) };
};

const watched = async (
  programme: Programme,
  { work, seconds }: Limits,
  begin: () => void,
): Promise<Solved> => {
  const notes = createNotes(programme);
  const thread = new Worker(new URL("./solve-thread.mjs", import.meta.url), {
    workerData: { programme, work },
    execArgv: [],
  });
  // While the thread loads what it needs.
  const first = firstPlan(programme);
  if (first) notes.take({ values: first });
  let watchdog: NodeJS.Timeout | undefined;
  try {
    const ended = await new Promise<Solved | null>((resolve) => {
      thread.on("message", (message: Message) => {
        if ("begun" in message) {
          begin();
          watchdog = setTimeout(() => resolve(null), 1000 * seconds);
        } else if ("news" in message) notes.take(message.news);
        else resolve(message.ended);
      });
      // Out of memory, or the solver broke down.
      thread.on("error", () => resolve(null));
      thread.on("exit", () => resolve(null));
    });
    if (ended?.certificate) return ended;
    return ended && !notes.known() ? ended : answerOf(programme, notes.known(), seconds);
  } finally {
    clearTimeout(watchdog);
    void thread.terminate();
  }
};
