import { describe, expect, it } from "vitest";
import type { Day } from "~/domain/milestones/calendar-day";
import { yuan } from "~/domain/money";
import { totalOf } from "~/domain/planning/costs";
import { withFigures } from "~/domain/planning/figures";
import type { PlanRequest } from "~/domain/planning/roadmap";
import { carryIntoPlan } from "~/domain/projects/carry-into-plan";
import { foldProject } from "~/domain/projects/fold-project";
import type { ProjectEvent } from "~/domain/projects/project-event";
import { planned } from "../../factories/projects";
import { catalogue } from "../planning/city-plan";

const [first, second] = catalogue.solutions;
if (!first || !second) throw new Error("an empty catalogue");

const REQUEST: PlanRequest = {
  startsOn: "2026-07-01",
  budgets: [yuan(200_000), yuan(100_000), yuan(100_000)],
  target: 2,
  goal: "cheapest",
  pinned: [second.code],
  excluded: [first.code],
};
const on = (day: string) => day as Day;
const contracted: ProjectEvent = {
  kind: "contracted",
  on: on("2026-08-10"),
  amount: yuan(100_000),
  number: null,
};
const paid = (day: string, amount: number): ProjectEvent => ({
  kind: "paid",
  on: on(day),
  amount: yuan(amount),
  final: false,
});
const carry = (events: readonly ProjectEvent[], request = REQUEST) => {
  const project = foldProject([planned, ...events]);
  if (!project.ok) throw new Error(JSON.stringify(project.problems));
  return carryIntoPlan(request, new Map([[first.code, project.value]]), catalogue);
};

describe("what a new plan is given", () => {
  it("leaves a request alone while nothing is under contract", () => {
    expect(carry([])).toEqual({ request: REQUEST, figures: [] });
    expect(carry([contracted, { kind: "stopped", on: on("2026-08-11"), reason: "停" }]).figures).toEqual([]);
  });

  it("fixes a contract to its quarter, against the firm's own wish to leave it out", () => {
    const { request, figures } = carry([contracted]);
    expect(request).toMatchObject({
      pinned: [second.code, first.code],
      excluded: [],
      startsIn: [{ solution: first.code, quarter: 1 }],
    });
    expect(figures).toEqual([
      { solution: first.code, once: 100_000, days: 40, from: { kind: "project", quarter: 1 } },
    ]);
  });

  it.each([
    ["a contract in the plan's third quarter", "2026-01-15", [contracted], 3, 100_000],
    ["a contract of before the plan begins in its first quarter", "2026-10-01", [contracted], 1, 100_000],
    [
      "what was paid before the plan is not paid again",
      "2026-10-01",
      [contracted, paid("2026-09-01", 30_000)],
      1,
      70_000,
    ],
    [
      "what was paid within the plan belongs to it",
      "2026-07-01",
      [contracted, paid("2026-09-01", 30_000)],
      1,
      100_000,
    ],
  ] as const)("%s", (_, startsOn, events, quarter, once) => {
    const { figures } = carry(events, { ...REQUEST, startsOn });
    expect(figures).toMatchObject([{ once, from: { quarter } }]);
  });

  it("costs nothing more once it is paid, and is not bought a second time", () => {
    const done: readonly ProjectEvent[] = [
      contracted,
      { kind: "started", on: on("2026-08-11") },
      { kind: "finished", on: on("2026-09-11") },
      { kind: "accepted", on: on("2026-09-11"), by: "总经理" },
      paid("2026-09-12", 100_000),
    ];
    const { request, figures } = carry(done, { ...REQUEST, startsOn: "2026-10-01" });
    expect(request.pinned).toContain(first.code);
    expect(figures).toMatchObject([{ once: 0, days: 1, from: { quarter: 1 } }]);
  });

  it("pays the renewal of a contract older than the plan in each of its years, not from the second one on only", () => {
    const yearly = totalOf(first.price.yearly);
    expect(yearly).toBeGreaterThan(0);
    expect(carry([contracted]).figures[0]?.from).toEqual({ kind: "project", quarter: 1 });
    const { figures } = carry([contracted], { ...REQUEST, startsOn: "2026-10-01" });
    expect(figures[0]).toMatchObject({ once: 100_000, from: { renewal: yearly } });
    const [changed] = withFigures(catalogue, figures).solutions;
    expect(changed && totalOf(changed.price.once)).toBe(100_000 + yearly);
    expect(changed && totalOf(changed.price.yearly)).toBe(yearly);
  });

  it("asks for no prerequisites of what the firm has begun, and keeps what it brings", () => {
    const { figures } = carry([contracted]);
    const [changed, ...others] = withFigures(catalogue, figures).solutions;
    expect(changed?.requires).toEqual({ scenes: [], network: false, machineInterface: false, solutions: [] });
    expect(changed?.steps).toEqual(first.steps);
    expect(others).toEqual(catalogue.solutions.slice(1));
  });

  it("lets a step that two running projects bring count once, so that their plan is possible", () => {
    const twin = { ...second, steps: first.steps };
    const both = [first, twin].map(({ code }) => ({
      solution: code,
      once: yuan(0),
      days: 1,
      from: { kind: "project" as const, quarter: 1 },
    }));
    const { solutions } = withFigures({ ...catalogue, solutions: [first, twin] }, both);
    expect(solutions.flatMap(({ steps }) => steps)).toEqual(first.steps);
  });
});
