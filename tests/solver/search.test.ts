import { describe, expect, it } from "vitest";
import { constraintRow, heldRow } from "~/domain/planning/certificate/rows";
import { firstBroken } from "~/domain/planning/check-values";
import type { Objective, Programme } from "~/domain/planning/programme";
import { createBranching } from "~/solver/branching";
import { createImprovement } from "~/solver/improve";
import type { Incumbent } from "~/solver/incumbent";
import { createNarrowing } from "~/solver/narrow";
import { createRelaxation } from "~/solver/relaxation";
import { searchBest } from "~/solver/search";
import { createSystem, wholeBox } from "~/solver/system";
import { preorder } from "~/solver/tree";

const COUNT = 60;
const worth: Objective = {
  name: "worth",
  sense: "max",
  terms: Array.from({ length: COUNT }, (_, index) => [index, 1000 + ((index * 6151) % 991)] as const),
};
/** Many ways to fill four budgets almost as well: no few nodes prove one the best. */
const hard: Programme = {
  variables: Array.from({ length: COUNT }, (_, index) => ({ name: `x${index}`, low: 0, high: 1 })),
  constraints: [0, 1, 2, 3].map((row) => ({
    name: `budget ${row}`,
    terms: Array.from(
      { length: COUNT },
      (_, index) => [index, 1000 + ((index * 7919 + row * 104_729) % 997)] as const,
    ),
    sense: "<=" as const,
    rhs: 44_444,
  })),
  objectives: [worth],
};
const system = () => createSystem(hard, hard.constraints.map(constraintRow), heldRow(worth, 0n).terms);

describe("a search", () => {
  it("that may look at few nodes ends with a plan and a bound that every open node keeps, long before its time is over", () => {
    const best = searchBest(system(), null, { limit: Number.POSITIVE_INFINITY });
    expect(best.bound).toBe(best.incumbent?.cost);
    const found = searchBest(system(), null, { limit: Number.POSITIVE_INFINITY, mostNodes: 20 });
    expect(Number.isFinite(found.bound)).toBe(true);
    expect(found.bound).toBeLessThanOrEqual(best.bound);
    expect(found.incumbent?.cost ?? 0).toBeGreaterThanOrEqual(best.bound);
    const leaves = [...preorder(found.root)].filter(({ branch }) => !branch);
    expect(leaves.every(({ combination }) => combination !== null)).toBe(true);
  });
});

describe("small parts of a programme", () => {
  it("are searched for plans the same in every run, from none or from one that is known", () => {
    const improve = (known: Incumbent | null) => {
      const whole = system();
      const relaxed = createRelaxation(whole, wholeBox(whole)).solve(Number.POSITIVE_INFINITY);
      if (relaxed.kind !== "solved") throw new Error("the relaxation was not solved");
      const tools = { narrowing: createNarrowing(whole), branching: createBranching(whole.low.length) };
      return createImprovement(whole, tools, relaxed).atFirst(known, Number.POSITIVE_INFINITY);
    };
    const found = improve(null);
    expect(found).toEqual(improve(null));
    expect(found && firstBroken(hard, found.values)).toBeNull();
    const nothing = { values: hard.variables.map(() => 0), cost: 0 };
    expect(improve(nothing)?.cost).toBeLessThan(0);
    const best = searchBest(system(), found, { limit: Number.POSITIVE_INFINITY });
    expect(found?.cost).toBeLessThanOrEqual(0.99 * best.bound);
  });
});
