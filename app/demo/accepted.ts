import type { Outcome } from "~/domain/problem";

/** What a service yields, or an error: demo data that break the rules are a mistake of ours. */
export const accepted = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo data were refused: ${JSON.stringify(outcome.problems)}`);
};
