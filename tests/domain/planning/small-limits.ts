import { yuan } from "~/domain/money";
import type { PlanningInput } from "~/domain/planning/planning-input";
import { PRIORITIES } from "~/domain/planning/roadmap";
import { bruteForce } from "./brute-force";
import { type Chance, chanceFrom } from "./small-city";

const cash = (chance: Chance) => yuan(2500 * chance.below(36));

/** Some orders hold money before the target's year, some leave it out. */
const order = (chance: Chance) =>
  PRIORITIES.toSorted(() => chance.below(3) - 1).slice(0, 2 + chance.below(4));

/** The same request with limits by quarter, of own staff, of starts, a counted subsidy or an order of the firm's own. */
export const withLimits = (input: PlanningInput, seed: number): PlanningInput => {
  const chance = chanceFrom(seed + 77);
  const { catalogue, request, parameters } = input;
  const solutions = catalogue.solutions.map((each) => ({
    ...each,
    deployment: { ...each.deployment, ownStaffDays: chance.below(40) },
  }));
  const quarters = Array.from({ length: 12 }, () => cash(chance));
  const year = (from: number) => yuan(quarters.slice(from, from + 4).reduce((sum, each) => sum + each, 0));
  const byQuarter = chance.yes(40)
    ? { quarterBudgets: quarters, budgets: [year(0), year(4), year(8)] as const }
    : {};
  const pinned = solutions.slice(0, 1).map(({ code }) => code);
  const fixed = chance.yes(25)
    ? {
        pinned,
        excluded: [],
        startsIn: pinned.map((solution) => ({ solution, quarter: 1 + chance.below(8) })),
      }
    : {};
  const rules = parameters.subsidies.map(({ code }) => code);
  // Much in the first year and little later, so that what is paid then is needed.
  const counting = chance.yes(50)
    ? {
        countedSubsidy: rules[chance.below(rules.length)],
        ...(byQuarter.budgets === undefined && {
          budgets: [yuan(300_000), yuan(2500 * chance.below(8)), yuan(2500 * chance.below(8))] as const,
        }),
      }
    : {};
  return {
    ...input,
    catalogue: { ...catalogue, solutions },
    request: {
      ...request,
      ...byQuarter,
      ...fixed,
      ...(chance.yes(40) && { staffDays: 5 + chance.below(30) }),
      ...counting,
      ...(chance.yes(40) && { priorities: order(chance) }),
    },
  };
};

/** The money the best plan takes, less a little after the first year, and a subsidy that may bring it; null without a plan. */
export const shortOfMoney = (input: PlanningInput, seed: number): PlanningInput | null => {
  const chance = chanceFrom(seed + 177);
  const rich = yuan(10_000_000);
  const { spend } = bruteForce({ ...input, request: { ...input.request, budgets: [rich, rich, rich] } });
  if (!spend) return null;
  const [first = 0, second = 0, third = 0] = spend;
  const less = (amount: number) => yuan(Math.max(0, amount - 2500 * chance.below(9)));
  return {
    ...input,
    request: {
      ...input.request,
      budgets: [yuan(first), less(second), less(third)],
      countedSubsidy: chance.pick(["by-level", "by-rate", "compute-voucher"]),
    },
  };
};
