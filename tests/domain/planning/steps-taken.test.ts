import { describe, expect, it } from "vitest";
import { draftFor } from "~/domain/planning/plan-for";
import { stepsTaken } from "~/domain/planning/steps-taken";
import { cityPlan, wan } from "./city-plan";

describe("what an item of a roadmap lifts", () => {
  it.each(["weak", "medium", "strong"] as const)(
    "starts where the scene stands, today's level first and each later one where the one before ends (%s firm)",
    (strength) => {
      const input = cityPlan(strength, { budgets: wan(90, 90, 90) });
      const roadmap = draftFor(input);
      if (!roadmap) throw new Error("no plan");
      const today = new Map(input.score.scenes.map(({ code, level }) => [code, level]));
      let later = 0;
      for (const item of roadmap.items)
        for (const { scene, from } of stepsTaken(item, roadmap, input.score)) {
          const before = roadmap.items
            .filter(({ lastQuarter }) => lastQuarter < item.firstQuarter)
            .flatMap(({ steps }) => steps.filter((step) => step.scene === scene).map(({ to }) => to));
          expect([scene, from]).toEqual([scene, Math.max(today.get(scene) ?? 0, ...before)]);
          later += before.length;
          const nowLevel = item.reasons.find(({ values }) => values?.scene === scene)?.values?.nowLevel;
          if (nowLevel !== undefined) expect(nowLevel).toBe(from);
        }
      expect(later).toBeGreaterThan(0);
    },
  );

  it("is not the catalogue's own range, which says from where a step is usable", () => {
    const { score } = cityPlan("medium");
    const scene = score.scenes.find(({ level }) => level === 1)?.code ?? "";
    const item = { firstQuarter: 1, steps: [{ scene, from: 0, to: 2 }] } as const;
    const done = { firstQuarter: 1, steps: [{ scene, from: 0, to: 1 }] } as const;
    expect(stepsTaken(item, { items: [] }, score)).toEqual([{ scene, from: 1, to: 2 }]);
    expect(stepsTaken(done, { items: [] }, score)).toEqual([]);
  });
});
