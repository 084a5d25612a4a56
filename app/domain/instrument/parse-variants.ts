import { z } from "zod";
import { parseShape } from "../parse-shape";
import { type Millipoints, parsePoints } from "../points";
import { failure, type Outcome } from "../problem";
import { textSchema } from "../text";
import type { Variants } from "./variant";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const points = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3})?$/)
  .transform((text): Millipoints => parsePoints(text));
const option = z.string().regex(/^Q[1-9]\d?\.[A-Z]$/);

const change = z.union([
  z.strictObject({ option, points }),
  z.strictObject({ option, text: textSchema }),
  z.strictObject({ scene: code, constrained: z.boolean() }),
  z.strictObject({
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    points: points.optional(),
    scenes: z.int().min(1).optional(),
    constrained: z.int().min(1).optional(),
  }),
]);

const schema = z.strictObject({
  code,
  version: z.string().min(1),
  instrument: code,
  edition: z.string().min(1),
  variants: z
    .array(
      z.strictObject({
        code,
        doubt: z.string().min(1),
        title: textSchema,
        note: textSchema,
        changes: z.array(change).min(1),
      }),
    )
    .min(1),
});

/** Readings of doubts from parsed data; each has a code of its own. */
export const parseVariants = (input: unknown): Outcome<Variants> => {
  const parsed = parseShape(schema, input);
  if (!parsed.ok) return parsed;
  const codes = parsed.value.variants.map((variant) => variant.code);
  const twice = codes.flatMap((each, index) =>
    codes.indexOf(each) === index
      ? []
      : [{ code: "reference.duplicateCode", field: `variants.${index}.code`, values: { code: each } }],
  );
  return twice.length === 0 ? parsed : failure(...twice);
};
