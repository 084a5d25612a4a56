// 140,000 answer sets of the public format scored under two editions, from file to result lines: the time, answer sets
// a second, and the memory held at the beginning and at the end of the run.

import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Writable } from "node:stream";
import { readPack } from "~/commands/read-pack";
import { replayFile } from "~/commands/replay-file";
import { createVoice } from "~/commands/voice";
import type { Instrument } from "~/domain/instrument/instrument";
import { chanceOf, randomAnswers } from "../domain/scoring/random-answers";
import { line } from "./measure";

const SETS = 140_000;
const RUNS = 3;
const MB = 1024 * 1024;

/** Answer sets as a city would keep them, written piece by piece. */
const writeAnswers = async (file: string, instrument: Instrument): Promise<void> => {
  const chance = chanceOf(2024);
  const names = new Map(instrument.scenes.map(({ code, title }) => [code, title.zh]));
  const out = createWriteStream(file);
  for (let set = 0; set < SETS; set += 1) {
    const { items, scenes } = randomAnswers(instrument, chance);
    const letters = Object.entries(items).map(([code, { options }]) => [code, options]);
    const levels = Object.entries(scenes).map(([code, { level }]) => [names.get(code), level ?? 0]);
    const text = JSON.stringify({
      instrument: instrument.code,
      items: Object.fromEntries(letters),
      scenes: Object.fromEntries(levels),
    });
    if (!out.write(`${text}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
};

/** Takes the results and forgets them, noting the memory now and then. */
const createSink = () => {
  const memory: number[] = [];
  let bytes = 0;
  const out = new Writable({
    write: (chunk: Buffer, _, done) => {
      bytes += chunk.length;
      memory.push(process.memoryUsage.rss());
      done();
    },
  });
  return { out, memory, bytes: () => bytes };
};

export const benchReplay = async () => {
  const said: string[] = [];
  const voice = createVoice("en", { write: (text) => said.push(text) });
  const from = readPack("miit-2024", voice);
  const to = readPack("miit-2024+warehousing-guidance", voice);
  if (!from || !to) throw new Error(said.join(""));
  const folder = mkdtempSync(join(tmpdir(), "bench-replay-"));
  const file = join(folder, "answers.jsonl");
  await writeAnswers(file, from);
  const times: number[] = [];
  const growth: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { out, memory, bytes } = createSink();
    said.length = 0;
    const begin = performance.now();
    const code = await replayFile(file, { from, to, changesOnly: false }, { out, voice });
    times.push(performance.now() - begin);
    if (code !== 0 || bytes() === 0) throw new Error(said.join(""));
    const quarter = memory[Math.floor(memory.length / 4)] ?? Number.NaN;
    growth.push((Math.max(...memory.slice(Math.floor(memory.length / 4))) - quarter) / MB);
  }
  rmSync(folder, { recursive: true });
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[RUNS >> 1] ?? Number.NaN;
  console.log(`Replaying ${SETS} answer sets under another reading, read, validated, scored twice, written`);
  console.log(line("  one thread", { median, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, runs: RUNS }));
  console.log(`  ${Math.round(SETS / (median / 1000))} answer sets a second`);
  console.log(
    `  memory (RSS) ${Math.round(process.memoryUsage.rss() / MB)} MB; growth after the first quarter of a run at most ${Math.max(...growth).toFixed(0)} MB`,
  );
  console.log(`  ${said.map((text) => text.trim()).join("; ")}`);
};
