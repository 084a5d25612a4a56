import { type Asker, Busy } from "./asker";

export type LineLimits = {
  /** Pieces of work at a time, of all askers together. */
  readonly running: number;
  /** How many may wait, of all askers together. */
  readonly waiting: number;
};

/** Where a piece of work stands. `own`: what it waits for first is another one of the same asker. */
export type Place =
  | { readonly state: "waiting"; readonly ahead: number; readonly own: boolean }
  | { readonly state: "running" };

export type LineAsker = Omit<Asker, "ticket"> & {
  /** Of all who wait for the same piece of work. */
  readonly tickets?: ReadonlySet<string>;
  /** Its page tells that it is made in the background: it comes after whatever somebody waits for, unbounded. */
  readonly background?: boolean;
};

type Entry = { readonly asker: LineAsker; readonly start: () => void };

export type FairLine = {
  /** Throws Busy at once where there is no room. The work's signal falls when its asker leaves. */
  readonly run: <T>(asker: LineAsker, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly placeOf: (of: string, ticket: string) => Place | null;
  readonly counts: () => { readonly running: number; readonly waiting: number };
};

const without = (entries: Entry[], entry: Entry): boolean => {
  const at = entries.indexOf(entry);
  if (at >= 0) entries.splice(at, 1);
  return at >= 0;
};

/**
 * A line in which nobody's requests push back others': an asker has one piece of work running and one waiting, and the
 * one that waits joins the end of the line only when the one before it is done.
 */
export const createFairLine = (limits: LineLimits): FairLine => {
  const running = new Set<Entry>();
  /** In the order in which they start; none of an asker who has one running. */
  const line: Entry[] = [];
  /** Each behind the running one of its asker. */
  const held: Entry[] = [];
  const background: Entry[] = [];

  const ofAsker = (entries: Iterable<Entry>, of: string): Entry | undefined =>
    [...entries].find(({ asker }) => asker.of === of && !asker.background);

  const startNext = (): void => {
    while (running.size < limits.running) {
      const next = line.shift() ?? background.shift();
      if (!next) return;
      running.add(next);
      next.start();
    }
  };

  const end = (entry: Entry): void => {
    running.delete(entry);
    const next = entry.asker.background ? undefined : ofAsker(held, entry.asker.of);
    if (next && without(held, next)) line.push(next);
    startNext();
  };

  const enqueue = (entry: Entry): void => {
    const { of, background: later } = entry.asker;
    if (later) background.push(entry);
    else if (ofAsker(line, of) || ofAsker(held, of)) throw new Busy("busy-own");
    else if (line.length + held.length >= limits.waiting && running.size >= limits.running)
      throw new Busy("busy");
    else (ofAsker(running, of) ? held : line).push(entry);
  };

  const leave = (entry: Entry): boolean =>
    without(line, entry) || without(held, entry) || without(background, entry);

  const run = <T>(asker: LineAsker, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    asker.signal?.throwIfAborted();
    const stop = new AbortController();
    let settle: (value: Promise<T>) => void = () => undefined;
    const result = new Promise<T>((resolve) => {
      settle = resolve;
    });
    const entry: Entry = {
      asker,
      start: () => {
        const done = work(stop.signal).finally(() => {
          asker.signal?.removeEventListener("abort", abort);
          end(entry);
        });
        settle(done);
      },
    };
    const abort = () => {
      stop.abort(asker.signal?.reason);
      if (leave(entry)) settle(Promise.reject(asker.signal?.reason));
    };
    enqueue(entry);
    asker.signal?.addEventListener("abort", abort, { once: true });
    startNext();
    return result;
  };

  const placeOf = (of: string, ticket: string): Place | null => {
    const mine = ({ asker }: Entry) => asker.of === of && asker.tickets?.has(ticket) === true;
    if ([...running].some(mine)) return { state: "running" };
    const at = line.findIndex(mine);
    if (at >= 0) return { state: "waiting", ahead: running.size + at, own: false };
    return held.some(mine) ? { state: "waiting", ahead: running.size + line.length, own: true } : null;
  };

  const counts = () => ({
    running: running.size,
    waiting: line.length + held.length + background.length,
  });

  return { run, placeOf, counts };
};
