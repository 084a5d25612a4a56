import { afterAll, beforeAll, expect, it } from "vitest";
import { readTimeline } from "~/routes/timeline._index/page.server";
import { importHistoricalResult } from "~/services/import-historical-result.server";
import { issueReport } from "~/services/issue-report.server";
import { keepTarget } from "~/services/keep-target.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { recordOnsiteRating } from "~/services/record-onsite-rating.server";
import type { Member } from "~/world";
import { must, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
let firm: Member;
beforeAll(async () => {
  test = await testWorld();
  firm = await registerFirm(test.world);
});
afterAll(() => test?.close());

const ASKED = { from: null, to: null };

it("tells everything that happened to a firm, newest first and in the order of the work within a day", async () => {
  const { world } = test;
  const submissionId = await submitAll(world, firm, 1.6);
  const rating = { level: "1", assessor: "评测机构", documentNumber: "1" };
  must(await recordOnsiteRating(world, firm, { ...rating, ratedOn: "2026-03-01" }));
  must(await importHistoricalResult(world, firm, { ratedOn: "2023-06-15", points: "43.5" }));
  must(await keepTarget(world, firm, { submissionId, name: "先稳质量", changes: "quality=4" }));
  const asked = { submissionId, budgets: ["30", "20", "20"], target: "2", goal: "cheapest" };
  const { roadmapId } = must(await planRoadmap(world, firm, asked));
  must(await issueReport(world, firm, { roadmapId }));
  const { milestones, comparison, bands } = await readTimeline(world, firm, ASKED);
  expect(milestones.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    "2026-11-23 report",
    "2026-11-23 target",
    "2026-11-23 submission",
    "2026-03-01 onsite",
    "2023-06-15 historical",
  ]);
  expect(comparison).toBeNull();
  expect(bands.map(({ points }) => points)).toEqual([20_000, 40_000, 60_000, 80_000]);
});

it("compares the last two submissions unless others are asked for", async () => {
  const before = await submitAll(test.world, firm, 2.4);
  const { milestones, comparison } = await readTimeline(test.world, firm, ASKED);
  const ids = milestones.flatMap((each) => (each.kind === "submission" ? [each.id] : []));
  expect(ids).toHaveLength(2);
  expect(new Set([comparison?.from, comparison?.to])).toEqual(new Set(ids));
  expect(ids).toContain(before);
  expect(comparison?.progress?.items).toHaveLength(15);
  expect(
    (await readTimeline(test.world, firm, { from: ids[0] ?? null, to: ids[0] ?? null })).comparison,
  ).toMatchObject({
    from: comparison?.from,
    to: comparison?.to,
  });
});

it("shows another firm nothing", async () => {
  const stranger = await registerFirm(test.world);
  expect(await readTimeline(test.world, stranger, ASKED)).toMatchObject({ milestones: [], comparison: null });
});
