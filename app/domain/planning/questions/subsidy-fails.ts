import { type Yuan, yuan } from "../../money";
import { receivedIn } from "../counted";
import { type Period, periodsOf } from "../periods";
import { planFor } from "../plan-for";
import type { PlanningInput } from "../planning-input";
import type { Solve } from "../programme";
import type { PlanOutcome, Roadmap } from "../roadmap";
import { paidInQuarter } from "../roadmap-years";

/** A stretch whose budget does not hold once the subsidy stays away. */
export type Shortfall = Pick<Period, "kind" | "number"> & { readonly amount: Yuan };

/** What a plan that counts on a subsidy lacks without it; empty for one that counts on none. */
export const shortOf = ({ request, items, counted }: Roadmap): readonly Shortfall[] =>
  periodsOf(request).flatMap((period) => {
    if (receivedIn(counted, period) === 0) return [];
    const quarters = Array.from(
      { length: period.last - period.first + 1 },
      (_, index) => period.first + index,
    );
    const paid = items.reduce(
      (sum, item) => sum + quarters.reduce((all, quarter) => all + paidInQuarter(item, quarter), 0),
      0,
    );
    const amount = yuan(Math.max(0, paid - period.budget));
    return amount > 0 ? [{ kind: period.kind, number: period.number, amount }] : [];
  });

/** The best plan for the same request with a rule counted as money, or with none (null). */
export const planCounting = (
  solve: Solve,
  input: PlanningInput,
  rule: string | null,
): Promise<PlanOutcome> => {
  const { countedSubsidy, ...request } = input.request;
  return planFor(solve, {
    ...input,
    request: { ...request, ...(rule !== null && { countedSubsidy: rule }) },
  });
};
