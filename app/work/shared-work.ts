import type { Asker } from "./asker";
import type { FairLine, LineAsker } from "./fair-line";

/** One piece of work and how many wait for it. */
type Joint<T> = {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  readonly tickets: Set<string>;
  waiting: number;
};

type SharedAsker = Asker & Pick<LineAsker, "background">;

/**
 * Does a piece of work in its turn; who asks for the same `key` meanwhile waits for the same piece. It is stopped when
 * all of them have left. Rejects with Busy at once where there is no room.
 */
export type SharedWork<T> = (
  asker: SharedAsker,
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/** The value, or a rejection as soon as the asker leaves. */
const whileWaiting = <T>(result: Promise<T>, { signal }: Asker, leave: () => void): Promise<T> => {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const left = () => {
      leave();
      reject(signal.reason);
    };
    signal.addEventListener("abort", left, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener("abort", left));
  });
};

/** Work that takes its turns in a line, done once for all who ask for the same at a time. */
export const createSharedWork = <T>(line: FairLine): SharedWork<T> => {
  const joints = new Map<string, Joint<T>>();

  const begin = (
    { of, background }: SharedAsker,
    key: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Joint<T> => {
    const stop = new AbortController();
    const tickets = new Set<string>();
    const result = line.run({ of, signal: stop.signal, tickets, ...(background && { background }) }, work);
    const joint: Joint<T> = { result, stop, tickets, waiting: 0 };
    joints.set(key, joint);
    const forget = () => {
      if (joints.get(key) === joint) joints.delete(key);
    };
    result.then(forget, forget);
    return joint;
  };

  return async (asker, key, work) => {
    asker.signal?.throwIfAborted();
    const joint = joints.get(key) ?? begin(asker, key, work);
    joint.waiting += 1;
    if (asker.ticket) joint.tickets.add(asker.ticket);
    return whileWaiting(joint.result, asker, () => {
      joint.waiting -= 1;
      if (joint.waiting > 0) return;
      if (joints.get(key) === joint) joints.delete(key);
      joint.stop.abort(asker.signal?.reason);
    });
  };
};
