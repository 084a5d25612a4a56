import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Certificate, ProofText } from "~/domain/planning/certificate/certificate";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { firstBroken, objectiveValues } from "~/domain/planning/check-values";
import { solveProgramme } from "~/solver/solve-programme";
import { bestByTrying, programmes } from "../factories/programmes";
import { runs } from "../setup/runs";

/** A change to a certificate; null where there is nothing to change. `at` chooses the place. */
type Mutation = (certificate: Certificate, at: number) => Certificate | null;

const replaced = <T>(all: readonly T[], at: number, change: (entry: T) => T): readonly T[] =>
  all.map((entry, index) => (index === at % all.length ? change(entry) : entry));

const inProof = (certificate: Certificate, at: number, change: (proof: ProofText) => ProofText | null) => {
  const { proofs } = certificate;
  const proof = proofs[at % Math.max(1, proofs.length)];
  const changed = proof ? change(proof) : null;
  return changed && { ...certificate, proofs: replaced(proofs, at, () => changed) };
};

const number = (whole: number | string): number => Number(whole);

/** Changes after which nothing is proved, whatever the model. */
const BREAKING: Readonly<Record<string, Mutation>> = {
  status: (certificate, at) => {
    const others = (["optimal", "feasible", "infeasible"] as const).filter(
      (each) => each !== certificate.status,
    );
    return { ...certificate, status: others[at % 2] ?? "feasible" };
  },
  value: (certificate, at) =>
    certificate.objectives.length === 0
      ? null
      : {
          ...certificate,
          objectives: replaced(certificate.objectives, at, (each) => ({
            ...each,
            value: number(each.value) + 1 + (at % 3),
          })),
        },
  gap: (certificate, at) =>
    certificate.objectives.length === 0
      ? null
      : {
          ...certificate,
          objectives: replaced(certificate.objectives, at, (each) => ({ ...each, gap: 1 + (at % 3) })),
        },
  beyondBound: (certificate, at) =>
    certificate.objectives.length === 0
      ? null
      : {
          ...certificate,
          objectives: replaced(certificate.objectives, at, (each) => {
            const worse =
              certificate.model.objectives[at % certificate.objectives.length]?.sense === "max" ? -1 : 1;
            return { ...each, bound: number(each.bound) + worse, gap: number(each.gap) - 1 };
          }),
        },
  plan: (certificate, at) =>
    certificate.values.length === 0
      ? null
      : {
          ...certificate,
          values: replaced(certificate.values, at, () => {
            const variable = certificate.model.variables[at % certificate.values.length];
            return at % 2 === 0 ? (variable?.low ?? 0) - 1 : (variable?.high ?? 0) + 1;
          }),
        },
  fewerValues: (certificate) =>
    certificate.values.length === 0 ? null : { ...certificate, values: certificate.values.slice(1) },
  fewerProofs: (certificate) =>
    certificate.proofs.length === 0 ? null : { ...certificate, proofs: certificate.proofs.slice(1) },
  moreProofs: (certificate) =>
    certificate.proofs.length === 0
      ? null
      : { ...certificate, proofs: [...certificate.proofs, ...certificate.proofs] },
  nodeGone: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      tree: proof.tree.filter((_, index) => index !== at % proof.tree.length),
    })),
  nodeTwice: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      tree: proof.tree.flatMap((node, index) => (index === at % proof.tree.length ? [node, node] : [node])),
    })),
  leafUnknown: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      tree: [...proof.tree.slice(0, -1), proof.multipliers.length],
    })),
  branchOutside: (certificate, at) =>
    inProof(certificate, at, (proof) =>
      proof.tree.every((node) => typeof node === "number")
        ? null
        : {
            ...proof,
            tree: proof.tree.map((node) =>
              typeof node === "number" ? node : [node[0], node[1] + 1_000_000],
            ),
          },
    ),
  multipliersGone: (certificate, at) =>
    inProof(certificate, at, (proof) => {
      const last = proof.tree.at(-1);
      return { ...proof, multipliers: proof.multipliers.map((each, index) => (index === last ? [] : each)) };
    }),
  rowUnknown: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      multipliers: proof.multipliers.map((each) => [...each, 100_000, 1]),
    })),
  divisor: (certificate, at) =>
    inProof(certificate, at, (proof) =>
      proof.derived.length === 0
        ? null
        : { ...proof, derived: replaced(proof.derived, at, (each) => ({ ...each, divide: -(at % 2) })) },
    ),
  shrinksByNothing: (certificate, at) =>
    inProof(certificate, at, (proof) =>
      proof.derived.length === 0
        ? null
        : { ...proof, derived: replaced(proof.derived, at, (each) => ({ ...each, shrink: -(at % 2) })) },
    ),
  dominatedTwice: (certificate, at) =>
    inProof(certificate, at, (proof) =>
      proof.dominated.length === 0 ? null : { ...proof, dominated: [...proof.dominated, ...proof.dominated] },
    ),
  derivedFromItself: (certificate, at) =>
    inProof(certificate, at, (proof) => {
      const rows = certificate.model.constraints.length + proof.derived.length + 5;
      return proof.derived.length === 0
        ? null
        : {
            ...proof,
            derived: replaced(proof.derived, at, (each) => ({ ...each, rows: [...each.rows, rows, 1] })),
          };
    }),
};

