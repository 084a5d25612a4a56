import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SubmissionId } from "~/domain/ids";
import { buildProgramme, questionOf } from "~/domain/planning/build-programme";
import type { Solve } from "~/domain/planning/programme";
import { askRoadmap } from "~/services/ask-roadmap.server";
import { issueReport } from "~/services/issue-report.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { saveReadinessAnswers } from "~/services/save-readiness-answers.server";
import { createSolver } from "~/solver/create-solver";
import type { Member, World } from "~/world";
import { listRoadmaps } from "~db/roadmap";
import { findRoadmapCertificate } from "~db/roadmap-certificate";
import { withTenant } from "~db/tenant";
import { cityPlan, wan } from "../domain/planning/city-plan";
import { codesOf, must, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
type Firm = { readonly member: Member; readonly submissionId: SubmissionId };
let one: Firm;
let other: Firm;
const openFirm = async (): Promise<Firm> => {
  const member = await registerFirm(test.world);
  return { member, submissionId: await submitAll(test.world, member, 1.6) };
};
beforeAll(async () => {
  test = await testWorld();
  [one, other] = [await openFirm(), await openFirm()];
}, 120_000);
afterAll(() => test.close());

/** The world, telling how often it searched. */
const counting = (): { readonly told: { searches: number }; readonly world: World } => {
  const told = { searches: 0 };
  const solve: Solve = (...asked) => {
    told.searches += 1;
    return test.world.solve(...asked);
  };
  return { told, world: { ...test.world, solve } };
};

const plan = (world: World, { member, submissionId }: Firm, changes = {}, signal?: AbortSignal) =>
  planRoadmap(
    world,
    member,
    { submissionId, budgets: ["30", "20", "20"], target: "2", goal: "cheapest", ...changes },
    signal && { signal },
  );
const versions = ({ member, submissionId }: Firm) =>
  withTenant(test.world.db, member, (tx) => listRoadmaps(tx, submissionId));

describe("the same request", () => {
  it("is searched for once: asked again, and by ten at once, it gives the stored version", async () => {
    const { world, told } = counting();
    const changes = { budgets: ["31", "20", "20"] };
    const first = must(await plan(world, one, changes));
    const { searches } = told;
    expect(searches).toBeGreaterThan(0);
    const again = must(await plan(world, one, changes));
    expect(again).toEqual({ ...first, repeated: true });
    expect(told.searches).toBe(searches);
    const many = await Promise.all(
      Array.from({ length: 10 }, () => plan(world, one, { budgets: ["32", "20", "20"] })),
    );
    expect(new Set(many.map((each) => must(each).roadmapId)).size).toBe(1);
    expect(await versions(one)).toHaveLength(2);
  }, 120_000);

  it("under another note, or once a report was issued, is a new version with the same plan and certificate", async () => {
    const { world, told } = counting();
    const changes = { budgets: ["33", "20", "20"] };
    const first = must(await plan(world, one, changes));
    const { searches } = told;
    const noted = must(await plan(world, one, { ...changes, note: "董事会要求" }));
    must(await issueReport(world, one.member, { roadmapId: first.roadmapId }));
    const later = must(await plan(world, one, changes));
    expect(told.searches).toBe(searches);
    expect([noted.version, later.version]).toEqual([first.version + 1, first.version + 2]);
    if (first.outcome.kind !== "planned" || noted.outcome.kind !== "planned") throw new Error("not planned");
    expect(noted.outcome.roadmap).toEqual({
      ...first.outcome.roadmap,
      request: { ...first.outcome.roadmap.request, note: "董事会要求" },
    });
    expect(later.outcome).toEqual(first.outcome);
    const certificates = await Promise.all(
      [first, noted, later].map(({ roadmapId }) =>
        withTenant(world.db, one.member, (tx) => findRoadmapCertificate(tx, roadmapId)),
      ),
    );
    expect(new Set(certificates).size).toBe(1);
  }, 120_000);

  it("is another one where what it follows from has changed: further answers, another day, another firm", async () => {
    const { world, told } = counting();
    const changes = { budgets: ["34", "20", "20"] };
    const { version } = must(await plan(world, one, changes));
    const searched = async (work: () => ReturnType<typeof plan>) => {
      const { searches } = told;
      const { repeated } = must(await work());
      return !repeated && told.searches > searches;
    };
    must(
      await saveReadinessAnswers(world, one.member, { submissionId: one.submissionId, answers: { R1: "B" } }),
    );
    expect(await searched(() => plan(world, one, changes))).toBe(true);
    const later = { ...world, now: () => new Date("2026-11-24T02:00:00Z") };
    expect(await searched(() => plan(later, one, changes))).toBe(true);
    expect(await searched(() => plan(world, other, changes))).toBe(true);
    expect((await versions(one))[0]?.version).toBe(version + 2);
  }, 120_000);

  it("is the same question about a roadmap too", async () => {
    const { roadmapId } = must(await plan(test.world, one, { budgets: ["35", "20", "20"] }));
    const { world, told } = counting();
    const ask = (changes = {}) =>
      askRoadmap(world, one.member, { roadmapId, question: "share", percent: 50, ...changes });
    const first = must(await ask());
    const { searches } = told;
    expect(must(await ask())).toEqual(first);
    expect(told.searches).toBe(searches);
    must(await ask({ percent: 75 }));
    expect(told.searches).toBeGreaterThan(searches);
    expect(
      codesOf(await askRoadmap(world, other.member, { roadmapId, question: "share", percent: 50 })),
    ).toEqual(["access.not-found"]);
  }, 120_000);
});

describe("the line before the solver", () => {
  it("takes one and one of a firm, and another firm's plan is the next to be computed", async () => {
    const order: string[] = [];
    const noting = (firm: string): World => ({
      ...test.world,
      solve: (...asked) => {
        if (order.at(-1) !== firm) order.push(firm);
        return test.world.solve(...asked);
      },
    });
    const crowd = Array.from({ length: 100 }, (_, index) =>
      plan(noting("one"), one, { budgets: [String(100 + index), "20", "20"] }),
    );
    const wished = plan(noting("other"), other, { budgets: ["90", "20", "20"] });
    must(await wished);
    const answers = (await Promise.all(crowd)).map((each) => codesOf(each)[0] ?? "planned");
    expect(answers.filter((code) => code === "planned").length).toBeLessThanOrEqual(3);
    expect(answers.filter((code) => code === "busy-own").length).toBeGreaterThanOrEqual(97);
    expect(order.indexOf("other")).toBeLessThanOrEqual(1);
  }, 120_000);

  it("lets go of a plan whose asker leaves: it takes no turn, and its search stops", async () => {
    const leave = new AbortController();
    const { world, told } = counting();
    let began: () => void = () => undefined;
    const searching = new Promise<void>((resolve) => {
      began = resolve;
    });
    const watched: World = {
      ...world,
      solve: (_, options) => {
        began();
        // As hard as plans get: it goes on for minutes where nobody stops it.
        return world.solve(hard, { ...options, work: 1000 });
      },
    };
    const running = plan(watched, one, { budgets: ["36", "20", "20"] }, leave.signal);
    await searching;
    const waiting = plan(world, one, { budgets: ["37", "20", "20"] }, leave.signal);
    await new Promise((resolve) => setTimeout(resolve, 300));
    leave.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    must(await plan(test.world, other, { budgets: ["38", "20", "20"] }));
    expect(told.searches).toBe(1);
    expect(test.world.planLine.counts()).toEqual({ running: 0, waiting: 0 });
  }, 120_000);
});

const hard = (() => {
  const input = cityPlan("weak", { target: 3, goal: "benefit", budgets: wan(60, 60, 60) });
  return buildProgramme(input, questionOf(input.request)).programme;
})();

describe("a solver that is told to stop", () => {
  it("ends the search within its thread, and searches again when asked", async () => {
    const solver = createSolver();
    const stop = new AbortController();
    const searching = solver.solve(hard, { work: 1000, signal: stop.signal });
    setTimeout(() => stop.abort(), 500);
    await expect(searching).rejects.toMatchObject({ name: "AbortError" });
    const small = { variables: [{ name: "x", low: 0, high: 1 }], constraints: [], objectives: [] };
    expect((await solver.solve(small)).status).toBe("optimal");
    await solver.close();
  }, 60_000);
});
