import { z } from "zod";
import { parseShape } from "../parse-shape";
import { failure, type Outcome } from "../problem";
import { textSchema } from "../text";
import { checkReadiness } from "./check-readiness";
import { BASE_CODES, type ReadinessPack } from "./readiness";

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const letter = z.string().regex(/^[A-Z]$/);
const base = z.enum(BASE_CODES);
const weight = z.int().min(1).max(100);
const percent = z.int().min(0).max(100);
const reached = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const signal = z.union([
  z.strictObject({ weight, item: code, letters: z.array(letter).min(1).optional() }),
  z.strictObject({ weight, scenesAt: reached }),
  z.strictObject({ weight, question: code }),
]);

const schema = z.strictObject({
  code,
  version: z.string().min(1),
  title: textSchema,
  notice: textSchema,
  instrument: z.strictObject({ code, edition: z.string().min(1) }),
  bases: z.array(
    z.strictObject({ code: base, title: textSchema, meaning: textSchema, signals: z.array(signal).min(1) }),
  ),
  questions: z
    .array(
      z.strictObject({
        code: z.string().regex(/^R[1-9]$/),
        base,
        question: textSchema,
        hint: textSchema,
        options: z.array(z.strictObject({ letter, text: textSchema, points: z.int().min(0) })).min(2),
      }),
    )
    .max(8),
  needs: z
    .array(
      z.union([z.strictObject({ base, item: code }), z.strictObject({ base, question: z.string().min(1) })]),
    )
    .min(1),
  scenarios: z
    .array(
      z.strictObject({
        scene: code,
        kind: z.enum(["ai", "model"]),
        title: textSchema,
        level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      }),
    )
    .min(1),
  grades: z.array(
    z.strictObject({ grade, title: textSchema, meaning: textSchema, from: percent, eachBase: grade }),
  ),
});

/** A pack of AI readiness from parsed data, checked in itself; what it says of the instrument is checked where both are. */
export const parseReadiness = (input: unknown): Outcome<ReadinessPack> => {
  const parsed = parseShape(schema, input);
  if (!parsed.ok) return parsed;
  const problems = checkReadiness(parsed.value);
  return problems.length === 0 ? parsed : failure(...problems);
};
