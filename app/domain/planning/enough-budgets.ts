import { type Yuan, yuan } from "../money";
import { buildProgramme, type Question } from "./build-programme";
import { WORK } from "./conflict";
import { claimsMade, countedOf, receivedIn } from "./counted";
import { chosenBy, paidOfPlan, roadmapItems } from "./decode";
import { bindsByQuarter, type Period } from "./periods";
import type { PlanningInput } from "./planning-input";
import type { Solve } from "./programme";
import { ALL_QUARTERS, firstQuarterOf, lastQuarterOf, YEARS } from "./quarters";
import type { Impossible, PlanRequest } from "./roadmap";

/** Budgets by year; by quarter too where cash is limited by quarter. */
export type Budgets = {
  readonly years: readonly [Yuan, Yuan, Yuan];
  readonly quarters?: readonly Yuan[];
};

const byYear = (quarters: readonly Yuan[]): Budgets => {
  const year = (from: number) => yuan(quarters.slice(from, from + 4).reduce((sum, each) => sum + each, 0));
  return { quarters, years: [year(0), year(4), year(8)] };
};

/** What is offered stays offered: no stretch gets less than the request gives it. */
const keepingOffer = ({ budgets, quarterBudgets }: PlanRequest, needed: Budgets): Budgets => {
  if (needed.quarters)
    return byYear(needed.quarters.map((each, at) => yuan(Math.max(each, quarterBudgets?.[at] ?? 0))));
  const [first, second, third] = needed.years;
  return {
    years: [
      yuan(Math.max(first, budgets[0])),
      yuan(Math.max(second, budgets[1])),
      yuan(Math.max(third, budgets[2])),
    ],
  };
};

const totalOf = ({ years }: Budgets): number => years.reduce((sum, each) => sum + each, 0);

type Found = Budgets & { readonly proved: boolean };

/** Budgets within which the best plan by these objectives stays, none below the offer; null where no money is enough. */
const budgetsFor = async (
  solve: Solve,
  input: PlanningInput,
  objectives: Question["objectives"],
): Promise<Found | null> => {
  const { request } = input;
  const prepared = buildProgramme(input, { withinBudgets: false, target: request.target, objectives });
  const answer = await solve(prepared.programme, { work: WORK });
  if (answer.values.length === 0) return null;
  const chosen = chosenBy(prepared, answer.values);
  const counted = countedOf(claimsMade(prepared, answer.values), roadmapItems(input, chosen));
  const needed = (period: Pick<Period, "first" | "last">): Yuan =>
    yuan(Math.max(0, paidOfPlan(chosen, period) - receivedIn(counted, period)));
  const year = (at: 0 | 1 | 2): Yuan =>
    needed({ first: firstQuarterOf(YEARS[at]), last: lastQuarterOf(YEARS[at]) });
  const all = bindsByQuarter(request)
    ? byYear(ALL_QUARTERS.map((quarter) => needed({ first: quarter, last: quarter })))
    : { years: [year(0), year(1), year(2)] as const };
  const [first] = answer.objectives;
  return { ...keepingOffer(request, all), proved: first !== undefined && first.value === first.bound };
};

export type EnoughBudgets = Pick<
  Impossible,
  "smallestBudget" | "smallestQuarters" | "smallestProved" | "evenBudget" | "evenQuarters"
>;

/**
 * Two budgets that reach the target of an impossible request: the one that adds least to the offer in all, and one that
 * spreads what is added evenly. Both keep what was offered in every stretch.
 */
export const enoughBudgets = async (solve: Solve, input: PlanningInput): Promise<EnoughBudgets> => {
  const least = await budgetsFor(solve, input, ["over", "money", "earliest"]);
  const even = await budgetsFor(solve, input, ["peak", "over", "money"]);
  const cheaper = least && even && totalOf(even) < totalOf(least) ? even : least;
  const smallest = cheaper ?? even;
  if (!smallest) return { smallestBudget: null };
  const differs = even !== null && JSON.stringify(even.years) !== JSON.stringify(smallest.years);
  return {
    smallestBudget: smallest.years,
    ...(smallest.quarters && { smallestQuarters: smallest.quarters }),
    ...(!(smallest === least && least.proved) && { smallestProved: false }),
    ...(differs && { evenBudget: even.years, ...(even.quarters && { evenQuarters: even.quarters }) }),
  };
};

/** A budget to offer the firm: `added`: yuan more than it offered, in all. */
export type Offer = Budgets & { readonly kind: "least" | "found" | "even"; readonly added: Yuan };

/** What an impossible plan offers; those stored before offers were kept are raised to what was offered. */
export const offersOf = (impossible: Impossible): readonly Offer[] => {
  const { request, smallestBudget, smallestQuarters, smallestProved, evenBudget, evenQuarters } = impossible;
  const offer = (
    kind: Offer["kind"],
    years: Budgets["years"] | null | undefined,
    quarters: Budgets["quarters"],
  ): readonly Offer[] => {
    if (!years) return [];
    const kept = keepingOffer(request, quarters ? { years, quarters } : { years });
    return [{ kind, ...kept, added: yuan(totalOf(kept) - totalOf({ years: request.budgets })) }];
  };
  return [
    ...offer(smallestProved === false ? "found" : "least", smallestBudget, smallestQuarters),
    ...offer("even", evenBudget, evenQuarters),
  ];
};
