import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { firstBroken, objectiveValues } from "~/domain/planning/check-values";
import type { Programme } from "~/domain/planning/programme";
import { createSolver } from "~/solver/create-solver";
import { runs } from "../setup/runs";

const solver = createSolver();
afterAll(() => solver.close());

const coefficient = fc.integer({ min: -9, max: 9 });

/** Small programmes of at most seven variables, two objectives. */
const programmes: fc.Arbitrary<Programme> = fc
  .array(fc.constantFrom(1, 1, 1, 2), { minLength: 2, maxLength: 7 })
  .chain((highs) => {
    const terms = fc
      .array(coefficient, { minLength: highs.length, maxLength: highs.length })
      .map((all) => all.map((each, index) => [index, each] as const).filter(([, each]) => each !== 0));
    return fc.record({
      variables: fc.constant(highs.map((high, index) => ({ name: `x${index}`, low: 0, high }))),
      constraints: fc.array(
        fc.record({
          name: fc.constant("c"),
          terms,
          sense: fc.constantFrom("<=", ">=", "<=", ">=", "="),
          rhs: fc.integer({ min: -6, max: 12 }),
        }),
        { maxLength: 5 },
      ),
      objectives: fc.tuple(
        fc.record({ name: fc.constant("first"), sense: fc.constantFrom("max", "min"), terms }),
        fc.record({ name: fc.constant("second"), sense: fc.constantFrom("max", "min"), terms }),
      ),
    });
  });

const assignments = (programme: Programme): readonly (readonly number[])[] =>
  programme.variables.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((values) => Array.from({ length: high - low + 1 }, (_, index) => [...values, low + index])),
    [[]],
  );

/** Signed so that more is better, compared objective after objective. */
const bestOf = (programme: Programme): readonly number[] | null => {
  const signed = (values: readonly number[]) =>
    objectiveValues(programme, values).map((value, index) =>
      programme.objectives[index]?.sense === "max" ? value : -value,
    );
  const [first] = assignments(programme)
    .filter((values) => firstBroken(programme, values) === null)
    .toSorted((a, b) => {
      const [one, other] = [signed(a), signed(b)];
      return (other[0] ?? 0) - (one[0] ?? 0) || (other[1] ?? 0) - (one[1] ?? 0);
    });
  return first ? objectiveValues(programme, first) : null;
};

describe("the solver", () => {
  it("finds what trying every assignment finds, objective after objective", async () => {
    await fc.assert(
      fc.asyncProperty(programmes, async (programme) => {
        const best = bestOf(programme);
        const answer = await solver.solve(programme);
        expect(answer.status).toBe(best ? "optimal" : "infeasible");
        expect(checkCertificate(answer.certificate).ok).toBe(true);
        if (!best) return;
        expect(firstBroken(programme, answer.values)).toBeNull();
        expect(answer.objectives.map(({ value }) => value)).toEqual(best);
        expect(answer.objectives.map(({ bound }) => bound)).toEqual(best);
      }),
      { numRuns: runs(150, 1000), seed: 4 },
    );
  });

  it("says only whether a programme without objective can be satisfied", async () => {
    const variables = [{ name: "x", low: 0, high: 1 }];
    const least = (rhs: number): Programme => ({
      variables,
      constraints: [{ name: "c", terms: [[0, 1]], sense: ">=", rhs }],
      objectives: [],
    });
    expect((await solver.solve(least(1))).status).toBe("optimal");
    expect((await solver.solve(least(2))).status).toBe("infeasible");
  });
});
