import { describe, expect, it } from "vitest";
import { parsePlanForm } from "~/services/parse-plan-form";
import { goalOf } from "~/services/parse-plan-limits";
import { catalogue, parameters } from "../domain/planning/city-plan";

const form = {
  budgets: ["10", "20", "30"],
  target: "2",
  goal: "benefit",
  startsOn: "2027-01-01",
};
const read = (changes: object) =>
  parsePlanForm({ ...form, ...changes }, { catalogue, parameters }, "2026-11-24");
const value = (changes: object) => {
  const outcome = read(changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};
const problems = (changes: object) => {
  const outcome = read(changes);
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${field}: ${code}`);
};
const TWELVE = ["1", "2", "3", "4", "", "0", "0", "5.5", "1", "1", "1", "1"];

describe("the limits of a plan's form", () => {
  it("leaves all of them out where nothing is asked", () => {
    expect(Object.keys(value({})).toSorted()).toEqual(
      ["budgets", "excluded", "goal", "pinned", "startsOn", "target"].toSorted(),
    );
  });

  it("adds quarters up to years; an empty quarter has no money", () => {
    const { budgets, quarterBudgets } = value({ period: "quarter", quarterBudgets: TWELVE });
    expect(budgets).toEqual([100_000, 55_000, 40_000]);
    expect(quarterBudgets?.[4]).toBe(0);
    expect(value({ period: "year", quarterBudgets: TWELVE }).quarterBudgets).toBeUndefined();
  });

  it("pins what must start in a quarter, once", () => {
    const { pinned, startsIn } = value({ startsIn: ["pdm-cloud@3", "pdm-cloud@5"], pinned: ["pdm-cloud"] });
    expect([pinned, startsIn]).toEqual([["pdm-cloud"], [{ solution: "pdm-cloud", quarter: 3 }]]);
  });

  it("takes full-width digits, an order of the firm's own, a subsidy that says when it pays, a note", () => {
    const asked = value({
      staffDays: "４０",
      goal: "own",
      priorities: ["points", "money", "points", ""],
      countedSubsidy: "by-rate",
      note: "  加快  ",
    });
    expect(asked).toMatchObject({
      staffDays: 40,
      priorities: ["points", "money"],
      goal: "benefit",
      countedSubsidy: "by-rate",
      note: "加快",
    });
  });

  it.each([
    [{ period: "quarter", quarterBudgets: ["一万"] }, "quarterBudgets.0: plan.budgetMalformed"],
    [{ period: "quarter", quarterBudgets: ["99999"] }, "quarterBudgets.0: plan.quarterTooLarge"],
    [{ staffDays: "-1" }, "staffDays: plan.staffMalformed"],
    [{ staffDays: "1.5" }, "staffDays: plan.staffMalformed"],
    [{ goal: "own", priorities: ["fame"] }, "priorities.0: plan.prioritiesMissing"],
    [{ countedSubsidy: "gift" }, "countedSubsidy: plan.unknownSubsidy"],
    [{ startsIn: ["pdm-cloud@13"] }, "startsIn: plan.quarterMalformed"],
    [{ startsIn: ["no-such@2"] }, "pinned: plan.unknownSolution"],
    [{ startsIn: ["pdm-cloud@2"], excluded: ["pdm-cloud"] }, "pinned: plan.pinnedAndExcluded"],
    [{ note: "长".repeat(201) }, "note: plan.noteTooLong"],
  ])("refuses %j with one problem at its field", (changes, problem) => {
    expect(problems(changes)).toEqual([problem]);
  });

  it("stops at the target where the order puts money before every gain", () => {
    expect(goalOf(["earliest", "money", "benefit"])).toBe("cheapest");
    expect(goalOf(["earliest", "benefit", "money"])).toBe("benefit");
    expect(goalOf(["points"])).toBe("benefit");
  });
});
