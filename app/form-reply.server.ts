import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Problem } from "~/domain/problem";
import type { Clash } from "~/domain/revision";
import { retryHeaders, statusOfProblems } from "~/http.server";
import { sayFor } from "~/language.server";
import { textsOf } from "~/read-form.server";

/** `fields`: the names of what was sent, in the order of the page; `codes`: of the problems, for a page that helps further. */
export type FormReply = SubmissionResult<string[]> & {
  readonly fields: string[];
  readonly codes: string[];
  readonly clash?: Clash;
};

/**
 * The answer to a form that was not accepted: what was typed (except `hide`, as a password), and each problem in the
 * visitor's language at its field. A problem without a field of this form stands on top of it. Conform shows it in the
 * page; its parser, which makes whatever objects the names of fields ask for, reads nothing here.
 */
export const replyWithProblems = (
  request: Request,
  form: FormData,
  problems: readonly Problem[],
  options: { readonly hide?: readonly string[]; readonly fields?: readonly string[] } = {},
) => {
  const say = sayFor(request);
  const texts = textsOf(form);
  const error: Record<string, string[]> = {};
  for (const problem of problems.filter(({ clash }) => !clash)) {
    const words = say(`problem.${problem.code}`, problem.values);
    const at = fieldOf(problem, texts, options.fields ?? []);
    // A field tells its first problem only: what is missing need not be called malformed too.
    const told = error[at] ?? [];
    if (at === "" || told.length === 0) told.push(words);
    error[at] = told;
  }
  const typed = [...texts].filter(([name]) => !options.hide?.includes(name));
  const reply: FormReply = {
    status: "error",
    initialValue: Object.fromEntries(typed.map(([name, given]) => [name, oneOrMany(given)])),
    error,
    fields: [...texts.keys()],
    codes: problems.map(({ code }) => code),
    ...clashIn(problems),
  };
  return data(reply, { status: statusOfProblems(problems), headers: retryHeaders(problems) });
};

/** For the page to show both values; what the form is made on is then the newer one. */
export const clashIn = (problems: readonly Problem[]): { readonly clash?: Clash } => {
  const clash = problems.find((problem) => problem.clash)?.clash;
  return clash ? { clash } : {};
};

const oneOrMany = (given: string[]): string | string[] => {
  const [first = "", ...more] = given;
  return more.length === 0 ? first : given;
};

/** Check boxes none of which is set are not in the form at all, so a page may name its `fields`. */
const fieldOf = (
  { field }: Problem,
  texts: ReadonlyMap<string, unknown>,
  fields: readonly string[],
): string => (field !== undefined && (texts.has(field) || fields.includes(field)) ? field : "");
