import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import type { Problem } from "~/domain/problem";
import { retryHeaders, statusOfProblems } from "~/http.server";
import { sayFor } from "~/language.server";

/** `order`: names of the fields as they stand on the page. */
export type FormReply = SubmissionResult<string[]> & { readonly order: readonly string[] };

/**
 * The answer to a form that was not accepted: what was typed (except `hide`, as a password), and each problem in the
 * visitor's language at its field. A problem without a field of this form stands on top of it.
 */
export const replyWithProblems = (
  request: Request,
  form: FormData,
  problems: readonly Problem[],
  options: { readonly hide?: string[]; readonly fields?: readonly string[] } = {},
) => {
  const say = sayFor(request);
  const at = (problem: Problem) => fieldOf(problem, form, options.fields ?? []);
  const errors = new Map<string, string[]>();
  for (const problem of problems) {
    const words = say(`problem.${problem.code}`, problem.values);
    // A field tells its first problem only: what is missing need not be called malformed too.
    if (at(problem) === "") errors.set("", [...(errors.get("") ?? []), words]);
    else if (!errors.has(at(problem))) errors.set(at(problem), [words]);
  }
  const { "": formErrors, ...fieldErrors } = Object.fromEntries(errors);
  const submission = parseWithZod(form, { schema: z.looseObject({}) });
  const result = submission.reply({
    fieldErrors,
    ...(formErrors && { formErrors }),
    hideFields: options.hide ?? [],
  });
  const reply: FormReply = { ...result, order: [...new Set(form.keys())] };
  return data(reply, { status: statusOfProblems(problems), headers: retryHeaders(problems) });
};

/** Check boxes none of which is set are not in the form at all, so a page may name its `fields`. */
const fieldOf = ({ field }: Problem, form: FormData, fields: readonly string[]): string =>
  field !== undefined && (form.has(field) || fields.includes(field)) ? field : "";
