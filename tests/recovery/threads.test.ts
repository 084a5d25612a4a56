import { afterEach, expect, it } from "vitest";
import { openThreads, type Threads } from "~/threads/open-threads";
import { isUnavailable } from "~db/unavailable";

const deaths: string[] = [];
const open = <Task>(max: number): Threads<Task, unknown> => {
  const threads = openThreads<Task, unknown>({
    file: new URL("./thread-task.mjs", import.meta.url),
    max,
    maxHeapMb: 48,
    onDeath: ({ message }) => deaths.push(message),
  });
  opened.push(threads);
  return threads;
};
const opened: Pick<Threads<unknown, unknown>, "close">[] = [];
afterEach(async () => {
  deaths.length = 0;
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

const outcome = (running: Promise<unknown>) => running.catch((error: unknown) => error);

it("gives the task of a thread that died to another one, once", async () => {
  const { run } = open<SharedArrayBuffer>(1);
  expect(await run(new SharedArrayBuffer(4), { name: "endOnce" })).toBe("second try");
  expect(deaths).toHaveLength(1);
});

it("gives a deadly task up after two threads, as something that may be tried again later", async () => {
  const { run } = open<string>(1);
  expect(isUnavailable(await outcome(run("exit")))).toBe(true);
});

it("goes on with what waits when the only thread dies, however often", async () => {
  const threads = open<string>(1);
  const asked = ["exit", "a", "exit", "b", "fill", "c", "throw", "d"].map((act) => outcome(threads.run(act)));
  expect(threads.waiting()).toBe(7);
  const [, a, , b, filled, c, thrown, d] = await Promise.all(asked);
  expect([a, b, c, d]).toEqual(["a", "b", "c", "d"]);
  expect(filled).toMatchObject({ code: "ERR_WORKER_OUT_OF_MEMORY" });
  expect(thrown).toBeInstanceOf(RangeError);
  expect([threads.waiting(), threads.running()]).toEqual([0, 0]);
}, 60_000);
