import { minutesOf } from "~/domain/limits";
import { failure, type Outcome, type Problem } from "~/domain/problem";
import { Unavailable } from "~/domain/unavailable";

/** That it was done too often, and when it may be done again; `code` names the sentence, which is told the minutes. */
export const waitProblem = (code: string, seconds: number): Problem => ({
  code,
  retryAfter: seconds,
  values: { minutes: minutesOf(seconds) },
});

/** Overload as a problem of the form, so that what was typed stays on its page. */
export const unlessOverloaded = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return failure({ code: "limit.overload", retryAfter: error.seconds });
  }
};
