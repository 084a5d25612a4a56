import { z } from "zod";
import type { Instrument } from "../instrument/instrument";
import { parseAnswers } from "../instrument/parse-answers";
import { formatPoints, millipoints, parsePoints } from "../points";
import { failure, type Outcome, type Problem, success } from "../problem";
import { bindingOf } from "./binding";
import type { Score } from "./score";
import { scoreAnswers } from "./score-answers";

const points = z.string().regex(/^\d{1,3}(\.\d{1,3})?$/);
const level = z.int().min(0).max(4);

const vectorSchema = z.strictObject({
  name: z.string().trim().min(1),
  items: z.record(z.string(), z.string().regex(/^[A-Z]*$/)),
  scenes: z.record(z.string(), level),
  points,
  level,
  short: z.strictObject({
    points: points.optional(),
    scenes: z.int().min(1).optional(),
    constrained: z.int().min(1).optional(),
  }),
});

const vectorsSchema = z.strictObject({
  instrument: z.string().min(1),
  vectors: z.array(vectorSchema).min(1),
});

/** 验证用例: answers (letters written together, levels of scenes) and the points, level and shortage they must give. */
export type Vector = z.infer<typeof vectorSchema>;
export type Vectors = { readonly instrument: string; readonly vectors: readonly Vector[] };

/** Reads a file of conformance vectors; a problem names the vector, or its place where it has no name. */
export const parseVectors = (input: unknown): Outcome<Vectors> => {
  const parsed = vectorsSchema.safeParse(input);
  if (parsed.success) return success(parsed.data);
  return failure(
    ...parsed.error.issues.map(({ path }) => ({
      code: "instrument.vectorMalformed",
      field: path.join("."),
      values: { name: path.slice(0, 2).join(".") },
    })),
  );
};

/** The vectors an instrument does not meet, each with what it should have given and what it gave. */
export const checkVectors = (
  instrument: Instrument,
  { instrument: code, vectors }: Vectors,
): readonly Problem[] =>
  code === instrument.code
    ? vectors.flatMap((vector, index) => checkVector(instrument, vector, `vectors.${index}`))
    : [{ code: "instrument.unknownReference", field: "instrument", values: { code } }];

const checkVector = (instrument: Instrument, vector: Vector, field: string): readonly Problem[] => {
  const answers = parseAnswers(instrument, {
    items: each(vector.items, (letters) => ({ options: [...letters] })),
    scenes: each(vector.scenes, (reached) => ({ level: reached })),
  });
  if (!answers.ok)
    return answers.problems.map((problem) => ({ ...problem, field: `${field}.${problem.field ?? ""}` }));
  const expected = written(vector.points, vector.level, vector.short);
  const actual = result(scoreAnswers(instrument, answers.value));
  if (expected === actual) return [];
  return [{ code: "instrument.vectorFailed", field, values: { name: vector.name, expected, actual } }];
};

const each = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([code, value]) => [code, change(value)]));

const result = (score: Score): string => {
  const short = Object.fromEntries(
    bindingOf(score).short.map(({ kind, missing }) => [
      kind,
      kind === "points" ? pointsOf(missing) : missing,
    ]),
  );
  return written(formatPoints(score.points), score.level, short);
};

const pointsOf = (missing: number): string => formatPoints(millipoints(missing));

/** One line to compare and to show: "51.4, 2, points 8.6, scenes 8, constrained 5". Decimals are taken by value. */
const written = (total: string, reached: number, short: Vector["short"]): string =>
  [
    formatPoints(parsePoints(total)),
    String(reached),
    ...(short.points === undefined ? [] : [`points ${formatPoints(parsePoints(short.points))}`]),
    ...(short.scenes === undefined ? [] : [`scenes ${short.scenes}`]),
    ...(short.constrained === undefined ? [] : [`constrained ${short.constrained}`]),
  ].join(", ");
