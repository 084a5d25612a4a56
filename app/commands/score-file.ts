import type { Writable } from "node:stream";
import type { Instrument } from "~/domain/instrument/instrument";
import { type Outcome, type Problem, success } from "~/domain/problem";
import { cheapestLift } from "~/domain/scoring/cheapest-lift";
import { jsonKeys } from "~/domain/scoring/json-keys";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { MAX_WIRE_CHARACTERS, parseWireText } from "~/domain/scoring/wire";
import { wireText } from "~/domain/scoring/wire-result";
import {
  DONE,
  isLineFile,
  reading,
  readPieces,
  refuse,
  refuseEmpty,
  type Streams,
  takeLines,
  writeLines,
} from "./answer-lines";
import type { Voice } from "./voice";

/**
 * Scores a file of the public format and yields the exit code: a `.jsonl` gives one result a line, streamed with flat
 * memory, anything else is one answer set. The first wrong answer set ends the run; results before it are written.
 * `lifts`: not the score, but every family of minimal sets that reach the next level; null at the top.
 */
export const scoreFile = (
  file: string,
  instruments: readonly Instrument[],
  out: Writable,
  voice: Voice,
  lifts = false,
): Promise<number> =>
  reading(file, voice, () =>
    isLineFile(file)
      ? takeLines(file, (text) => resultOf(instruments, text, lifts), { out, voice })
      : scoreWhole(file, (text) => resultOf(instruments, text, lifts), { out, voice }),
  );

const resultOf = (instruments: readonly Instrument[], text: string, lifts: boolean): Outcome<string> => {
  const wire = parseWireText(instruments, text);
  if (!wire.ok) return wire;
  const { instrument, answers } = wire.value;
  const score = scoreAnswers(instrument, answers);
  return success(lifts ? JSON.stringify(cheapestLift(instrument, answers, score)) : wireText(score));
};

const scoreWhole = async (
  file: string,
  result: (text: string) => Outcome<string>,
  { out, voice }: Streams,
): Promise<number> => {
  const whole = await readWhole(file);
  if (!whole.valid) return refuse(voice, [{ code: "wire.notText" }], () => whole.lines);
  if (whole.text.length <= MAX_WIRE_CHARACTERS && whole.text.trim() === "") return refuseEmpty(file, voice);
  const outcome = result(whole.text);
  if (!outcome.ok) return refuse(voice, outcome.problems, (problem) => lineOf(whole.text, problem));
  await writeLines(out, [outcome.value]);
  return DONE;
};

const readWhole = async (file: string) => {
  const all: string[] = [];
  let length = 0;
  for await (const { lines, valid } of readPieces(file)) {
    for (const line of lines) {
      all.push(line);
      length += line.length + 1;
    }
    if (!valid && length <= MAX_WIRE_CHARACTERS) return { text: "", lines: all.length, valid };
    if (length > MAX_WIRE_CHARACTERS + 1) break;
  }
  return { text: all.join("\n"), lines: all.length, valid: true };
};

/** The line on which the field a problem names stands, or on which the text stops being JSON; 1 where neither is. */
const lineOf = (text: string, { code, field }: Problem): number => {
  if (code === "wire.tooLong") return 1;
  const { keys, errorAt } = jsonKeys(text);
  const offset = errorAt ?? keys.findLast(({ path }) => path === field)?.offset ?? 0;
  return text.slice(0, offset).split("\n").length;
};
