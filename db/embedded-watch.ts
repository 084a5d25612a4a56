import type pg from "pg";
import type { Held } from "./embedded-launch";

export type Watch = {
  /** Stops watching; yields the connection that holds the server now. */
  readonly end: () => pg.Client;
};

/** Before the first try somebody who restarts the server by hand has a moment to do so; the pauses double up to the last. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/**
 * Brings the server back whenever its connection is lost: killed, stopped or restarted by hand, crashed. It never gives
 * up, as a full disk may be cleared an hour later, and tells the log what it meets.
 */
export const watch = (held: Held, again: () => Promise<Held>, log: (line: string) => void): Watch => {
  let holder = held.holder;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;

  const attempt = async (pause: number): Promise<void> => {
    try {
      const next = await again();
      if (ended) return void (await next.holder.end());
      holder = next.holder;
      log("the embedded database is back");
      listen();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log(`the embedded database is not back yet, trying again in ${pause / 1000} s: ${reason}`);
      wait(Math.min(pause * 2, LONGEST_PAUSE), pause);
    }
  };
  const wait = (next: number, pause: number): void => {
    if (ended) return;
    timer = setTimeout(() => void attempt(next), pause);
  };
  const listen = (): void => {
    holder.once("end", () => {
      if (ended) return;
      log("the embedded database went away; bringing it back");
      wait(2 * FIRST_PAUSE, FIRST_PAUSE);
    });
  };

  listen();
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
      return holder;
    },
  };
};
