// What the threads of threads.test.ts do: be done, end, fill their memory or fail.
export default async (act) => {
  if (act === "exit") process.exit(3);
  if (act === "fill") for (const kept = []; ; ) kept.push(new Array(100_000).fill(Math.random()));
  if (act === "throw") throw new RangeError("a fault of the task");
  await new Promise((resolve) => setTimeout(resolve, 5));
  return act;
};

/** Ends the first thread that comes here and answers in the next. */
export const endOnce = async (shared) => {
  if (Atomics.add(new Int32Array(shared), 0, 1) === 0) process.exit(1);
  return "second try";
};
