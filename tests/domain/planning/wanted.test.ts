import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersAfter } from "~/domain/planning/after-quarter";
import { checkRoadmap } from "~/domain/planning/check-roadmap";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Wanted } from "~/domain/planning/wanted";
import { sayReason } from "~/messages/say-reason";
import { createSay } from "~/messages/translator";
import { messages } from "~/messages/zh-CN";
import { runs } from "../../setup/runs";
import { threads } from "../../setup/threads";
import { bruteForce } from "./brute-force";
import { cityPlan, wan } from "./city-plan";
import { chanceFrom, SCENES, smallCity } from "./small-city";

const { solver } = threads;

const wanted = (asked: Partial<Wanted>): Wanted => ({
  target: "t",
  name: "稳健",
  scenes: [],
  items: [],
  ...asked,
});

const planned = async (input: PlanningInput) => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible.reasons));
  return outcome.roadmap;
};

const impossible = async (input: PlanningInput) => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "planned") throw new Error("planned");
  return outcome.impossible;
};

const cheapest = { goal: "cheapest", target: 2 } as const;
const asked = wanted({
  scenes: [{ scene: "quality", level: 3 }],
  items: [
    { item: "Q6", letter: "D" },
    { item: "Q5", letter: "D" },
  ],
});

describe("a plan towards a kept target", () => {
  it("reaches its scene levels and options by the end of the third year, at no less money than without", async () => {
    const free = await planned(cityPlan("medium", cheapest));
    const input = cityPlan("medium", { ...cheapest, wanted: asked });
    const roadmap = await planned(input);
    const { scenes, items } = answersAfter(input, roadmap.items, 12);
    expect(scenes.quality?.level).toBeGreaterThanOrEqual(3);
    expect(items.Q6?.options).toContain("D");
    expect(["D", "E"]).toContain(items.Q5?.options[0]);
    expect(roadmap.total).toBeGreaterThan(free.total);
  });

  it("asks nothing more for what the firm has today", async () => {
    const nothing = wanted({ scenes: [{ scene: "quality", level: 1 }] });
    const free = await planned(cityPlan("strong", cheapest));
    expect((await planned(cityPlan("strong", { ...cheapest, wanted: nothing }))).total).toBe(free.total);
  });

  it("is found wanting by the check where a goal is missed", async () => {
    const roadmap = await planned(cityPlan("medium", cheapest));
    const codes = checkRoadmap(cityPlan("medium", { ...cheapest, wanted: asked }), roadmap);
    expect(codes).toContainEqual({ code: "plan.check.wanted", values: { scene: "quality" } });
  });

  it("names the goal that nothing in the catalogue brings, and what is reached without it", async () => {
    const input = cityPlan("medium", { ...cheapest, wanted: asked });
    const solutions = input.catalogue.solutions.filter(
      ({ steps }) => !steps.some(({ scene, to }) => scene === "quality" && to >= 3),
    );
    const { reasons, reachable, smallestBudget } = await impossible({
      ...input,
      catalogue: { ...input.catalogue, solutions },
    });
    expect(reasons).toEqual([
      { code: "plan.limit.wantedScene", values: { name: "稳健", scene: "quality", level: 3 } },
    ]);
    expect(reachable).toBe(2);
    expect(smallestBudget).toBeNull();
    expect(reasons.map((reason) => sayReason(reason, createSay(messages, "zh"), "zh", {}))).toEqual([
      "目标“稳健”要求“quality”达到三级，三年内在这些条件下无法实现",
    ]);
  });

  it("says what budgets would do where only money is short", async () => {
    const poor = cityPlan("medium", { ...cheapest, wanted: asked, budgets: wan(1, 1, 1) });
    const { reasons, smallestBudget } = await impossible(poor);
    expect(reasons.map(({ code }) => code)).toContain("plan.limit.budget");
    if (!smallestBudget) throw new Error("no budget");
    await planned({ ...poor, request: { ...poor.request, budgets: smallestBudget } });
  });

  it("is the best of every possible plan that holds the target, or there is none (120 small requests)", async () => {
    const kinds = { planned: 0, impossible: 0 };
    const compare = async (seed: number) => {
      const chance = chanceFrom(seed + 7);
      const city = smallCity(seed, 3, false);
      const asks = wanted({
        scenes: chance.yes(70) ? [{ scene: chance.pick(SCENES), level: chance.pick([1, 2]) }] : [],
        items: chance.yes(50) ? [{ item: chance.pick(["Q1", "Q2"]), letter: chance.pick(["B", "C"]) }] : [],
      });
      const input = { ...city, request: { ...city.request, wanted: asks } };
      const { best } = bruteForce(input);
      const outcome = await planFor(solver.solve, input);
      kinds[outcome.kind] += 1;
      if (outcome.kind === "impossible") {
        expect(best).toBeNull();
        return;
      }
      const said = Object.fromEntries(
        outcome.roadmap.proof.objectives.map(({ name, value }) => [name, value]),
      );
      expect(said).toEqual({ money: best?.money, earliest: best?.earliest, benefit: best?.benefit });
    };
    await fc.assert(fc.asyncProperty(fc.nat(1_000_000), compare), { numRuns: runs(36, 120), seed: 3 });
    expect(kinds.planned).toBeGreaterThan(runs(0, 15));
    expect(kinds.impossible).toBeGreaterThan(runs(0, 15));
  });
});
