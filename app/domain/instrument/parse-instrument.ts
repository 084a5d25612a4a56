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
  if (!parsed.success) return failure(...parsed.error.issues.flatMap(structureProblems));
  const problems = checkInstrument(parsed.data);
  return problems.length === 0 ? success(parsed.data) : failure(...problems);
};

/** A field too many stands in no path of its own, so it is named here. */
const structureProblems = (issue: z.core.$ZodIssue): readonly Problem[] => {
  const fields =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return fields.map((path) => ({
    code: "instrument.structure",
    field: path.join("."),
    values: { detail: issue.message },
  }));
};
