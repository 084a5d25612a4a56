import type { z } from "zod";
import { failure, type Outcome, type Problem, success } from "../problem";
import { checkInstrument } from "./check-instrument";
import type { Instrument } from "./instrument";
import { instrumentSchema } from "./instrument-schema";

/**
 * Reads an instrument from its file form (points as decimal strings) and cross-checks it.
 * Every problem carries the dotted path of its field; an instrument that parses needs no further checks.
 */
export const parseInstrument = (input: unknown): Outcome<Instrument> => {
  const parsed = instrumentSchema.safeParse(input);
  if (!parsed.success) return failure(...parsed.error.issues.map(structureProblem));
  const problems = checkInstrument(parsed.data);
  return problems.length === 0 ? success(parsed.data) : failure(...problems);
};

const structureProblem = (issue: z.core.$ZodIssue): Problem => ({
  code: "instrument.structure",
  field: issue.path.join("."),
  values: { detail: issue.message },
});
