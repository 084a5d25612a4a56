import { describe, expect, it } from "vitest";
import { busiest, usualPace } from "~/domain/planning/pace";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Roadmap } from "~/domain/planning/roadmap";
import { threads } from "../../setup/threads";
import { cityPlan, wan } from "./city-plan";

const { solver } = threads;

const planned = async (input: PlanningInput): Promise<Roadmap> => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible.reasons));
  return outcome.roadmap;
};

/** What the same request gave before there was a pace. */
const unpaced = ({ parameters: { pace: _, ...parameters }, ...input }: PlanningInput): PlanningInput => ({
  ...input,
  parameters,
});

const worth = ({ years, total, proof: { objectives } }: Roadmap) => ({
  total,
  objectives,
  years: years.map(({ total: paid, level, points }) => ({ paid, level, points })),
});

describe("the pace of a plan", () => {
  it.each([
    ["weak", "benefit", 30],
    ["weak", "cheapest", 30],
    ["medium", "benefit", 30],
    ["strong", "benefit", 50],
  ] as const)(
    "for a %s firm that asks for %s is worth what it was, and no quarter is busier",
    async (strength, goal, budget) => {
      const request = { goal, target: 2, budgets: wan(budget, budget, budget) } as const;
      const input = cityPlan(strength, request);
      const [paced, before] = [await planned(input), await planned(unpaced(input))];
      expect(worth(paced)).toEqual(worth(before));
      expect(paced.items.map(({ solution, year }) => `${solution}:${year}`).toSorted()).toEqual(
        before.items.map(({ solution, year }) => `${solution}:${year}`).toSorted(),
      );
      const [now, was] = [busiest(paced.items), busiest(before.items)];
      expect(now.starts).toBeLessThanOrEqual(was.starts);
      const usual = usualPace(input.parameters, input.firm.size);
      const most = Math.max(
        ...[1, 2, 3].map((year) => paced.items.filter((each) => each.year === year).length),
      );
      // Spread over the year, unless what waits for something else cannot be.
      if (usual && was.starts > usual.starts)
        expect(now.starts).toBeLessThan(Math.max(usual.starts + 1, Math.min(was.starts, most)));
    },
  );

  it("begins no later than it must: with room for all, everything starts as early as before", async () => {
    const input = cityPlan("weak", { goal: "cheapest", target: 2, budgets: wan(30, 30, 30) });
    const { pace } = input.parameters;
    if (!pace) throw new Error("the city's parameters have no pace");
    const projects = { micro: 99, small: 99, medium: 99, large: 99 };
    const roomy = { ...input, parameters: { ...input.parameters, pace: { ...pace, projects } } };
    expect((await planned(roomy)).items).toEqual((await planned(unpaced(input))).items);
  });
});
