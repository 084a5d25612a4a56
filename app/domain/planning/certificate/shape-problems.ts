import { z } from "zod";
import { failure, type Outcome, type Problem, success } from "../../problem";

type Issue = z.core.$ZodIssue;

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

/** Messages of a schema are problem codes; what is not there at all, or should not be, has a code of its own. */
const problemOf = (root: string, issue: Issue): Problem => {
  if (issue.code === "unrecognized_keys")
    return { code: `${root}.unknownField`, field: fieldOf([...issue.path, issue.keys[0] ?? ""]) };
  const code = issue.input === undefined && issue.code !== "custom" ? `${root}.missing` : issue.message;
  return { code, field: fieldOf(issue.path) };
};

/** A list of no more entries, before anything looks at one of them; what is no list passes. */
export const shortList = (most: number, code: string) =>
  z.unknown().refine((value) => !Array.isArray(value) || value.length <= most, code);

/** Reads a file's content by a schema whose messages are problem codes under `root`; the first problem is told. */
export const readShape = <T>(root: string, schema: z.ZodType<T>, input: unknown): Outcome<T> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  const [first] = parsed.error.issues;
  return failure(first ? problemOf(root, first) : { code: `${root}.object` });
};
