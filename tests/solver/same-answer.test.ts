import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import type { Programme } from "~/domain/planning/programme";
import { solveProgramme } from "~/solver/solve-programme";

/** Several worths over many binaries under tight budgets: little work leaves each of them unproved. */
const hard: fc.Arbitrary<Programme> = fc
  .record({ count: fc.integer({ min: 40, max: 70 }), seed: fc.integer({ min: 1, max: 1_000_000 }) })
  .map(({ count, seed }) => {
    const number = (row: number, index: number) => 100 + ((index * 7919 + row * 104_729 + seed * 31) % 397);
    const terms = (row: number) =>
      Array.from({ length: count }, (_, index) => [index, number(row, index)] as const);
    return {
      variables: Array.from({ length: count }, (_, index) => ({ name: `x${index}`, low: 0, high: 1 })),
      constraints: [1, 2, 3].map((row) => ({
        name: `budget ${row}`,
        terms: terms(row),
        sense: "<=" as const,
        rhs: count * 90,
      })),
      objectives: [4, 5, 6].map((row) => ({
        name: `worth ${row}`,
        sense: "max" as const,
        terms: terms(row),
      })),
    };
  });

describe("a search with little work", () => {
  it("gives the same plan, bounds and proof each time, and a certificate that holds", () => {
    let open = 0;
    fc.assert(
      fc.property(hard, fc.constantFrom(0.001, 0.005), (programme, units) => {
        const first = solveProgramme(programme, units);
        expect(JSON.stringify(solveProgramme(programme, units))).toBe(JSON.stringify(first));
        expect(checkCertificate(JSON.parse(JSON.stringify(first?.certificate)))).toMatchObject({ ok: true });
        if (first?.certificate.status === "feasible") open += 1;
      }),
      { numRuns: 8, seed: 11 },
    );
    expect(open).toBeGreaterThan(2);
  }, 300_000);
});
