import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SubmissionId } from "~/domain/ids";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { saveReadinessAnswers } from "~/services/save-readiness-answers.server";
import type { Member } from "~/world";
import { findLatestReadinessReply } from "~db/readiness-reply";
import { findRoadmap } from "~db/roadmap";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  openConsultant,
  registerFirm,
  submitAll,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let firm: Member;
let submissionId: SubmissionId;
beforeAll(async () => {
  test = await testWorld();
  firm = await registerFirm(test.world);
  submissionId = await submitAll(test.world, firm, 1.6);
});
afterAll(() => test.close());

const save = (answers: Readonly<Record<string, unknown>>, member = firm, id: string = submissionId) =>
  saveReadinessAnswers(test.world, member, { submissionId: id, answers });
const latest = () => withTenant(test.world.db, firm, (tx) => findLatestReadinessReply(tx, submissionId));

describe("saving answers on AI readiness", () => {
  it("keeps every save as a version, the last one holding", async () => {
    expect(must(await save({ R1: "B", R2: "", other: "x" }))).toEqual({ version: 1, answered: 1 });
    expect(must(await save({ R1: "C", R2: "B" }))).toEqual({ version: 2, answered: 2 });
    expect(await latest()).toMatchObject({ version: 2, answers: { R1: "C", R2: "B" } });
  });

  it("refuses letters that are none and an empty form, and stores nothing of either", async () => {
    const before = await latest();
    expect(codesOf(await save({ R1: "Z" }))).toEqual(["readiness.unknownOption"]);
    expect(codesOf(await save({}))).toEqual(["readiness.nothingAnswered"]);
    expect(await latest()).toEqual(before);
  });

  it("is for the firm itself only, on a submission of its own", async () => {
    const other = await registerFirm(test.world);
    expect(codesOf(await save({ R1: "B" }, other))).toEqual(["access.not-found"]);
    expect(codesOf(await save({ R1: "B" }, firm, "x"))).toEqual(["access.not-found"]);
    expect(codesOf(await save({ R1: "B" }, await openConsultant(test)))).toEqual(["access.not-allowed"]);
  });
});

describe("a plan", () => {
  it("names the pack and the answers it was made from", async () => {
    const asked = { submissionId, budgets: ["30", "20", "20"], target: "2", goal: "cheapest" };
    const { roadmapId } = must(await planRoadmap(test.world, firm, asked));
    const { version } = must(await save({ R2: "A" }));
    const later = must(await planRoadmap(test.world, firm, asked));
    const basisOf = (id: typeof roadmapId) =>
      withTenant(test.world.db, firm, async (tx) => (await findRoadmap(tx, id))?.basis);
    const [first, second] = [await basisOf(roadmapId), await basisOf(later.roadmapId)];
    expect(first?.readiness).toMatchObject({ code: "qingzhun-ai", version: "2" });
    expect([first?.readinessReply, second?.readinessReply]).toEqual([version - 1, version]);
  });
});
