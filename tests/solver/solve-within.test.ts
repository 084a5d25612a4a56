import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { firstBroken } from "~/domain/planning/check-values";
import type { Programme } from "~/domain/planning/programme";
import { firstPlan } from "~/solver/first-plan";
import { certificateOf, type stageByBox } from "~/solver/known";
import { solve, solveProgramme } from "~/solver/solve-programme";
import { solveWithin } from "~/solver/solve-within";
import { bestByTrying, programmes } from "../factories/programmes";
import { runs } from "../setup/runs";

const accepted = (certificate: unknown) => checkCertificate(JSON.parse(JSON.stringify(certificate)));

/** Programmes of few variables whose numbers are as large as a model may have. */
const large = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => {
    const coefficient = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -(10 ** 10), max: 10 ** 10 }),
      fc.maxSafeInteger().map((value) => Math.trunc(value / (4 * count))),
    );
    const terms = fc
      .array(coefficient, { minLength: count, maxLength: count })
      .map((all) => all.map((each, at) => [at, each] as const).filter(([, each]) => each !== 0));
    const row = fc.record({
      name: fc.constant("row"),
      terms,
      sense: fc.constantFrom("<=" as const, ">=" as const, "=" as const),
      rhs: fc.oneof(fc.constant(0), fc.integer({ min: -(10 ** 12), max: 10 ** 12 })),
    });
    const objective = fc.record({
      name: fc.constant("objective"),
      sense: fc.constantFrom("max" as const, "min" as const),
      terms,
    });
    const variable = fc.constantFrom([0, 1], [-1, 0], [0, 0], [1, 1]).map(([low = 0, high = 0]) => ({
      name: "x",
      low,
      high,
    }));
    return fc.record({
      variables: fc.array(variable, { minLength: count, maxLength: count }),
      constraints: fc.array(row, { maxLength: 2 }),
      objectives: fc.array(objective, { minLength: 1, maxLength: 3 }),
    });
  })
  .map(
    (programme): Programme => ({
      ...programme,
      variables: programme.variables.map((each, at) => ({ ...each, name: `x${at}` })),
    }),
  );

/** A knapsack of so many binaries: far too large to be proved in a moment. */
const knapsack = (count: number): Programme => {
  const number = (at: number, by: number) => 1 + ((at * by) % 997);
  const terms = (by: number) => Array.from({ length: count }, (_, at) => [at, number(at, by)] as const);
  return {
    variables: Array.from({ length: count }, (_, at) => ({ name: `x${at}`, low: 0, high: 1 })),
    constraints: [{ name: "room", terms: terms(613), sense: "<=", rhs: 100 * count }],
    objectives: [{ name: "worth", sense: "max", terms: terms(389) }],
  };
};

describe("a search", () => {
  const RUNS = runs(150, 2000);
  it(`is never broken by large numbers, and what it says holds (${RUNS} programmes)`, () => {
    fc.assert(
      fc.property(large, (programme) => {
        const certificate = solveProgramme(programme, 1)?.certificate;
        if (!certificate) return;
        expect(accepted(certificate)).toMatchObject({ ok: true });
        if (certificate.status === "optimal")
          expect(certificate.objectives.map(({ value }) => Number(value))).toEqual(bestByTrying(programme));
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });

  it("tells plans and stages from which the same answer follows", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        let values: readonly number[] | null = null;
        const stages: NonNullable<ReturnType<typeof stageByBox>>[] = [];
        const answer = solveProgramme(programme, 10, (news) => {
          values = news.values;
          if (news.ended) stages.splice(news.ended.at, stages.length, news.ended.stage);
        });
        if (answer?.certificate.status !== "optimal") return;
        expect(values).not.toBeNull();
        expect(
          accepted(certificateOf(programme, { values: answer.certificate.values, stages })),
        ).toMatchObject({
          ok: true,
          value: { status: "optimal" },
        });
      }),
      { numRuns: runs(60, 500), seed: 3 },
    );
  });
});

describe("the ranges alone", () => {
  it("bound every plan, as the checker finds too", () => {
    let plans = 0;
    fc.assert(
      fc.property(programmes, (programme) => {
        const values = firstPlan(programme);
        if (!values) return;
        plans += 1;
        expect(firstBroken(programme, values)).toBeNull();
        expect(accepted(certificateOf(programme, { values, stages: [] }))).toMatchObject({ ok: true });
      }),
      { numRuns: runs(200, 2000), seed: 5 },
    );
    expect(plans).toBeGreaterThan(runs(40, 400));
  });
});

describe("a search with a limit of time", () => {
  it("ends at it with the best plan by then and an honest gap", async () => {
    const programme = knapsack(20_000);
    const { certificate } = await solveWithin(programme, { work: 1000, seconds: 0.2 });
    expect(certificate?.status).toBe("feasible");
    expect(accepted(certificate)).toMatchObject({ ok: true });
    // What is worth most for its room goes in first: more than half of what the relaxation allows.
    const [worth] = certificate?.objectives ?? [];
    expect(Number(worth?.value)).toBeGreaterThan(0.25 * Number(worth?.bound));
  });

  it("gives what the search gives where that ends first", async () => {
    const programme = knapsack(12);
    const { certificate } = await solveWithin(programme, { work: 10, seconds: 600 });
    expect(JSON.stringify(certificate)).toBe(JSON.stringify(solve({ programme, work: 10 }).certificate));
  });

  it("says that there is no plan where that is proved", async () => {
    const programme: Programme = {
      ...knapsack(4),
      constraints: [{ name: "too much", terms: [[0, 1]], sense: ">=", rhs: 2 }],
    };
    expect((await solveWithin(programme, { work: 10, seconds: 600 })).certificate?.status).toBe("infeasible");
  });
});
