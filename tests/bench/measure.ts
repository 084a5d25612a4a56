import { performance } from "node:perf_hooks";

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

export type Timing = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
};

const summary = (values: readonly number[]): Timing => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
  runs: values.length,
});

/**
 * Times several works in turn (A B A B …) after one warm-up each, so that a drift of the machine's speed meets all of
 * them; milliseconds per call. `calls`: how many calls of the work make one measured run.
 */
export const inTurn = async (
  works: readonly { readonly calls: number; readonly work: () => unknown }[],
  runs: number,
): Promise<Timing[]> => {
  const times: number[][] = works.map(() => []);
  for (let run = -1; run < runs; run++) {
    for (const [index, { calls, work }] of works.entries()) {
      const from = performance.now();
      for (let call = 0; call < calls; call++) await work();
      if (run >= 0) times[index]?.push((performance.now() - from) / calls);
    }
  }
  return times.map(summary);
};

const digits = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(5);

export const line = (title: string, timing: Timing, unit = "ms"): string =>
  `${title.padEnd(58)} ${digits(timing.median)} ${unit}  (${digits(timing.min)}–${digits(timing.max)}, ${timing.runs} runs)`;
