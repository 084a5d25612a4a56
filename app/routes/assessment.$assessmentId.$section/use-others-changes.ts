import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { z } from "zod";

const EVERY = 10_000;
/** Without a hand on the page for so long nobody looks at it, and asking would only keep the session alive. */
const IDLE_AFTER = 5 * 60_000;
const HANDS = ["pointermove", "pointerdown", "keydown", "focus"] as const;

const schema = z.object({ changes: z.number() });

/** Reads the page again when anybody changed an answer elsewhere, so that it never goes on showing what is no more. */
export const useOthersChanges = (url: string, changes: number): void => {
  const { revalidate } = useRevalidator();
  const known = useRef(changes);
  known.current = changes;
  useEffect(() => {
    let lastHand = Date.now();
    const ask = async () => {
      try {
        const read = schema.safeParse(await (await fetch(url)).json());
        if (read.success && read.data.changes !== known.current) revalidate();
      } catch {
        // Away: the next save tells it, and so does the next asking.
      }
    };
    const hand = () => {
      const back = Date.now() - lastHand > IDLE_AFTER;
      lastHand = Date.now();
      if (back) void ask();
    };
    const look = () => {
      if (document.visibilityState === "visible" && Date.now() - lastHand < IDLE_AFTER) void ask();
    };
    const seen = () => {
      lastHand = Date.now();
      look();
    };
    const timer = setInterval(look, EVERY);
    for (const each of HANDS) addEventListener(each, hand, { passive: true });
    addEventListener("focus", seen);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      for (const each of HANDS) removeEventListener(each, hand);
      removeEventListener("focus", seen);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [url, revalidate]);
};
