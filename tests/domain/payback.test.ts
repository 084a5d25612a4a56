import { describe, expect, it } from "vitest";
import { yuan } from "~/domain/money";
import { largestSubsidy, paybackOf } from "~/domain/report/payback";
import { projectRisks } from "~/domain/report/project-risks";
import { sampleReport } from "../factories/report";

describe("payback", () => {
  const report = sampleReport({ projects: 6 });
  const of = (total: number, revenue: number, amounts: readonly number[]) => {
    const [subsidy] = report.subsidies;
    if (!subsidy) throw new Error("the sample has subsidies");
    return {
      roadmap: { ...report.roadmap, total: yuan(total) },
      firm: { ...report.firm, revenue: yuan(revenue) },
      subsidies: amounts.map((amount) => ({ ...subsidy, rule: `rule-${amount}`, amount: yuan(amount) })),
    };
  };

  it("needs the spending over the years, rounded up to a hundred yuan", () => {
    expect(paybackOf(of(899_000, 106_400_000, [])).map(({ years, needed }) => [years, needed])).toEqual([
      [2, 449_500],
      [3, 299_700],
      [5, 179_800],
    ]);
  });

  it("takes the largest subsidy scenario, never their sum, and never less than nothing", () => {
    const two = of(600_000, 1_000_000, [100_000, 300_000]);
    expect(largestSubsidy(two)?.rule).toBe("rule-300000");
    expect(paybackOf(two)[1]).toEqual({ years: 3, needed: 200_000, share: 200, withSubsidy: 100_000 });
    expect(paybackOf(of(200_000, 1_000_000, [300_000]))[0]?.withSubsidy).toBe(0);
  });

  it("says nothing of a share without revenue, nor of a subsidy without one", () => {
    expect(paybackOf(of(600_000, 0, [0]))[0]).toMatchObject({ share: null, withSubsidy: null });
  });
});

describe("a project's risks", () => {
  const [project] = sampleReport({ projects: 1 }).projects;
  if (!project) throw new Error("the sample has a project");
  const plain = {
    ...project,
    requires: [],
    traits: [],
    price: { ...project.price, model: "one-off" as const },
    cost: { ...project.cost, cloud: yuan(0) },
  };

  it("is that nobody uses it, where nothing else stands out", () => {
    expect(projectRisks(plain)).toEqual(["use"]);
  });

  it.each([
    ["dependency", { requires: [{ code: "requires.solution", values: { solution: "x" } }] }],
    ["interface", { requires: [{ code: "requires.machineInterface" }] }],
    ["subscription", { price: { ...plain.price, model: "subscription" as const } }],
    ["slow", { traits: [{ trait: "fast" as const, met: false, facts: [] }] }],
  ] as const)("follows from its facts: %s", (risk, facts) => {
    expect(projectRisks({ ...plain, ...facts })).toEqual([risk]);
  });
});
