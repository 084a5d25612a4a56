import { once } from "node:events";
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import type { Writable } from "node:stream";
import type { Instrument } from "~/domain/instrument/instrument";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import { jsonKeys } from "~/domain/scoring/json-keys";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { MAX_WIRE_CHARACTERS, parseWireText } from "~/domain/scoring/wire";
import { wireText } from "~/domain/scoring/wire-result";
import { linesOf } from "./lines-of";
import { sayProblem, type Voice } from "./voice";

const PIECE = 256 * 1024;
const MAX_BYTES = MAX_WIRE_CHARACTERS * 4;
const MOST_PROBLEMS = 20;
const DONE = 0;
const REFUSED = 2;

/**
 * Scores a file of the public format and yields the exit code: a `.jsonl` gives one result a line, streamed with flat
 * memory, anything else is one answer set. The first wrong answer set ends the run; results before it are written.
 */
export const scoreFile = async (
  file: string,
  instruments: readonly Instrument[],
  out: Writable,
  voice: Voice,
): Promise<number> => {
  const score = extname(file) === ".jsonl" ? scoreLines : scoreWhole;
  try {
    return await score(file, instruments, out, voice);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES" && code !== "ENOTDIR") throw error;
    voice.error(voice.say(`command.score.${code === "ENOENT" ? "fileMissing" : "fileUnreadable"}`, { file }));
    return REFUSED;
  }
};

const read = (file: string) => linesOf(createReadStream(file, { highWaterMark: PIECE }), MAX_BYTES);

const resultOf = (instruments: readonly Instrument[], text: string): Outcome<string> => {
  const wire = parseWireText(instruments, text);
  if (!wire.ok) return wire;
  return success(wireText(scoreAnswers(wire.value.instrument, wire.value.answers)));
};

const write = async (out: Writable, results: readonly string[]): Promise<void> => {
  if (results.length > 0 && !out.write(`${results.join("\n")}\n`)) await once(out, "drain");
};

const refuse = (voice: Voice, problems: readonly Problem[], lineOf: (problem: Problem) => number): number => {
  for (const problem of problems.slice(0, MOST_PROBLEMS))
    voice.error(sayProblem(voice, lineOf(problem), problem));
  return REFUSED;
};

const refuseEmpty = (file: string, voice: Voice): number => {
  voice.error(voice.say("command.score.fileEmpty", { file }));
  return REFUSED;
};

const scoreLines: typeof scoreFile = async (file, instruments, out, voice) => {
  const reader = createLineReader(instruments);
  for await (const { lines, valid } of read(file)) {
    const results: string[] = [];
    const problems = reader.take(lines, valid, results);
    await write(out, results);
    if (problems) return refuse(voice, problems, () => reader.line());
  }
  return reader.scored() === 0 ? refuseEmpty(file, voice) : DONE;
};

/** Goes through the lines, counting them; blank ones may only stand at the end. */
const createLineReader = (instruments: readonly Instrument[]) => {
  let line = 0;
  let blank: number | null = null;
  let scored = 0;
  const takeLine = (text: string, valid: boolean): Outcome<string> | null => {
    line += 1;
    const tooLong = text.length > MAX_WIRE_CHARACTERS;
    if (valid && !tooLong && text.trim() === "") {
      blank ??= line;
      return null;
    }
    if (blank !== null) {
      line = blank;
      return failure({ code: "wire.blankLine" });
    }
    return valid || tooLong ? resultOf(instruments, text) : failure({ code: "wire.notText" });
  };
  return {
    /** Adds the results of the lines up to the first wrong one, whose problems it yields. */
    take: (lines: readonly string[], valid: boolean, results: string[]): readonly Problem[] | null => {
      for (const [at, text] of lines.entries()) {
        const result = takeLine(text, valid || at < lines.length - 1);
        if (result && !result.ok) return result.problems;
        if (result) results.push(result.value);
      }
      scored += results.length;
      return null;
    },
    line: () => line,
    scored: () => scored,
  };
};

const scoreWhole: typeof scoreFile = async (file, instruments, out, voice) => {
  const whole = await readWhole(file);
  if (!whole.valid) return refuse(voice, [{ code: "wire.notText" }], () => whole.lines);
  if (whole.text.length <= MAX_WIRE_CHARACTERS && whole.text.trim() === "") return refuseEmpty(file, voice);
  const result = resultOf(instruments, whole.text);
  if (!result.ok) return refuse(voice, result.problems, (problem) => lineOf(whole.text, problem));
  await write(out, [result.value]);
  return DONE;
};

const readWhole = async (file: string) => {
  const all: string[] = [];
  let length = 0;
  for await (const { lines, valid } of read(file)) {
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
