import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Solution } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import { totalOf } from "~/domain/planning/costs";
import { splitLike, withFigures } from "~/domain/planning/figures";
import { experienceOf, mayPublish, type SolutionOutcome } from "~/domain/projects/outcomes";
import { catalogue, parameters } from "../planning/city-plan";

const RULE = parameters.outcomes;
const [solution] = catalogue.solutions;
if (!solution) throw new Error("an empty catalogue");
const priced = (amount: number, days: number): Solution => ({
  ...solution,
  price: { ...solution.price, once: splitLike(solution.price.once, yuan(amount)) },
  deployment: { ...solution.deployment, fullUseDays: days },
});
const outcome = (changes: Partial<SolutionOutcome>): SolutionOutcome => ({
  solution: solution.code,
  asOf: "2026-11-24",
  firms: 7,
  projects: 7,
  amountSum: 476_000,
  daysSum: 280,
  measured: 7,
  reached: 6,
  ...changes,
});

describe("expected figures after accepted projects", () => {
  it("are the catalogue's, moved towards the mean the more the more there are", () => {
    // (5 · 60,000 + 476,000) / 12 = 64,666.67; (5 · 30 + 280) / 12 = 35.83; (5 · 1000 + 6000) / 12 = 916.67.
    expect(experienceOf(priced(60_000, 30), outcome({}), RULE)).toEqual({
      amount: { catalogue: 60_000, mean: 68_000, used: 64_667 },
      days: { catalogue: 30, mean: 40, used: 36 },
      effect: { mean: 857, used: 917 },
    });
  });

  it("are not changed or shown below the least number of firms", () => {
    expect(experienceOf(priced(60_000, 30), outcome({ firms: 4 }), RULE)).toBeNull();
    expect(experienceOf(priced(60_000, 30), undefined, RULE)).toBeNull();
    expect(experienceOf(priced(60_000, 30), outcome({}), undefined)).toBeNull();
    expect(experienceOf(priced(60_000, 30), outcome({ measured: 4, reached: 4 }), RULE)?.effect).toBeNull();
  });

  it("lie between catalogue and mean, and tell the same from integers as exact fractions do", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), amounts, (catalogue, all) => {
        const amountSum = all.reduce((sum, each) => sum + each, 0);
        const changes = { firms: all.length, projects: all.length, amountSum, measured: 0, reached: 0 };
        const found = experienceOf(priced(catalogue, 30), outcome(changes), RULE);
        if (!found) throw new Error("enough firms and no experience");
        const { used, mean } = found.amount;
        expect(used).toBeGreaterThanOrEqual(Math.min(catalogue, mean) - 1);
        expect(used).toBeLessThanOrEqual(Math.max(catalogue, mean) + 1);
        const numerator = BigInt(5 * catalogue + amountSum);
        const count = BigInt(5 + all.length);
        // |used − exact| ≤ 1/2, compared without a division.
        const distance = 2n * (BigInt(used) * count - numerator);
        expect(distance <= count && -distance <= count).toBe(true);
      }),
    );
  });
});

describe("publishing sums over firms", () => {
  const rule = { minimumFirms: 5, dominancePercent: 80 };
  const sums = { ...outcome({ firms: 5, projects: 5, amountSum: 500_000 }), largest: 100_000 };
  it.each([
    ["enough firms, none published yet", sums, undefined, true],
    ["too few firms", { ...sums, firms: 4 }, undefined, false],
    ["one firm makes up more than 80 % of the money", { ...sums, largest: 400_001 }, undefined, false],
    ["one more firm would stand alone in the difference", { ...sums, firms: 6 }, { firms: 5 }, false],
    ["the same firms with one correction", sums, { firms: 5 }, false],
    ["five more firms", { ...sums, firms: 10 }, { firms: 5 }, true],
    ["fewer firms than published", { ...sums, firms: 7 }, { firms: 10 }, false],
  ])("%s", (_, next, last, allowed) => {
    expect(mayPublish(next, last, rule)).toBe(allowed);
  });
});

describe("a catalogue with figures", () => {
  it("keeps every sum exact whatever it is split like", () => {
    const amount = fc.integer({ min: 0, max: 3_000_000 }).map(yuan);
    const split = fc.record({
      software: amount,
      implementation: amount,
      cloud: amount,
      collection: amount,
      other: amount,
    });
    fc.assert(
      fc.property(split, amount, (like, total) => {
        const made = splitLike(like, total);
        expect(totalOf(made)).toBe(total);
        if (totalOf(like) > 0)
          for (const kind of Object.keys(like) as (keyof typeof like)[])
            expect(made[kind] === 0 || like[kind] > 0).toBe(true);
      }),
    );
  });

  it("changes the named solution's price and days, and no other", () => {
    const figures = [
      {
        solution: solution.code,
        once: yuan(77_777),
        days: 33,
        from: {
          kind: "experience" as const,
          asOf: "2026-11-24",
          projects: 7,
          priorWeight: 5,
          amount: { catalogue: yuan(1), mean: yuan(1) },
          days: { catalogue: 1, mean: 1 },
        },
      },
    ];
    const changed = withFigures(catalogue, figures);
    expect(totalOf(changed.solutions[0]?.price.once ?? solution.price.once)).toBe(77_777);
    expect(changed.solutions[0]?.deployment.fullUseDays).toBe(33);
    expect(changed.solutions[0]?.requires).toEqual(solution.requires);
    expect(changed.solutions.slice(1)).toEqual(catalogue.solutions.slice(1));
    expect(withFigures(catalogue, undefined)).toBe(catalogue);
  });
});
