import { z } from "zod";
import { parsePoints } from "../points";
import { textSchema } from "../text";

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const letter = z.string().regex(/^[A-Z]$/);
const date = z.iso.date();
const points = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3})?$/)
  .transform(parsePoints);
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
const count = z.int().min(0).max(1000);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const source = z.strictObject({ title: textSchema, reference: z.string().trim().min(1), date });
const dimension = z.strictObject({ code, title: textSchema, points });
const indicator = z.strictObject({ code, parent: code, title: textSchema, share: z.int().min(1).max(100) });
const doubt = z.strictObject({ subject: z.string().min(1), note: textSchema });

const help = z.strictObject({
  meaning: textSchema,
  rule: textSchema,
  evidence: z.array(textSchema).min(1),
  example: textSchema,
});

const option = z.strictObject({
  letter,
  text: textSchema,
  points,
  exclusive: z.boolean().default(false),
  scene: code.optional(),
});

const input = z.strictObject({
  code,
  title: textSchema,
  unit: textSchema,
  decimals: z.int().min(0).max(6),
  min: decimal,
  max: decimal.optional(),
});
const inputs = z.array(input).min(1);
const pair = z.strictObject({ numerator: code, denominator: code });
const quantity = z.union([pair, z.strictObject({ value: code })]);
const brackets = z.array(z.strictObject({ upTo: z.int().min(0).max(100), letter })).min(2);

const measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("share"), inputs, pair, brackets }),
  z.strictObject({ kind: z.literal("mean-share"), inputs, pairs: z.array(pair).min(1).max(8), brackets }),
  z.strictObject({
    kind: z.literal("change"),
    inputs,
    before: quantity,
    after: quantity,
    lower: letter,
    same: letter,
    higher: letter,
  }),
]);

const item = z.strictObject({
  code,
  dimension: code,
  indicator: code,
  title: textSchema,
  question: textSchema,
  kind: z.enum(["single", "multiple"]),
  points,
  options: z.array(option).min(2).max(26),
  measure: measure.optional(),
  help,
});

const sceneLevel = z.strictObject({ level, text: textSchema, namesAi: z.boolean().default(false) });
const scene = z.strictObject({
  code,
  group: code,
  title: textSchema,
  constrained: z.boolean(),
  question: textSchema,
  levels: z.array(sceneLevel).length(4),
  help,
});

const levelRule = z.strictObject({
  level,
  code,
  title: textSchema,
  points,
  scenes: count,
  constrained: count,
});

/** The file form of an instrument: points are decimal strings, so no number passes through binary fractions. */
export const instrumentSchema = z.strictObject({
  code,
  edition: z.string().min(1).max(20),
  title: textSchema,
  summary: textSchema,
  sources: z.array(source).min(1),
  dimensions: z.array(dimension).min(1),
  indicators: z.array(indicator).min(1),
  items: z.array(item).min(1),
  sceneGroups: z.array(z.strictObject({ code, title: textSchema })).min(1),
  scenes: z.array(scene).min(1),
  levels: z.array(levelRule).length(4),
  declaration: z.strictObject({ version: z.string().min(1).max(20), text: textSchema }),
  doubts: z.array(doubt),
});
