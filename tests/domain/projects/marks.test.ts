import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "~/domain/milestones/calendar-day";
import { yuan } from "~/domain/money";
import { foldProject } from "~/domain/projects/fold-project";
import { marksOf } from "~/domain/projects/marks";
import { measuredEffect } from "~/domain/projects/measured-effect";
import { firstDayOf, lastDayOf, periodAt, quarterAt, workingDays } from "~/domain/projects/plan-days";
import type { ProjectEvent } from "~/domain/projects/project-event";
import { yearTotals } from "~/domain/projects/year-totals";
import { PLAN, planned } from "../../factories/projects";

const RULE = { lateAfterDays: 14, overBudgetPercent: 5 };
const on = (day: string) => day as Day;
const contract = (amount: number, day = "2026-02-01"): ProjectEvent => ({
  kind: "contracted",
  on: on(day),
  amount: yuan(amount),
  number: null,
});
const projectOf = (...events: readonly ProjectEvent[]) => {
  const folded = foldProject([planned, ...events]);
  if (!folded.ok) throw new Error(JSON.stringify(folded.problems));
  return folded.value;
};
const work = (from: string, to: string): readonly ProjectEvent[] => [
  { kind: "started", on: on(from) },
  { kind: "finished", on: on(to) },
];

describe("marks against the plan (start by 31 March, done by 30 June 2026, 10 万元)", () => {
  it.each([
    ["on time", [], "2026-03-31", []],
    ["14 days are borne", [], "2026-04-14", []],
    ["the 15th is late", [], "2026-04-15", [{ kind: "start-late", days: 15 }]],
    [
      "begun in time, done late",
      [contract(100_000), { kind: "started", on: on("2026-03-01") }],
      "2026-07-20",
      [{ kind: "finish-late", days: 20 }],
    ],
    ["not even begun", [], "2026-07-20", [{ kind: "finish-late", days: 20 }]],
    ["done in time", [contract(100_000), ...work("2026-02-02", "2026-06-30")], "2027-01-01", []],
    [
      "was late",
      [contract(100_000), ...work("2026-02-02", "2026-07-31")],
      "2027-01-01",
      [{ kind: "finished-late", days: 31 }],
    ],
    ["5 % above are borne", [contract(105_000)], "2026-03-01", []],
    ["a yuan more is not", [contract(105_001)], "2026-03-01", [{ kind: "contract-over", by: 5001 }]],
    [
      "renewals above their plan",
      [contract(100_000), { kind: "renewed", on: on("2026-03-01"), amount: yuan(50_000) }],
      "2026-03-01",
      [{ kind: "renewals-over", by: 10_000 }],
    ],
    [
      "given up is measured no more",
      [{ kind: "stopped", on: on("2026-03-01"), reason: "停" }],
      "2027-01-01",
      [],
    ],
  ] as const)("%s", (_, events, today, marks) => {
    expect(marksOf(projectOf(...events), RULE, on(today))).toEqual(marks);
  });

  it("without a rule marks the first day and the first yuan", () => {
    const project = projectOf(contract(100_001));
    expect(marksOf(project, undefined, on("2026-04-01"))).toEqual([
      { kind: "start-late", days: 1 },
      { kind: "contract-over", by: 1 },
    ]);
  });
});

describe("days of a plan", () => {
  it.each([
    ["2026-01-01", 1, "2026-01-01", "2026-03-31"],
    ["2026-01-01", 12, "2028-10-01", "2028-12-31"],
    ["2026-07-15", 2, "2026-10-15", "2027-01-14"],
    ["2026-11-30", 1, "2026-11-30", "2027-02-27"],
    ["2027-11-30", 1, "2027-11-30", "2028-02-28"],
  ])("a plan from %s has its quarter %i from %s to %s", (startsOn, quarter, from, to) => {
    expect([firstDayOf(startsOn, quarter), lastDayOf(startsOn, quarter)]).toEqual([from, to]);
  });

  it("lie in exactly one quarter and one year each", () => {
    const days = fc.date({ min: new Date("2024-01-01"), max: new Date("2032-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, (start, day) => {
        const [startsOn, at] = [start, day].map((each) => each.toISOString().slice(0, 10));
        if (startsOn === undefined || at === undefined) throw new Error("no days");
        const quarter = quarterAt(startsOn, at);
        const inside = quarter >= 1 && quarter <= 12;
        if (inside) {
          expect(firstDayOf(startsOn, quarter) <= at && at <= lastDayOf(startsOn, quarter)).toBe(true);
          expect(periodAt(startsOn, at)).toBe(Math.ceil(quarter / 4));
        } else expect(periodAt(startsOn, at)).toBe(quarter < 1 ? "before" : "after");
      }),
    );
  });

  it.each([
    ["2026-11-23", "2026-11-23", 1],
    ["2026-11-23", "2026-11-29", 5],
    ["2026-11-28", "2026-11-29", 0],
    ["2026-11-27", "2026-11-30", 2],
    ["2026-11-02", "2026-11-30", 21],
    ["2026-11-24", "2026-11-23", 0],
  ])("from %s to %s are %i working days", (from, to, days) => {
    expect(workingDays(from, to)).toBe(days);
  });
});

describe("money by year of the adopted plan", () => {
  const years = ([1, 2, 3] as const).map((year) => ({
    year,
    budget: yuan(200_000),
    total: yuan(year * 10_000),
  }));
  const roadmap = { request: { startsOn: "2026-02-01" }, years };
  const paid = (day: string, amount: number): ProjectEvent => ({
    kind: "paid",
    on: on(day),
    amount: yuan(amount),
    final: false,
  });

  it("has the three years always, and what came before or after them where there was any", () => {
    expect(yearTotals(roadmap, []).map(({ period, planned: sum }) => [period, sum])).toEqual([
      [1, 10_000],
      [2, 20_000],
      [3, 30_000],
    ]);
    const project = projectOf(
      contract(100_000, "2026-01-20"),
      paid("2026-01-21", 10_000),
      paid("2027-01-31", 20_000),
      paid("2027-02-01", 30_000),
      { kind: "renewed", on: on("2029-02-01"), amount: yuan(20_000) },
      { kind: "subsidised", on: on("2028-02-01"), amount: yuan(5000), source: null },
    );
    expect(
      yearTotals(roadmap, [project]).map((each) => [each.period, each.contracted, each.paid, each.subsidy]),
    ).toEqual([
      ["before", 100_000, 10_000, 0],
      [1, 0, 20_000, 0],
      [2, 0, 30_000, 0],
      [3, 0, 0, 5000],
      ["after", 0, 20_000, 0],
    ]);
  });
});

describe("what came of a project beside what was expected", () => {
  it("is unknown until it is finished and the firm has said what was reached", () => {
    expect(measuredEffect(projectOf(contract(110_000)))).toEqual({
      scenes: [{ scene: "quality", expected: 2, claimed: null }],
      reached: null,
      days: { expected: 40, actual: null },
      staffDays: { expected: 12, actual: null },
      price: { catalogue: 100_000, planned: 100_000, actual: 110_000 },
    });
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ] as const)("a claim of level %i where 2 was promised is reached: %s", (level, reached) => {
    const project = projectOf(contract(100_000), ...work("2026-02-02", "2026-02-27"), {
      kind: "measured",
      on: on("2026-03-10"),
      scenes: [{ scene: "quality", level }],
      staffDays: 15,
    });
    expect(measuredEffect(project)).toMatchObject({
      reached,
      days: { expected: PLAN.days, actual: 20 },
      staffDays: { actual: 15 },
    });
  });
});
