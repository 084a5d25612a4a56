import { describe, expect, it } from "vitest";
import { checkRoadmap } from "~/domain/planning/check-roadmap";
import { draftFor, planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Solve } from "~/domain/planning/programme";
import type { Roadmap } from "~/domain/planning/roadmap";
import { isUndecided } from "~/domain/planning/undecided";
import { sayProof } from "~/messages/say-proof";
import { sayReason } from "~/messages/say-reason";
import { createSay } from "~/messages/translator";
import { messages } from "~/messages/zh-CN";
import { threads } from "../../setup/threads";
import { cityPlan, wan } from "./city-plan";

const { solver } = threads;

const planned = async (input: PlanningInput): Promise<Roadmap> => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible.reasons));
  return outcome.roadmap;
};

const impossible = async (input: PlanningInput) => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "planned") throw new Error("planned");
  return outcome.impossible;
};

/** Without what the clock says. */
const timeless = (roadmap: Roadmap): string =>
  JSON.stringify({ ...roadmap, proof: { ...roadmap.proof, milliseconds: 0 } });

const cheapest = { goal: "cheapest", target: 2 } as const;

/** The search for the best meets its limit at once: only questions for any plan at all are answered. */
const withoutBest: Solve = (programme, options) =>
  programme.objectives.length > 0 ? noAnswer(programme) : solver.solve(programme, options);
const noAnswer: Solve = async () => ({
  status: "unknown",
  values: [],
  objectives: [],
  milliseconds: 0,
  solver: "",
  judged: false,
  certificate: null,
});

describe("a plan whose search met its limit", () => {
  /** Just enough money for the target: who chooses item by item misses it. */
  const tight = async (): Promise<PlanningInput> => {
    const { years } = await planned(cityPlan("weak", cheapest));
    const budgets = [years[0].total, years[1].total, years[2].total] as const;
    const input = cityPlan("weak", { ...cheapest, goal: "benefit", budgets });
    expect(draftFor(input)).toBeNull();
    return input;
  };

  it("is any plan that keeps to the limits where no better is known, and says that nothing is proved", async () => {
    const input = await tight();
    const outcome = await planFor(withoutBest, input);
    if (outcome.kind !== "planned") throw new Error(JSON.stringify(outcome.impossible.reasons));
    const { roadmap } = outcome;
    expect(roadmap.years[2].level).toBeGreaterThanOrEqual(2);
    expect(roadmap.proof.status).toBe("feasible");
    const { title, text } = sayProof(roadmap.proof, "benefit", createSay(messages, "zh"));
    expect([title, text].join()).not.toMatch(/差距|plan\.|%/);
  });

  it("is left open, with what can be reached, where none is found: never called impossible", async () => {
    const outcome = await planFor(noAnswer, await tight());
    if (outcome.kind !== "impossible") throw new Error("planned");
    expect(isUndecided(outcome.impossible)).toBe(true);
    expect(outcome.impossible).toMatchObject({ smallestBudget: null, reachable: 0 });
  });
});

