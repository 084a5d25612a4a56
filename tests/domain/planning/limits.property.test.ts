import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFor } from "~/domain/planning/plan-for";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Roadmap } from "~/domain/planning/roadmap";
import { runs } from "../../setup/runs";
import { threads } from "../../setup/threads";
import { type Best, bruteForce } from "./brute-force";
import { smallCity } from "./small-city";
import { shortOfMoney, withLimits } from "./small-limits";

const { solver } = threads;

/** What must hold of every plan, read off its stored figures alone. */
const expectWithinLimits = ({ parameters }: PlanningInput, roadmap: Roadmap): void => {
  const { request, items, counted = [], quarters = [] } = roadmap;
  const received = (first: number, last: number) =>
    counted
      .filter(({ quarter }) => quarter >= first && quarter <= last)
      .reduce((sum, { amount }) => sum + amount, 0);
  for (const [index, { total, staffDays }] of quarters.entries()) {
    const budget = request.quarterBudgets?.[index];
    if (budget !== undefined) expect(total).toBeLessThanOrEqual(budget + received(index + 1, index + 1));
    if (request.staffDays !== undefined) expect(staffDays).toBeLessThanOrEqual(request.staffDays);
  }
  for (const { year, total, budget } of roadmap.years) {
    expect(total).toBeLessThanOrEqual(budget + received(4 * year - 3, 4 * year));
    const inQuarters = quarters.slice(4 * year - 4, 4 * year).reduce((sum, each) => sum + each.total, 0);
    expect(inQuarters).toBe(total);
  }
  for (const { solution, quarter } of request.startsIn ?? [])
    expect(items.find((item) => item.solution === solution)?.firstQuarter).toBe(quarter);
  for (const { rule: code, amount } of counted) {
    const rule = parameters.subsidies.find((each) => each.code === code);
    const cap =
      rule?.kind === "by-rate"
        ? rule.cap
        : rule?.kind === "voucher"
          ? rule.capPerYear
          : Math.max(0, ...(rule?.amounts ?? []).map(({ upTo }) => upTo));
    expect(amount).toBeLessThanOrEqual(cap);
    expect(amount).toBeGreaterThan(0);
  }
};

const compare = async (input: PlanningInput, { best }: ReturnType<typeof bruteForce>) => {
  const outcome = await planFor(solver.solve, input);
  if (outcome.kind === "impossible") {
    expect(best).toBeNull();
    return { kind: outcome.kind, counted: false };
  }
  const { proof, counted } = outcome.roadmap;
  expect(proof.status).toBe("optimal");
  expectWithinLimits(input, outcome.roadmap);
  const found: Partial<Record<string, number>> = { ...(best ?? ({} as Partial<Best>)) };
  for (const { name, value } of proof.objectives) expect([name, value]).toEqual([name, found[name]]);
  return { kind: outcome.kind, counted: counted !== undefined };
};

describe("a plan under limits of quarters, own staff, starts and counted subsidies", () => {
  it("is the best of every possible plan, keeps every limit, or there is none (240 small requests)", async () => {
    const seen = { planned: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(2, 3, 3, 4), async (seed, count) => {
        const input = withLimits(smallCity(seed, count, false), seed);
        const found = bruteForce(input);
        // Three in four ask for what no money reaches, which takes long to explain: a third of those is enough.
        if (found.excess === null && seed % 3 > 0) return;
        seen[(await compare(input, found)).kind] += 1;
      }),
      { numRuns: runs(40, 240), seed: 20261124 },
    );
    expect(seen.planned).toBeGreaterThan(runs(2, 40));
    expect(seen.impossible).toBeGreaterThan(runs(2, 40));
  });

  it("counts on the subsidy where no plan is as good without it (240 small requests)", async () => {
    const seen = { counted: 0, needed: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(2, 3), async (seed, count) => {
        const input = shortOfMoney(smallCity(seed, count, false), seed);
        if (!input) return;
        const found = bruteForce(input);
        const { countedSubsidy: _, ...request } = input.request;
        const without = bruteForce({ ...input, request }).best;
        const needed = JSON.stringify(without) !== JSON.stringify(found.best);
        const { counted } = await compare(input, found);
        if (needed) expect(counted).toBe(true);
        // Of plans that are equally good one may count it, another not; which of them is given is up to the solver.
        if (counted) seen.counted += 1;
        if (needed) seen.needed += 1;
      }),
      { numRuns: runs(120, 240), seed: 20261124 },
    );
    expect(seen.counted).toBeGreaterThan(runs(0, 5));
    expect(seen.needed).toBeGreaterThan(runs(0, 5));
  });
});
