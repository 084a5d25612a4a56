// Loaded into the server by --import: tells the test, over a socket, how long a single turn of the event loop took at
// most (in processor time of the main thread, which a busy machine does not stretch) and what memory the process held.
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const BEAT = 5;

/** Milliseconds of processor time that the main thread has used, as Linux counts them for its scheduler. */
const processorTime = () =>
  Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;

const watch = (place) => {
  let before = processorTime();
  let longest = 0;
  const beat = () => {
    const now = processorTime();
    longest = Math.max(longest, now - before);
    before = now;
  };
  setInterval(beat, BEAT).unref();
  const delay = monitorEventLoopDelay({ resolution: BEAT });
  delay.enable();
  const take = () => {
    beat();
    const told = {
      turn: longest,
      delay: delay.max / 1e6,
      processor: before,
      memory: process.resourceUsage().maxRSS / 1024,
      nodeEnv: process.env.NODE_ENV,
    };
    longest = 0;
    delay.reset();
    return told;
  };
  createServer((socket) => {
    socket.on("error", () => undefined);
    // One byte asks once.
    socket.on("data", (asked) => {
      for (const _ of asked) socket.write(`${JSON.stringify(take())}\n`);
    });
  })
    .listen(place)
    .unref();
};

if (isMainThread && process.env.PROBE_SOCKET && process.argv[1]?.endsWith("start.ts"))
  watch(process.env.PROBE_SOCKET);
