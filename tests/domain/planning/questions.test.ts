import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reason } from "~/domain/matching/match";
import { yuan } from "~/domain/money";
import { checkRoadmap } from "~/domain/planning/check-roadmap";
import { draftFor, planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import { curvePoint, oneMoreIn, shareOf } from "~/domain/planning/questions/budget-curve";
import { cheapestPath } from "~/domain/planning/questions/cheapest-path";
import { compareRoadmaps } from "~/domain/planning/questions/compare-roadmaps";
import { planCounting, shortOf } from "~/domain/planning/questions/subsidy-fails";
import { whyOf } from "~/domain/planning/questions/why";
import type { PlanRequest, Roadmap } from "~/domain/planning/roadmap";
import { runs } from "../../setup/runs";
import { threads } from "../../setup/threads";
import { bruteForce } from "./brute-force";
import { cityPlan, wan } from "./city-plan";
import { smallCity } from "./small-city";

const { solve } = threads.solver;

const MUCH = wan(500, 500, 500);

const planned = async (input: PlanningInput): Promise<Roadmap> => {
  const outcome = await planFor(solve, input);
  if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible.reasons));
  return outcome.roadmap;
};

const asking = (input: PlanningInput, request: Partial<PlanRequest>): PlanningInput => ({
  ...input,
  request: { ...input.request, ...request },
});

/** Runs over small cities; `use` says whether an instance tells anything. */
const overCities = async (
  numRuns: number,
  least: number,
  use: (input: PlanningInput) => Promise<boolean>,
) => {
  let used = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(2, 3, 3), async (seed, count) => {
      if (await use(smallCity(seed, count, false))) used += 1;
    }),
    { numRuns, seed: 7 },
  );
  expect(used).toBeGreaterThanOrEqual(least);
};

describe("the cheapest path to a level", () => {
  it("costs what the cheapest of every possible plan costs", async () => {
    await overCities(runs(10, 40), runs(2, 8), async (input) => {
      const path = await cheapestPath(solve, input, 2);
      const { best } = bruteForce(asking(input, { budgets: MUCH, goal: "cheapest" }));
      expect(path?.total ?? null).toBe(best?.money ?? null);
      if (path && best) expect([path.bound, 4 - path.reachedIn]).toEqual([path.total, best.earliest]);
      return path !== null;
    });
  });
});

describe("what a budget buys", () => {
  it("is what the best of every possible plan brings, where the target can be had", async () => {
    await overCities(runs(10, 40), runs(2, 8), async (input) => {
      const { best } = bruteForce(asking(input, { goal: "benefit" }));
      const point = await curvePoint(solve, input, input.request.budgets);
      if (!best) {
        expect(point?.yearsAtTarget ?? 0).toBe(0);
        return false;
      }
      expect([point?.yearsAtTarget, point?.benefit, point?.bound]).toEqual([
        best.earliest,
        best.benefit,
        best.benefit,
      ]);
      return true;
    });
  });

  it("never falls as the budget grows, and counts below the target too", async () => {
    const input = cityPlan("strong", { budgets: wan(20, 20, 20), target: 3 });
    const points = [];
    for (const percent of [25, 50, 100])
      points.push(await curvePoint(solve, input, shareOf(input.request.budgets, percent)));
    const [little, half, all] = points.map((point) => [point?.yearsAtTarget ?? -1, point?.benefit ?? -1]);
    expect(little?.[0]).toBe(0);
    expect(little?.[1]).toBeGreaterThan(0);
    expect(half?.[1]).toBeGreaterThan(little?.[1] ?? 0);
    expect(all?.[0]).toBeGreaterThanOrEqual(half?.[0] ?? 0);
  });

  it("takes shares in whole yuan, and adds one 万元 to one year", () => {
    const budgets = [yuan(33_333), yuan(10_000), yuan(0)] as const;
    expect(shareOf(budgets, 25)).toEqual([8333, 2500, 0]);
    expect(oneMoreIn(budgets, 2)).toEqual([33_333, 20_000, 0]);
  });
});

describe("why a solution is in a plan or not", () => {
  it("says by how much money the plan would get worse, as every possible plan tells", async () => {
    await overCities(runs(12, 60), runs(1, 6), async (small) => {
      const input = asking(small, { goal: "cheapest", pinned: [], excluded: [], budgets: MUCH });
      const outcome = await planFor(solve, input);
      if (outcome.kind === "impossible") return false;
      const { roadmap } = outcome;
      const code = input.catalogue.solutions[0]?.code ?? "";
      const why = await whyOf(solve, input, roadmap, code);
      expect(why.planned).toBe(roadmap.items.some(({ solution }) => solution === code));
      const changed = why.planned ? { excluded: [code] } : { pinned: [code] };
      const other = bruteForce(asking(input, changed)).best;
      const money = why.reasons.find((reason) => reason.code === "plan.why.worse.money");
      if (money) expect(money.values?.amount).toBe((other?.money ?? 0) - roadmap.total);
      else if (other) expect(other.money).toBe(roadmap.total);
      return money !== undefined;
    });
  });

  it("names what does the same step instead, and who is not a candidate at all", async () => {
    const input = cityPlan("medium", { goal: "cheapest", target: 3, budgets: wan(100, 100, 100) });
    const roadmap = await planned(input);
    const steps = new Set(
      roadmap.items.flatMap((item) => item.steps.map(({ scene, to }) => `${scene}:${to}`)),
    );
    const rival = input.catalogue.solutions.find(
      ({ code, steps: own }) =>
        own.length === 1 &&
        own.every(({ scene, to }) => steps.has(`${scene}:${to}`)) &&
        !roadmap.items.some(({ solution }) => solution === code),
    );
    const codes = async (code: string) =>
      (await whyOf(solve, input, roadmap, code)).reasons.map((reason) => reason.code);
    expect(await codes(rival?.code ?? "")).toContain("plan.why.sameStep");
    expect(await codes("no-such")).toEqual(["plan.why.unknown"]);
    const excluded = asking(input, { excluded: ["pdm-cloud"] });
    expect((await whyOf(solve, excluded, roadmap, "pdm-cloud")).reasons[0]?.code).toBe("plan.why.excluded");
  });
});

