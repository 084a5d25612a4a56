import { once } from "node:events";
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import type { Writable } from "node:stream";
import { failure, type Outcome, type Problem } from "~/domain/problem";
import { MAX_WIRE_CHARACTERS } from "~/domain/scoring/wire";
import { linesOf } from "./lines-of";
import { sayProblem, type Voice } from "./voice";

const PIECE = 256 * 1024;
const MAX_BYTES = MAX_WIRE_CHARACTERS * 4;
const MOST_PROBLEMS = 20;
/** One answer set a line; the same under its other name. */
const LINE_FILES = [".jsonl", ".ndjson"];
export const DONE = 0;
export const REFUSED = 2;

export const isLineFile = (file: string): boolean => LINE_FILES.includes(extname(file).toLowerCase());

/** Where results go, and how to speak. */
export type Streams = { readonly out: Writable; readonly voice: Voice };

/** What to write for one answer set; null for nothing. */
export type Take = (text: string, line: number) => Outcome<string | null>;

export const readPieces = (file: string) =>
  linesOf(createReadStream(file, { highWaterMark: PIECE }), MAX_BYTES);

export const writeLines = async (out: Writable, results: readonly string[]): Promise<void> => {
  if (results.length > 0 && !out.write(`${results.join("\n")}\n`)) await once(out, "drain");
};

/** Says the first problems with their places and yields the exit code. */
export const refuse = (
  voice: Voice,
  problems: readonly Problem[],
  lineOf: (problem: Problem) => number,
): number => {
  for (const problem of problems.slice(0, MOST_PROBLEMS))
    voice.error(sayProblem(voice, lineOf(problem), problem));
  return REFUSED;
};

export const refuseEmpty = (file: string, voice: Voice): number => {
  voice.error(voice.say("command.score.fileEmpty", { file }));
  return REFUSED;
};

/** Runs what reads a file; one that is missing or cannot be read is said and ends with 2. */
export const reading = async (file: string, voice: Voice, read: () => Promise<number>): Promise<number> => {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES" && code !== "ENOTDIR") throw error;
    voice.error(voice.say(`command.score.${code === "ENOENT" ? "fileMissing" : "fileUnreadable"}`, { file }));
    return REFUSED;
  }
};

/**
 * Takes the answer sets of a file line by line with flat memory and yields the exit code. The first wrong one ends the
 * run; what was written before it stays.
 */
export const takeLines = async (file: string, take: Take, { out, voice }: Streams): Promise<number> => {
  const reader = createLineReader(take);
  for await (const { lines, valid } of readPieces(file)) {
    const results: string[] = [];
    const problems = reader.take(lines, valid, results);
    await writeLines(out, results);
    if (problems) return refuse(voice, problems, () => reader.line());
  }
  return reader.taken() === 0 ? refuseEmpty(file, voice) : DONE;
};

/** Goes through the lines, counting them; blank ones may only stand at the end. */
const createLineReader = (takeSet: Take) => {
  let line = 0;
  let blank: number | null = null;
  let taken = 0;
  const takeLine = (text: string, valid: boolean): Outcome<string | null> | null => {
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
    return valid || tooLong ? takeSet(text, line) : failure({ code: "wire.notText" });
  };
  return {
    /** Adds the results of the lines up to the first wrong one, whose problems it yields. */
    take: (lines: readonly string[], valid: boolean, results: string[]): readonly Problem[] | null => {
      for (const [at, text] of lines.entries()) {
        const result = takeLine(text, valid || at < lines.length - 1);
        if (result === null) continue;
        if (!result.ok) return result.problems;
        taken += 1;
        if (result.value !== null) results.push(result.value);
      }
      return null;
    },
    line: () => line,
    taken: () => taken,
  };
};
