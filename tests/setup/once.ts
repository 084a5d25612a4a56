import { get } from "node:http";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import type { Once } from "./once-a-run";

/** Asks the run's main process for what is made once a run; whoever comes later gets the same. */
export const once = (what: Once): Promise<string> =>
  new Promise((resolve, reject) => {
    // `fetch` would give up where a busy machine builds for more than five minutes.
    const asked = get(new URL(what, inject("run").at), async (answer) => {
      const told = await text(answer);
      if (answer.statusCode === 200) resolve(told);
      else reject(new Error(told));
    });
    asked.on("error", reject);
  });