const negatedSigns = (certificate: Certificate, at: number): Certificate | null =>
  inProof(certificate, at, (proof) => ({
    ...proof,
    multipliers: proof.multipliers.map((each) =>
      each.map((entry, index) => (index % 2 === 0 ? entry : -number(entry))),
    ),
  }));

/** Changes that may leave something true; what is accepted after them has to be. */
const SHIFTING: Readonly<Record<string, Mutation>> = {
  negatedSigns,
  shrink: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      derived: replaced(proof.derived, at, (each) => ({
        ...each,
        shrink: number(each.shrink) + 1 + (at % 3),
      })),
    })),
  dominatedBySomeOther: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      dominated: replaced(proof.dominated, at, ([worse, better, row]) => [better, worse, row] as const),
    })),
  dominatedMore: (certificate, at) =>
    inProof(certificate, at, (proof) => {
      const count = certificate.model.variables.length;
      return { ...proof, dominated: [...proof.dominated, [at % count, (at + 1) % count, 0] as const] };
    }),
  multiplier: (certificate, at) =>
    inProof(certificate, at, (proof) => ({
      ...proof,
      multipliers: replaced(proof.multipliers, at, (each) =>
        each.map((entry, index) => (index === 1 ? number(entry) + (at % 5) - 2 : entry)),
      ),
    })),
  rhs: ({ model, ...certificate }, at) =>
    model.constraints.length === 0
      ? null
      : {
          ...certificate,
          model: {
            ...model,
            constraints: replaced(model.constraints, at, (each) => ({
              ...each,
              rhs: each.rhs + (at % 2 === 0 ? 1 : -1) * (1 + (at % 9)),
            })),
          },
        },
  coefficient: ({ model, ...certificate }, at) => {
    const changed = (terms: Certificate["model"]["constraints"][number]["terms"]) =>
      terms.map(
        ([variable, coefficient], index) =>
          [variable, index === 0 ? coefficient + (at % 7) - 3 : coefficient] as const,
      );
    return {
      ...certificate,
      model: {
        ...model,
        constraints: replaced(model.constraints, at, (each) => ({ ...each, terms: changed(each.terms) })),
      },
    };
  },
  sense: ({ model, ...certificate }, at) => ({
    ...certificate,
    model: {
      ...model,
      constraints: replaced(model.constraints, at, (each) => ({
        ...each,
        sense: each.sense === "<=" ? ">=" : "<=",
      })),
    },
  }),
  direction: ({ model, ...certificate }, at) => ({
    ...certificate,
    model: {
      ...model,
      objectives: replaced(model.objectives, at, (each) => ({
        ...each,
        sense: each.sense === "max" ? "min" : "max",
      })),
    },
  }),
  wider: ({ model, ...certificate }, at) => ({
    ...certificate,
    model: {
      ...model,
      variables: replaced(model.variables, at, (each) => ({ ...each, high: each.high + 1 })),
    },
  }),
  /** Another plan that keeps all limits, with its own values, stated as the best. */
  worsePlan: (certificate) => {
    const { model } = certificate;
    const plan = model.variables.map(({ low }) => low);
    if (firstBroken(model, plan) !== null || certificate.objectives.length === 0) return null;
    const values = objectiveValues(model, plan);
    return {
      ...certificate,
      status: "optimal",
      values: plan,
      objectives: certificate.objectives.map((each, index) => ({
        ...each,
        value: values[index] ?? 0,
        bound: values[index] ?? 0,
        gap: 0,
      })),
    };
  },
};

/** Whether what a certificate states is so, by trying every point. */
const isTrue = ({ status, model, values, objectives }: Certificate): boolean => {
  const best = bestByTrying(model);
  if (status === "infeasible") return best === null;
  if (best === null || firstBroken(model, values) !== null) return false;
  const reached = objectiveValues(model, values);
  return objectives.every(
    ({ value, gap }, index) =>
      value === reached[index] && (status === "feasible" || (gap === 0 && value === best[index])),
  );
};

const RUNS = runs(40, 150);

describe("changed certificates", () => {
  it("are rejected where they are broken, and accepted only where they are true", () => {
    const rejected = new Map<string, number>();
    const count = (name: string) => rejected.set(name, (rejected.get(name) ?? 0) + 1);
    fc.assert(
      fc.property(
        programmes,
        fc.array(fc.nat({ max: 10_000 }), { minLength: 2, maxLength: 2 }),
        (programme, places) => {
          const certificate = solveProgramme(programme, 10)?.certificate ?? null;
          if (!certificate) throw new Error("not solved");
          for (const at of places) {
            for (const [name, mutate] of Object.entries(BREAKING)) {
              const mutant = mutate(certificate, at);
              if (!mutant) continue;
              expect(checkCertificate(mutant).ok, name).toBe(false);
              count(name);
            }
            for (const [name, mutate] of Object.entries(SHIFTING)) {
              const mutant = mutate(certificate, at);
              if (!mutant) continue;
              if (!checkCertificate(mutant).ok) count(name);
              else expect(isTrue(mutant), `${name}: ${JSON.stringify(mutant)}`).toBe(true);
            }
          }
        },
      ),
      { numRuns: RUNS, seed: 11 },
    );
    const names = [...Object.keys(BREAKING), ...Object.keys(SHIFTING)];
    expect(names.filter((name) => (rejected.get(name) ?? 0) < 5)).toEqual([]);
    expect([...rejected.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(1000);
  });
});