describe("a plan from the city's catalogue", () => {
  it.each(["weak", "medium", "strong"] as const)(
    "brings a %s firm to 二级 within its budgets",
    async (strength) => {
      const input = cityPlan(strength, cheapest);
      const { years, items, total, proof } = await planned(input);
      expect(years[2].level).toBeGreaterThanOrEqual(2);
      for (const { total: paid, budget } of years) expect(paid).toBeLessThanOrEqual(budget);
      expect(years.reduce((sum, year) => sum + year.total, 0)).toBe(total);
      expect(proof.objectives[0]).toEqual({ name: "money", value: total, bound: total });
      expect(items.length > 0).toBe(input.score.level < 2);
    },
  );

  it("is the same for the same input", async () => {
    const input = cityPlan("medium", { ...cheapest, target: 3 });
    expect(timeless(await planned(input))).toBe(timeless(await planned(input)));
  });

  it("does not depend on the order of the catalogue's entries", async () => {
    const input = cityPlan("strong", { ...cheapest, target: 3 });
    const solutions = input.catalogue.solutions.toReversed();
    const turned = await planned({ ...input, catalogue: { ...input.catalogue, solutions } });
    expect(timeless(turned)).toBe(timeless(await planned(input)));
  });

  it("keeps what is pinned and leaves out what is excluded, at no less money than without", async () => {
    const free = await planned(cityPlan("medium", { ...cheapest, target: 3 }));
    const excluded = free.items.slice(0, 1).map(({ solution }) => solution);
    const pinned = ["pdm-cloud"];
    const bound = await planned(cityPlan("medium", { ...cheapest, target: 3, pinned, excluded }));
    const codes = bound.items.map(({ solution }) => solution);
    expect(codes).toEqual(expect.arrayContaining(pinned));
    expect(codes).not.toEqual(expect.arrayContaining(excluded));
    expect(bound.total).toBeGreaterThanOrEqual(free.total);
  });

  it("uses more budget only for more benefit, and says what greed would lose", async () => {
    const little = await planned(cityPlan("strong", { budgets: wan(10, 10, 10) }));
    const much = await planned(cityPlan("strong", { budgets: wan(20, 20, 20) }));
    const benefit = ({ proof }: Roadmap) =>
      proof.objectives.find(({ name }) => name === "benefit")?.value ?? 0;
    expect(benefit(much)).toBeGreaterThan(benefit(little));
    expect(much.proof.greedyLoss).toBeGreaterThanOrEqual(0);
  });

  it("counts subsidies as a scenario beside the budget, never above what is recognised", async () => {
    const { subsidies, years } = await planned(cityPlan("medium", { ...cheapest, target: 3 }));
    expect(subsidies.map(({ rule }) => rule)).toEqual(["by-level", "by-rate", "compute-voucher"]);
    for (const { amount, eligible } of subsidies) expect(amount).toBeLessThanOrEqual(eligible);
    const paid = years.reduce((sum, year) => sum + year.total, 0);
    expect(Math.max(...subsidies.map(({ eligible }) => eligible))).toBeLessThanOrEqual(paid);
  });
});

describe("an impossible request", () => {
  const poor = cityPlan("medium", { ...cheapest, target: 3, budgets: wan(1, 1, 1) });

  it("names the budgets in conflict, what is reachable and the least budgets that do", async () => {
    const { reasons, reachable, smallestBudget } = await impossible(poor);
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(["plan.limit.budget"]));
    expect(reachable).toBe(2);
    if (!smallestBudget) throw new Error("no budget");
    const again = await planned({ ...poor, request: { ...poor.request, budgets: smallestBudget } });
    expect(again.years[2].level).toBe(3);
  });

  it("says which condition nothing in the catalogue can meet", async () => {
    const input = cityPlan("weak", { ...cheapest, target: 4 });
    const catalogue = { ...input.catalogue, solutions: input.catalogue.solutions.slice(0, 5) };
    const { reasons, smallestBudget } = await impossible({ ...input, catalogue });
    expect(reasons.map(({ code }) => code)).toContain("plan.unreachable.points");
    expect(smallestBudget).toBeNull();
  });

  it("refuses a pin that is excluded as well", async () => {
    const input = cityPlan("medium", { pinned: ["pdm-cloud"], excluded: ["pdm-cloud"] });
    expect((await impossible(input)).reasons).toEqual([
      { code: "plan.pinUnavailable", values: { solution: "pdm-cloud" } },
    ]);
  });

  it("has words for each of its reasons", async () => {
    const say = createSay(messages, "zh");
    const said = (await impossible(poor)).reasons.map((reason) => sayReason(reason, say, "zh", {}));
    for (const sentence of said) expect(sentence).toMatch(/^第 [123] 年预算（1 万元）不足$/);
  });
});

describe("the check of a roadmap", () => {
  it("finds an overspent year, a broken order, a missing pin and a target not reached", async () => {
    const input = cityPlan("weak", cheapest);
    const roadmap = await planned(input);
    expect(checkRoadmap(input, roadmap)).toEqual([]);
    const [first, second, third] = roadmap.years;
    const over = {
      ...roadmap,
      years: [{ ...first, total: first.budget, budget: wan(0, 0, 0)[0] }, second, third] as const,
    };
    const late = roadmap.items.map((item) => ({
      ...item,
      firstQuarter: 1,
      lastQuarter: 1,
      year: 1 as const,
    }));
    const codes = (changed: Roadmap) => checkRoadmap(input, changed).map(({ code }) => code);
    expect(codes(over)).toContain("plan.check.budget");
    expect(codes({ ...roadmap, items: late })).toContain("reject.prerequisite.scene");
    expect(codes({ ...roadmap, request: { ...roadmap.request, pinned: ["none"] } })).toContain(
      "plan.check.pinned",
    );
    expect(codes({ ...roadmap, items: [...roadmap.items, ...roadmap.items] })).toContain("plan.check.twice");
    expect(codes({ ...roadmap, years: [first, second, { ...third, level: 0 }] })).toContain(
      "plan.check.target",
    );
  });
});
