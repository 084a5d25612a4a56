import type { z } from "zod";
import { failure, type Outcome, success } from "./problem";

/** Reads reference data by a schema; every deviation is a problem with the path of its field. */
export const parseShape = <T>(schema: z.ZodType<T>, input: unknown): Outcome<T> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return success(parsed.data);
  return failure(
    ...parsed.error.issues.map((issue) => ({
      code: "reference.structure",
      field: issue.path.map(String).join("."),
      values: { field: issue.path.map(String).join("."), detail: issue.message },
    })),
  );
};
