import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stageOf } from "~/domain/projects/project";
import { adoptPlan } from "~/services/adopt-plan.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { trackProject } from "~/services/track-project.server";
import type { Member } from "~/world";
import { findAdopted } from "~db/adoption";
import { listAuditEvents } from "~db/audit-event";
import { type KnownProject, listKnownProjects } from "~db/known-project";
import { listProjectEvents } from "~db/project";
import { withTenant } from "~db/tenant";
import { codesOf, must, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
let firm: Member;
let submissionId: string;
beforeAll(async () => {
  test = await testWorld();
  firm = await registerFirm(test.world);
  submissionId = await submitAll(test.world, firm, 0.6);
});
afterAll(() => test?.close());

const planned = async (changes: Readonly<Record<string, unknown>> = {}) =>
  must(
    await planRoadmap(test.world, firm, {
      submissionId,
      budgets: ["30", "20", "20"],
      target: "2",
      goal: "cheapest",
      startsOn: "2026-07-01",
      ...changes,
    }),
  );

const projects = (of = firm) => withTenant(test.world.db, of, listKnownProjects);
const lines = ({ projectId }: KnownProject) =>
  withTenant(test.world.db, firm, (tx) => listProjectEvents(tx, projectId));

const track = async (project: KnownProject, form: Readonly<Record<string, string>>, as = firm) =>
  trackProject(test.world, as, {
    projectId: project.projectId,
    seen: String((await lines(project)).length),
    ...form,
  });

const again = async ({ projectId }: KnownProject): Promise<KnownProject> => {
  const found = (await projects()).find((each) => each.projectId === projectId);
  if (!found) throw new Error("a project is gone");
  return found;
};

const outcomes = async () => {
  const { rows } = await sql<{ project_id: string; amount: number; days: number; reached: boolean | null }>`
    select project_id, amount, days, reached from project_outcome
  `.execute(test.database.owner);
  return rows;
};

describe("adopting a plan", () => {
  it("makes a project of every item, dated by the plan, and once only", async () => {
    const { roadmapId, outcome } = await planned();
    if (outcome.kind === "impossible") throw new Error("no plan");
    must(await adoptPlan(test.world, firm, { roadmapId, reason: "先达二级" }));
    must(await adoptPlan(test.world, firm, { roadmapId }));
    const known = await projects();
    expect(known.length).toBeGreaterThan(2);
    expect(known.map(({ solution }) => solution).toSorted()).toEqual(
      outcome.roadmap.items.map(({ solution }) => solution).toSorted(),
    );
    for (const { project, lines: count } of known) {
      expect(count).toBe(1);
      expect(stageOf(project)).toBe("planned");
      expect(project.plan.from >= "2026-07-01").toBe(true);
    }
    const events = await withTenant(test.world.db, firm, (tx) => listAuditEvents(tx));
    expect(events.filter(({ action }) => action === "adopt-plan")).toHaveLength(1);
    expect(events.find(({ action }) => action === "adopt-plan")?.detail).toMatchObject({
      reason: "先达二级",
    });
  });

  it("is for the firm's own version and its manager only", async () => {
    const { roadmapId } = await planned();
    const other = await registerFirm(test.world);
    expect(codesOf(await adoptPlan(test.world, other, { roadmapId }))).toEqual(["access.not-found"]);
    expect(codesOf(await adoptPlan(test.world, { ...firm, role: "editor" }, { roadmapId }))).toEqual([
      "access.not-allowed",
    ]);
    expect(codesOf(await adoptPlan(test.world, firm, { roadmapId: "x" }))).toEqual(["access.not-found"]);
  });
});

describe("tracking a project", () => {
  const AMOUNT = "10";
  let project: KnownProject;
  beforeAll(async () => {
    const [first] = await projects();
    if (!first) throw new Error("no projects");
    project = first;
  });

  it("goes from contract to payment, each step with date and amount", async () => {
    must(await track(project, { act: "assign", owner: "生产部 王主任" }));
    must(await track(project, { act: "contracted", on: "2026-07-06", amount: AMOUNT, number: "HT-1" }));
    must(await track(project, { act: "paid", on: "2026-07-07", amount: "3" }));
    must(await track(project, { act: "started", on: "2026-07-08" }));
    must(await track(project, { act: "finished", on: "2026年8月31日" }));
    must(await track(project, { act: "accepted", on: "2026-09-02", by: "总经理" }));
    expect(stageOf((await again(project)).project)).toBe("accepted");
    must(await track(project, { act: "paid", on: "2026-09-03", amount: "7" }));
    const { project: now } = await again(project);
    expect(stageOf(now)).toBe("paid");
    expect(now.owner).toBe("生产部 王主任");
    expect(await outcomes()).toEqual([
      { project_id: project.projectId, amount: 100_000, days: 41, reached: null },
    ]);
  });

  it("is corrected with its reason while the first entry stays", async () => {
    const before = await lines(project);
    const contract = before.find(({ kind }) => kind === "contracted");
    const correction = {
      act: "correct",
      event: String(contract?.sequence),
      on: "2026-07-06",
      amount: "10.5",
      number: "HT-1",
    };
    expect(codesOf(await track(project, correction))).toEqual(["project.reasonMissing"]);
    must(await track(project, { ...correction, reason: "合同金额登记有误" }));
    const after = await lines(project);
    expect(after.slice(0, -1)).toEqual(before);
    const { project: now } = await again(project);
    expect(now.contract?.amount).toBe(105_000);
    expect(stageOf(now)).toBe("accepted");
    expect(await outcomes()).toMatchObject([{ amount: 105_000 }]);
  });

  it("takes a step back with a reason only, and counts among the outcomes no more", async () => {
    expect(codesOf(await track(project, { act: "back", to: "working" }))).toEqual(["project.reasonMissing"]);
    must(await track(project, { act: "back", to: "working", reason: "验收后发现缺陷" }));
    expect(stageOf((await again(project)).project)).toBe("working");
    expect(await outcomes()).toEqual([]);
  });

  it("adds nothing twice, nor to a history that has moved on", async () => {
    const seen = String((await lines(project)).length);
    const form = { projectId: project.projectId, seen, act: "renewed", on: "2026-10-01", amount: "1" };
    const sent = await Promise.all([
      trackProject(test.world, firm, form),
      trackProject(test.world, firm, form),
      trackProject(test.world, firm, form),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.flatMap(codesOf)).toEqual(["project.changedMeanwhile", "project.changedMeanwhile"]);
    expect(await lines(project)).toHaveLength(Number(seen) + 1);
  });

  it.each([
    [{ act: "paid", on: "2026-10-01", amount: "99" }, ["project.aboveContract"]],
    [{ act: "finished", on: "2999-01-01" }, ["project.dateOutOfRange"]],
    [{ act: "finished", on: "2026-07-07" }, ["project.tooEarly"]],
    [{ act: "accepted", on: "", by: "" }, ["project.dateMissing", "project.byMissing"]],
    [{ act: "subsidised", on: "2026-10-01", amount: "-3" }, ["project.amountMalformed"]],
    [{ act: "assign", owner: "长".repeat(61) }, ["project.textLong"]],
    [{ act: "schedule", from: "2026-09-01", to: "2026-08-01" }, ["project.datesReversed"]],
    [{ act: "strike", event: "3", reason: "误" }, ["project.notStruck"]],
    [{ act: "delete" }, ["input.malformed"]],
  ] as const)("refuses %j", async (form, codes) => {
    const before = await lines(project);
    expect(codesOf(await track(project, form))).toEqual(codes);
    expect(await lines(project)).toEqual(before);
  });

  it("is out of reach of other firms, and for managers only", async () => {
    const other = await registerFirm(test.world);
    const form = { act: "assign", owner: "王" };
    expect(codesOf(await track(project, form, other))).toEqual(["access.not-found"]);
    expect(codesOf(await track(project, form, { ...firm, role: "editor" }))).toEqual(["access.not-allowed"]);
    expect(await projects(other)).toEqual([]);
  });

  it("keeps its history whatever is tried: the database takes no change of it", async () => {
    const change = withTenant(test.world.db, firm, (tx) =>
      sql`update project_event set kind = 'paid'`.execute(tx),
    );
    await expect(change).rejects.toThrow("permission denied");
    const removal = sql`delete from project_event`.execute(test.database.owner);
    await expect(removal).rejects.toThrow(/immutable|row-level/);
  });
});

describe("adopting another version", () => {
  it("leaves contracts as they are, plans the rest anew and stops what the version drops", async () => {
    const [running, ...rest] = await projects();
    if (!running) throw new Error("no projects");
    // The version in force is the one adopted last.
    test.setNow(new Date(test.world.now().getTime() + 3_600_000));
    const excluded = rest.find(({ project }) => project.contract === null)?.solution ?? "";
    const { roadmapId, outcome } = await planned({
      budgets: ["40", "30", "30"],
      excluded: [excluded],
      startsOn: "2026-10-01",
    });
    if (outcome.kind === "impossible") throw new Error("no plan without that solution");
    must(await adoptPlan(test.world, firm, { roadmapId }));
    const known = new Map((await projects()).map((each) => [each.solution, each.project]));
    expect(known.get(running.solution)?.plan).toEqual(running.project.plan);
    const dropped = known.get(excluded);
    expect(dropped && stageOf(dropped)).toBe("stopped");
    expect(dropped?.stopped?.reason).toBeNull();
    for (const { solution } of outcome.roadmap.items)
      if (solution !== running.solution) expect(known.get(solution)?.plan.roadmapId).toBe(roadmapId);
    expect((await withTenant(test.world.db, firm, findAdopted))?.roadmap_id).toBe(roadmapId);
  });
});
