import type { Catalogue } from "../matching/solution";
import type { PlanFigures } from "../planning/roadmap";
import { experienceBySolution, type OutcomeRule, type SolutionOutcome } from "./outcomes";

/** Figures of every solution that enough accepted projects tell of, as a new plan reckons with them. */
export const experienceFigures = (
  catalogue: Pick<Catalogue, "solutions">,
  outcomes: readonly SolutionOutcome[],
  rule: OutcomeRule | undefined,
): readonly PlanFigures[] =>
  [...experienceBySolution(catalogue, outcomes, rule)].map(([solution, { amount, days, outcome }]) => ({
    solution,
    once: amount.used,
    days: days.used,
    from: {
      kind: "experience",
      asOf: outcome.asOf,
      projects: outcome.projects,
      priorWeight: rule?.priorWeight ?? 0,
      amount: { catalogue: amount.catalogue, mean: amount.mean },
      days: { catalogue: days.catalogue, mean: days.mean },
    },
  }));
