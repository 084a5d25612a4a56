import type { Clash } from "./revision";

/** One save on its way: what a save is made on travels with it (`MadeOn` of the services). */
export type Sent<T> = {
  readonly content: T;
  readonly saveId: string;
  readonly revision: number;
  readonly follows: readonly string[];
};

/**
 * The saves of one field on one page, in order: at most one is on its way, and what was changed meanwhile waits.
 * `doubtful`: saves whose answer never came; the newest revision may be one of them.
 */
export type SaveQueue<T> = {
  readonly revision: number;
  readonly doubtful: readonly string[];
  readonly sending: Sent<T> | null;
  readonly waiting: { readonly content: T; readonly saveId: string } | null;
  /** Stops all saving until one of both values is chosen. */
  readonly clash: Clash | null;
};

export const saveQueue = <T>(revision: number): SaveQueue<T> => ({
  revision,
  doubtful: [],
  sending: null,
  waiting: null,
  clash: null,
});

/** Whether everything given so far is stored as far as this page knows. */
export const isSettled = (queue: SaveQueue<unknown>): boolean =>
  queue.sending === null && queue.waiting === null && queue.clash === null;

/** `saveId`: new for every change. */
export const changed = <T>(queue: SaveQueue<T>, content: T, saveId: string): SaveQueue<T> => ({
  ...queue,
  waiting: { content, saveId },
});

/** Takes the next save to send; none while one is on its way or a clash is open. */
export const begun = <T>(queue: SaveQueue<T>): SaveQueue<T> => {
  const { waiting, revision, doubtful } = queue;
  if (!waiting || queue.sending || queue.clash) return queue;
  const follows = doubtful.filter((id) => id !== waiting.saveId);
  return { ...queue, waiting: null, sending: { ...waiting, revision, follows } };
};

export const saved = <T>(queue: SaveQueue<T>, revision: number): SaveQueue<T> => ({
  ...queue,
  revision,
  doubtful: [],
  sending: null,
});

/** Refused for what it says, not for what stands there: the same would be refused again. */
export const refused = <T>(queue: SaveQueue<T>): SaveQueue<T> => ({ ...queue, sending: null });

export const clashed = <T>(queue: SaveQueue<T>, clash: Clash): SaveQueue<T> => ({
  ...queue,
  doubtful: [],
  sending: null,
  clash,
});

/** Most saves in doubt that are told; older ones would only be needed if all later ones were lost. */
const MOST_DOUBTFUL = 20;

/** No answer came: it is sent again under its name, unless something newer waits. */
export const unanswered = <T>(queue: SaveQueue<T>): SaveQueue<T> => {
  const { sending, waiting, doubtful } = queue;
  if (!sending) return queue;
  const { content, saveId } = sending;
  return {
    ...queue,
    doubtful: [...doubtful.filter((id) => id !== saveId), saveId].slice(-MOST_DOUBTFUL),
    sending: null,
    waiting: waiting ?? { content, saveId },
  };
};

/** One of both values was chosen: it stands on the revision that was shown. */
export const chosen = <T>(queue: SaveQueue<T>, mine: T | undefined, saveId: string): SaveQueue<T> => {
  const { clash } = queue;
  if (!clash) return queue;
  const settled = { ...queue, revision: clash.revision, clash: null, waiting: null };
  return mine === undefined ? settled : changed(settled, mine, saveId);
};

/** The page learned of a newer value; only where nothing of its own is under way. */
export const learned = <T>(queue: SaveQueue<T>, revision: number): SaveQueue<T> =>
  isSettled(queue) && revision > queue.revision ? { ...queue, revision } : queue;
