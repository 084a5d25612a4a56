import { minutesOf } from "~/domain/limits";
import { failure, type Outcome, type Problem } from "~/domain/problem";
import { Unavailable } from "~/domain/unavailable";
import { isStorageFull, isUnavailable } from "~db/unavailable";

/** That it was done too often, and when it may be done again; `code` names the sentence, which is told the minutes. */
export const waitProblem = (code: string, seconds: number): Problem => ({
  code,
  retryAfter: seconds,
  values: { minutes: minutesOf(seconds) },
});

/** Seconds after which a database that was restarted, or too busy to be reached, is back. */
const SOON = 5;

/** Overload as a problem of the form, so that what was typed stays on its page. A full disk is no overload. */
export const unlessOverloaded = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error) || isStorageFull(error)) throw error;
    const retryAfter = error instanceof Unavailable ? error.seconds : SOON;
    return failure({ code: "limit.overload", retryAfter });
  }
};
