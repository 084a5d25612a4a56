import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SubmissionId } from "~/domain/ids";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { changedAnswers } from "~/domain/scoring/what-if";
import { keepTarget, MAX_TARGETS } from "~/services/keep-target.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { removeTarget } from "~/services/remove-target.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { loadReference } from "~db/reference-cache";
import { findRoadmap } from "~db/roadmap";
import { findSubmission } from "~db/submission";
import { listTargets } from "~db/target";
import { withTenant } from "~db/tenant";
import { codesOf, must, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
let manager: Member;
let submissionId: SubmissionId;

beforeAll(async () => {
  test = await testWorld();
  manager = await registerFirm(test.world);
  submissionId = await submitAll(test.world, manager);
});
afterAll(() => test?.close());

const changes = "Q6=BCD&quality=3";
const keep = (input: Readonly<Record<string, unknown>> = {}, as = manager) =>
  keepTarget(test.world, as, { submissionId, name: `目标 ${Math.random()}`, changes, ...input });
const targets = (as = manager) => withTenant(test.world.db, as, (tx) => listTargets(tx, submissionId));

const trail = async (subject: string | undefined) => {
  const events = await withTenant(test.world.db, manager, (tx) => listAuditEvents(tx, 1000));
  return events.filter((event) => event.subject === subject);
};

describe("keeping a what-if as a target", () => {
  it("stores the changes with the points and the level they lead to, and leaves a trace", async () => {
    const { targetId } = must(await keep({ name: " 先稳质量 " }));
    const [kept] = await targets();
    const { instrument } = await loadReference(test.world.db, test.world.now());
    const submission = await withTenant(test.world.db, manager, (tx) => findSubmission(tx, submissionId));
    if (!kept || !submission) throw new Error("nothing stored");
    const score = scoreAnswers(instrument, changedAnswers(submission.answers, kept.changes));
    expect(kept).toMatchObject({
      target_id: targetId,
      name: "先稳质量",
      changes: { items: { Q6: ["B", "C", "D"] }, scenes: { quality: 3 } },
      points: score.points,
      level: score.level,
    });
    expect(await trail(targetId)).toContainEqual(expect.objectContaining({ action: "keep-target" }));
  });

  it.each([
    [{ name: " " }, "target.nameMissing"],
    [{ name: "长".repeat(61) }, "target.nameLong"],
    [{ name: "先稳质量" }, "target.nameTaken"],
    [{ changes: "" }, "target.nothingChanged"],
    [{ changes: "Q1=BC&Q99=A" }, "target.changesMalformed"],
    [{ changes: "quality=7" }, "target.changesMalformed"],
    [{ submissionId: "none" }, "access.not-found"],
  ])("refuses %j", async (input, code) => {
    const before = await targets();
    expect(codesOf(await keep(input))).toEqual([code]);
    expect(await targets()).toEqual(before);
  });

  it("is the manager's right, and another firm knows nothing of it", async () => {
    expect(codesOf(await keep({}, { ...manager, role: "editor" }))).toEqual(["access.not-allowed"]);
    const other = await registerFirm(test.world);
    expect(codesOf(await keep({}, other))).toEqual(["access.not-found"]);
    const [kept] = await targets();
    const targetId = kept?.target_id;
    expect(codesOf(await removeTarget(test.world, other, { targetId }))).toEqual(["access.not-found"]);
    expect(await targets(other)).toEqual([]);
    expect(await targets()).toHaveLength(1);
  });

  it("ends at so many, also for those who keep at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: MAX_TARGETS + 3 }, () => keep()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(MAX_TARGETS - 1);
    expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(["target.tooMany"]));
    expect(await targets()).toHaveLength(MAX_TARGETS);
  });

  it("is undone by removing it, once", async () => {
    const [first] = await targets();
    const targetId = first?.target_id;
    must(await removeTarget(test.world, manager, { targetId }));
    expect(await targets()).toHaveLength(MAX_TARGETS - 1);
    expect(codesOf(await removeTarget(test.world, manager, { targetId }))).toEqual(["access.not-found"]);
    expect(await trail(targetId)).toContainEqual(expect.objectContaining({ action: "remove-target" }));
  });
});

describe("planning towards a target", () => {
  const plan = (towards: string) =>
    planRoadmap(test.world, manager, {
      submissionId,
      budgets: ["60", "60", "60"],
      target: "2",
      goal: "cheapest",
      towards,
    });

  it("stores what was asked, also once the target is removed", async () => {
    const [oldest] = await targets();
    must(await removeTarget(test.world, manager, { targetId: oldest?.target_id }));
    const { targetId } = must(await keep({ name: "规划用" }));
    const { roadmapId, outcome } = must(await plan(targetId));
    if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible.reasons));
    const last = outcome.roadmap.years[2].scenes.find(({ code }) => code === "quality");
    expect(last?.level).toBeGreaterThanOrEqual(3);
    must(await removeTarget(test.world, manager, { targetId }));
    const stored = await withTenant(test.world.db, manager, (tx) => findRoadmap(tx, roadmapId));
    expect(stored?.outcome).toMatchObject({
      roadmap: { request: { wanted: { target: targetId, name: "规划用" } } },
    });
    expect(codesOf(await plan(targetId))).toEqual(["target.gone"]);
  });

  it("knows no target of another firm or another submission", async () => {
    expect(codesOf(await plan("none"))).toEqual(["target.gone"]);
  });
});