describe("an impossible request", () => {
  /** The request without the limit that a reason names; a year's budget becomes plenty. */
  const without = ({ request }: PlanningInput, { code, values }: Reason): Partial<PlanRequest> => {
    const kept = (codes: readonly string[]) => codes.filter((each) => each !== values?.solution);
    if (code === "plan.limit.pinned") return { pinned: kept(request.pinned) };
    if (code === "plan.limit.excluded") return { excluded: kept(request.excluded) };
    const [first, second, third] = request.budgets;
    const plenty = (amount: typeof first, year: number) => (values?.year === year ? MUCH[0] : amount);
    return { budgets: [plenty(first, 1), plenty(second, 2), plenty(third, 3)] };
  };

  it("names limits of which each is needed: without any one of them a plan exists", async () => {
    await overCities(runs(25, 150), runs(1, 6), async (input) => {
      const outcome = await planFor(solve, input);
      if (outcome.kind === "planned") return false;
      const { reasons, minimal } = outcome.impossible;
      if (!reasons.every(({ code }) => code.startsWith("plan.limit."))) return false;
      expect(minimal).toBe(true);
      const kept = (year: 1 | 2 | 3) =>
        reasons.some(({ values }) => values?.year === year)
          ? (input.request.budgets[year - 1] ?? MUCH[0])
          : MUCH[0];
      // The limits named are in conflict by themselves: with all others lifted there is still no plan.
      const alone: Partial<PlanRequest> = {
        pinned: input.request.pinned.filter((code) =>
          reasons.some(({ values }) => values?.solution === code),
        ),
        excluded: input.request.excluded.filter((code) =>
          reasons.some(({ values }) => values?.solution === code),
        ),
        budgets: [kept(1), kept(2), kept(3)],
      };
      const only = asking(input, alone);
      expect(bruteForce(only).best).toBeNull();
      for (const reason of reasons)
        expect([reason, bruteForce(asking(only, without(only, reason))).best !== null]).toEqual([
          reason,
          true,
        ]);
      return true;
    });
  });
});

describe("a subsidy that is counted", () => {
  const base = { goal: "cheapest", target: 2 } as const;

  it("is what a year lacks once it stays away, as far as the budget does not cover it", async () => {
    const roadmap = await planned(cityPlan("weak", base));
    const second = roadmap.years[1].total;
    const budgets = [roadmap.years[0].total, yuan(second - 3000), roadmap.years[2].total] as const;
    const counted = [{ rule: "by-rate", year: 1, quarter: 7, amount: yuan(10_000) }] as const;
    const short = shortOf({ ...roadmap, request: { ...roadmap.request, budgets }, counted });
    expect(short).toEqual([{ kind: "year", number: 2, amount: 3000 }]);
    expect(shortOf(roadmap)).toEqual([]);
  });

  it("is left out of the plan that counts none", async () => {
    const input = cityPlan("medium", { ...base, countedSubsidy: "compute-voucher" });
    const away = await planCounting(solve, input, null);
    expect(away.kind === "planned" && away.roadmap.request.countedSubsidy).toBeUndefined();
    const back = await planCounting(solve, cityPlan("medium", base), "compute-voucher");
    expect(back.kind === "planned" && back.roadmap.request.countedSubsidy).toBe("compute-voucher");
  });
});

describe("the difference of two versions", () => {
  it("is empty between equal ones but for what was asked otherwise", async () => {
    const roadmap = await planned(cityPlan("medium", { goal: "cheapest" }));
    const noted = { ...roadmap, request: { ...roadmap.request, note: "再算一次", staffDays: 90 } };
    const { added, removed, moved, total, asked } = compareRoadmaps(roadmap, noted);
    expect([added, removed, moved, asked]).toEqual([[], [], [], ["staffDays"]]);
    expect(total).toEqual({ before: roadmap.total, after: roadmap.total });
  });

  it("tells what came, went and moved, with the money and level of every year", async () => {
    const before = await planned(
      cityPlan("strong", { goal: "cheapest", target: 3, budgets: wan(40, 40, 40) }),
    );
    const [first, ...rest] = before.items;
    if (!first) throw new Error("no item");
    const moved = { ...first, firstQuarter: first.firstQuarter + 1 };
    const after = { ...before, items: [moved, ...rest.slice(1), { ...first, solution: "another" }] };
    const difference = compareRoadmaps(before, after);
    expect(difference.added).toEqual(["another"]);
    expect(difference.removed).toEqual(rest[0] ? [rest[0].solution] : []);
    expect(difference.moved).toEqual([
      { solution: first.solution, from: first.firstQuarter, to: first.firstQuarter + 1 },
    ]);
    expect(difference.years.map(({ level }) => level.after)).toEqual(before.years.map(({ level }) => level));
  });
});

describe("the draft shown while the best plan is computed", () => {
  it("keeps every limit, costs no less than the cheapest plan, and claims no proof", async () => {
    const input = cityPlan("medium", { goal: "cheapest", target: 2, staffDays: 60 });
    const draft = draftFor(input);
    if (!draft) throw new Error("no draft");
    expect(checkRoadmap(input, draft)).toEqual([]);
    expect(draft.proof.status).toBe("feasible");
    expect(draft.total).toBeGreaterThanOrEqual((await planned(input)).total);
  });
});
