import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { solveProgramme } from "~/solver/solve-programme";
import { bestByTrying, programmes } from "../factories/programmes";
import { runs } from "../setup/runs";

const RUNS = runs(200, 1500);

describe("solving and proving", () => {
  it(`gives what trying every point gives, with a certificate that is accepted (${RUNS} programmes)`, () => {
    const seen = { optimal: 0, infeasible: 0, several: 0 };
    fc.assert(
      fc.property(programmes, (programme) => {
        const best = bestByTrying(programme);
        const certificate = solveProgramme(programme, 10)?.certificate ?? null;
        expect(certificate?.status).toBe(best ? "optimal" : "infeasible");
        expect(certificate?.objectives.map(({ value }) => value)).toEqual(best ?? []);
        expect(certificate?.objectives.map(({ bound }) => bound)).toEqual(best ?? []);
        const checked = checkCertificate(JSON.parse(JSON.stringify(certificate)));
        expect(checked).toMatchObject({ ok: true, value: { status: certificate?.status } });
        if (certificate?.status === "optimal") seen.optimal += 1;
        if (certificate?.status === "infeasible") seen.infeasible += 1;
        if (programme.objectives.length > 1) seen.several += 1;
      }),
      { numRuns: RUNS, seed: 7 },
    );
    expect(Math.min(seen.optimal, seen.infeasible, seen.several)).toBeGreaterThan(runs(5, 200));
  });
});
