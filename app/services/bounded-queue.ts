import { Unavailable } from "~/domain/unavailable";

/** Does heavy work when its turn comes; first come, first served. */
export type Turn = <T>(heavy: () => Promise<T>) => Promise<T>;

export type BoundedQueue = {
  /**
   * Gives `work` a place, which it keeps until it ends and without which it does not begin: throws Unavailable at once
   * where all are taken. The heavy part of it waits for its `turn`. Who is `known` may take the reserved places, too.
   */
  readonly enter: <T>(work: (turn: Turn) => Promise<T>, who?: "known" | "stranger") => Promise<T>;
  /** How many have a place now, those at work included. */
  readonly length: () => number;
  /** The same, split into those whose turn it is and all others. */
  readonly counts: () => { readonly running: number; readonly waiting: number };
};

/** So many at work at the same time, so many with a place behind them; reserved places are in addition. */
export const boundedQueue = (bounds: {
  readonly name: string;
  readonly atWork: number;
  readonly waiting: number;
  readonly reserved?: number;
}): BoundedQueue => {
  const { reserved = 0 } = bounds;
  const places = bounds.atWork + bounds.waiting;
  const waiting: (() => void)[] = [];
  let inside = 0;
  let working = 0;

  const turn: Turn = async (heavy) => {
    if (working >= bounds.atWork) await new Promise<void>((resolve) => waiting.push(resolve));
    else working += 1;
    try {
      return await heavy();
    } finally {
      // Who waits takes over the turn, so that nobody who comes meanwhile passes by.
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };

  const enter: BoundedQueue["enter"] = async (work, who = "stranger") => {
    if (inside >= places + (who === "known" ? reserved : 0))
      throw new Unavailable(`${bounds.name}: all ${places} places are taken`, 3);
    inside += 1;
    try {
      return await work(turn);
    } finally {
      inside -= 1;
    }
  };
  const counts = () => ({ running: working, waiting: inside - working });
  return { enter, length: () => inside, counts };
};
