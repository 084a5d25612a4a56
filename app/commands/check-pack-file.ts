import { existsSync } from "node:fs";
import type { Instrument } from "~/domain/instrument/instrument";
import { packFacts } from "~/domain/instrument/pack-facts";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { formatPoints } from "~/domain/points";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import { checkVectors, parseVectors } from "~/domain/scoring/vectors";
import type { Language } from "~/domain/text";
import { fingerprintOf } from "~db/fingerprint";
import { checkReadinessPack, isReadinessPack } from "./check-readiness-pack";
import { readYamlFile } from "./read-yaml-file";
import type { Voice } from "./voice";

const FINE = 0;
const WRONG = 1;
const UNREADABLE = 2;

/** What the check needs of the outside: where lines of the result go, and how to speak. */
export type Check = {
  readonly language: Language;
  readonly voice: Voice;
  readonly print: (line: string) => void;
};

/** 验证用例 stand beside the pack they hold for: miit-2024.vectors.yaml beside miit-2024.yaml. */
const vectorsBeside = (file: string): string | undefined => {
  const beside = `${file.replace(/\.ya?ml$/, "")}.vectors.yaml`;
  return beside !== file && existsSync(beside) ? beside : undefined;
};

/**
 * Checks an instrument's file, against the file of conformance vectors given or lying beside it, prints what was checked and
 * yields the exit code: 0 fine, 1 problems listed, 2 input that cannot be read. The fingerprint is the published one.
 */
export const checkPackFile = (file: string, given: string | undefined, check: Check): number => {
  const vectorsFile = given ?? vectorsBeside(file);
  const content = readYamlFile(file, check.voice);
  const vectors = vectorsFile === undefined ? null : readYamlFile(vectorsFile, check.voice);
  if (!content || (vectorsFile !== undefined && !vectors)) return UNREADABLE;
  if (isReadinessPack(content.value)) return checkReadiness(file, content.value, check);
  const instrument = parseInstrument(content.value);
  if (!instrument.ok) return listProblems(check, file, instrument.problems);
  const met = vectors ? vectorsMet(instrument.value, vectors.value) : success(null);
  if (!met.ok) return listProblems(check, vectorsFile ?? file, met.problems);
  describe(check, instrument.value);
  check.print(
    met.value === null
      ? check.voice.say("pack.noVectors")
      : check.voice.say("pack.vectors", { vectors: met.value }),
  );
  check.print(check.voice.say("pack.fingerprint", { fingerprint: fingerprintOf(content.value) }));
  check.print(check.voice.say("pack.fine"));
  return FINE;
};

const checkReadiness = (file: string, content: unknown, check: Check): number => {
  const { pack, problems } = checkReadinessPack(content, check.voice);
  if (!pack || problems.length > 0) return listProblems(check, file, problems);
  const { print, language, voice } = check;
  print(voice.say("pack.title", { title: pack.title[language] }));
  print(voice.say("pack.code", { code: pack.code, edition: pack.version }));
  print(
    voice.say("pack.readiness", {
      bases: pack.bases.length,
      questions: pack.questions.length,
      scenarios: pack.scenarios.length,
      grades: pack.grades.length,
      instrument: pack.instrument.code,
    }),
  );
  print(voice.say("pack.fingerprint", { fingerprint: fingerprintOf(content) }));
  print(voice.say("pack.fine"));
  return FINE;
};

/** How many vectors the instrument meets, which is all of them. */
const vectorsMet = (instrument: Instrument, content: unknown): Outcome<number> => {
  const vectors = parseVectors(content);
  if (!vectors.ok) return vectors;
  const problems = checkVectors(instrument, vectors.value);
  return problems.length > 0 ? failure(...problems) : success(vectors.value.vectors.length);
};

const listProblems = (
  { print, voice: { say } }: Check,
  file: string,
  problems: readonly Problem[],
): number => {
  for (const { code, field = "", values } of problems)
    print(say("pack.problem", { file, field, message: say(`problem.${code}`, values) }));
  print(say("pack.wrong", { count: problems.length }));
  return WRONG;
};

const describe = ({ print, language, voice: { say } }: Check, instrument: Instrument): void => {
  const facts = packFacts(instrument);
  const { code, edition, title, sources, doubts } = instrument;
  print(say("pack.title", { title: title[language] }));
  print(say("pack.code", { code, edition }));
  for (const { reference, date } of sources) print(say("pack.source", { reference, date }));
  for (const part of ["weights", "items", "numbers", "scenes", "levels", "texts"])
    print(say(`pack.${part}`, { ...facts, points: formatPoints(facts.points) }));
  print(say("pack.doubts", { doubts: doubts.length }));
  for (const { subject, note } of doubts) print(say("pack.doubt", { subject, note: note[language] }));
};
