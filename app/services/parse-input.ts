import type { z } from "zod";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";

const problemCode = /^[a-z][a-zA-Z]*(\.[a-zA-Z-]+)+$/;

/**
 * Parses what came from outside. A schema names the problem code where zod takes a message
 * (`z.string().min(1, "account.name-missing")`); anything without one is reported as `input.malformed`.
 */
export const parseInput = <T>(schema: z.ZodType<T>, input: unknown): Outcome<T> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return success(parsed.data);
  return failure(...firstOfEach(parsed.error.issues.map(problemOf)));
};

/** What is wrong with a field first is what its owner has to mend first. */
const firstOfEach = (problems: readonly Problem[]): readonly Problem[] => {
  const first = new Map<string | undefined, Problem>();
  for (const problem of problems) if (!first.has(problem.field)) first.set(problem.field, problem);
  return [...first.values()];
};

const problemOf = (issue: z.core.$ZodIssue): Problem => ({
  code: problemCode.test(issue.message) ? issue.message : "input.malformed",
  ...(issue.path.length > 0 && { field: issue.path.join(".") }),
});
