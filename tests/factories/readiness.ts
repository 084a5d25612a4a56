import { parseReadiness } from "~/domain/readiness/parse-readiness";
import type { ReadinessPack } from "~/domain/readiness/readiness";
import { readReference } from "./reference";

const load = (): ReadinessPack => {
  const outcome = parseReadiness(readReference("readiness/qingzhun-ai.yaml"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** The pack of AI readiness as shipped. */
export const readinessPack: ReadinessPack = load();
