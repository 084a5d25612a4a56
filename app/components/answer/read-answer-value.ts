import { z } from "zod";

const schema = z.object({
  options: z.array(z.string()).default([]),
  level: z.coerce.number().nullable().default(null),
  numbers: z.record(z.string(), z.string()).default({}),
  notApplicable: z.object({ reason: z.string() }).optional(),
});

/** What a stored or sent answer states, as far as it can be read. */
export const readAnswerValue = (value: unknown) => {
  const read = schema.safeParse(value ?? {});
  const { options = [], level = null, numbers = {}, notApplicable } = read.success ? read.data : {};
  return { letters: options, level, numbers, reason: notApplicable?.reason ?? null };
};
