import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yuan } from "~/domain/money";
import { benefitOfPlan } from "~/domain/planning/benefit-of-plan";
import { type Offer, offersOf } from "~/domain/planning/enough-budgets";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import { runs } from "../../setup/runs";
import { threads } from "../../setup/threads";
import { bruteForce } from "./brute-force";
import { cityPlan, wan } from "./city-plan";
import { smallCity } from "./small-city";

const { solver } = threads;

const NAMES = ["earliest", "benefit", "money"] as const;

/** What the plan says of itself, and what every possible plan says. */
const compare = async (seed: number, count: number) => {
  const input = smallCity(seed, count, false);
  const { best, excess } = bruteForce(input);
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "impossible") {
    expect(best).toBeNull();
    const { smallestBudget } = outcome.impossible;
    const budgetsOnly = outcome.impossible.reasons.some(({ code }) => code === "plan.limit.budget");
    if (budgetsOnly && smallestBudget) {
      const over = smallestBudget.map((each, year) => Math.max(0, each - (input.request.budgets[year] ?? 0)));
      expect(over.reduce((sum, each) => sum + each, 0)).toBe(excess);
    } else expect(smallestBudget).toBeNull();
    return outcome.kind;
  }
  const { proof } = outcome.roadmap;
  expect(proof.status).toBe("optimal");
  const said = Object.fromEntries(proof.objectives.map(({ name, value }) => [name, value]));
  expect(best).not.toBeNull();
  for (const name of NAMES) expect([name, said[name]]).toEqual([name, best?.[name]]);
  expect(benefitOfPlan(input, outcome.roadmap.items)).toBe(best?.benefit);
  return outcome.kind;
};

/** Every budget that an impossible request is answered with, asked for itself. */
const checkOffers = async (input: PlanningInput): Promise<number> => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "planned") return 0;
  const offers = offersOf(outcome.impossible);
  const { budgets, quarterBudgets } = input.request;
  for (const { years, quarters, added } of offers) {
    for (const [at, offered] of budgets.entries()) expect(years[at]).toBeGreaterThanOrEqual(offered);
    for (const [at, offered] of (quarterBudgets ?? []).entries())
      expect(quarters?.[at]).toBeGreaterThanOrEqual(offered);
    expect(added).toBe(years.reduce((sum, each, at) => sum + each - (budgets[at] ?? 0), 0));
    const request = {
      ...input.request,
      budgets: years,
      ...(quarters && { quarterBudgets: quarters }),
    };
    expect((await planFor(solver.solve, { ...input, request })).kind).toBe("planned");
  }
  const [least, even] = offers;
  if (least && even) {
    expect(even.added).toBeGreaterThanOrEqual(least.added);
    const most = ({ years }: Offer) => Math.max(...years.map((each, at) => each - (budgets[at] ?? 0)));
    if (!quarterBudgets) expect(most(even)).toBeLessThanOrEqual(most(least));
  }
  return offers.length;
};

/** A tenth of the money, which is seldom enough. */
const poor = (input: PlanningInput): PlanningInput => {
  const [first, second, third] = input.request.budgets;
  const budgets = [yuan(first / 10), yuan(second / 10), yuan(third / 10)] as const;
  return { ...input, request: { ...input.request, budgets } };
};

/** Budgets of a year in its four quarters, by a share that differs from one to the next. */
const inQuarters = (input: PlanningInput): PlanningInput => {
  const quarterBudgets = input.request.budgets.flatMap((year) =>
    [2, 1, 0, 1].map((share) => yuan(Math.floor((year * share) / 4))),
  );
  const year = (from: number) =>
    yuan(quarterBudgets.slice(from, from + 4).reduce((sum, each) => sum + each, 0));
  return {
    ...input,
    request: { ...input.request, quarterBudgets, budgets: [year(0), year(4), year(8)] },
  };
};

describe("the budgets that answer an impossible request", () => {
  it.each(["year", "quarter"] as const)(
    "keep what was offered, give a plan when asked for, and one of them spreads what is added (by %s)",
    async (period) => {
      const counts: Record<number, number> = { 0: 0, 1: 0, 2: 0 };
      await fc.assert(
        fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(2, 3, 4), async (seed, count) => {
          const input = poor(smallCity(seed, count, false));
          const found = await checkOffers(period === "year" ? input : inQuarters(input));
          counts[found] = (counts[found] ?? 0) + 1;
        }),
        { numRuns: runs(16, 120), seed: 20261130 },
      );
      expect((counts[1] ?? 0) + (counts[2] ?? 0)).toBeGreaterThan(runs(3, 30));
      expect(counts[2]).toBeGreaterThanOrEqual(runs(1, 5));
    },
  );

  const offers = [
    { strength: "weak", target: 2, offer: wan(1, 0, 0) },
    { strength: "medium", target: 3, offer: wan(5, 5, 5) },
  ] as const;
  it.each(offers.slice(0, runs(1, 2)))(
    "keep an offer for a $strength firm with the city's own catalogue",
    async ({ strength, target, offer }) => {
      const input = cityPlan(strength, { budgets: offer, target, goal: "cheapest" });
      expect(await checkOffers(input)).toBeGreaterThan(0);
    },
  );
});

describe("a plan against every possible plan", () => {
  it("is the best by the order of its objectives, or there is none (240 small requests)", async () => {
    const kinds = { planned: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(2, 3, 3, 4), async (seed, count) => {
        kinds[await compare(seed, count)] += 1;
      }),
      { numRuns: runs(40, 240), seed: 20261123 },
    );
    expect(kinds.planned).toBeGreaterThan(runs(2, 40));
    expect(kinds.impossible).toBeGreaterThan(runs(2, 40));
  });
});
