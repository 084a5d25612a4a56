import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benefitOfPlan } from "~/domain/planning/benefit-of-plan";
import { planFor } from "~/domain/planning/plan-for";
import { runs } from "../../setup/runs";
import { threads } from "../../setup/threads";
import { bruteForce } from "./brute-force";
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
