import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProjectId } from "~/domain/ids";
import { yuan } from "~/domain/money";
import { parseReport } from "~/domain/report/report-schema";
import { issueReport } from "~/services/issue-report.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { publishOutcomes } from "~/services/publish-outcomes";
import type { Member } from "~/world";
import { insertProject, upsertProjectOutcome } from "~db/project";
import { findReport } from "~db/report";
import { listSolutionOutcomes } from "~db/solution-outcome";
import { withTenant } from "~db/tenant";
import { must, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

const SOLUTION = "transformation-plan";

let test: TestWorld;
let firms: readonly Member[];
beforeAll(async () => {
  test = await testWorld();
  const made: Member[] = [];
  for (let count = 0; count < 11; count += 1) made.push(await registerFirm(test.world));
  firms = made;
});
afterAll(() => test?.close());

/** An accepted project of a firm: 3.6 万元 and 49 working days where the catalogue says 3.2 and 35. */
const accept = (firm: Member | undefined, amount = 36_000) => {
  if (!firm) throw new Error("too few firms");
  return withTenant(test.world.db, firm, async (tx) => {
    const project_id = test.world.newId() as ProjectId;
    await insertProject(tx, { project_id, solution: SOLUTION, created_at: test.world.now() });
    await upsertProjectOutcome(tx, {
      project_id,
      solution: SOLUTION,
      amount: yuan(amount),
      days: 49,
      reached: null,
    });
  });
};
const published = () => listSolutionOutcomes(test.world.db.app, "2999-12-31");
const publish = async (day: string) => {
  test.setNow(new Date(`${day}T02:00:00Z`));
  return publishOutcomes(test.world, test.database.owner);
};

describe("outcomes of accepted projects", () => {
  it("are published of five firms or more, and again only with five more", async () => {
    for (const firm of firms.slice(0, 4)) await accept(firm);
    expect(await publish("2026-12-01")).toEqual([]);
    expect(await published()).toEqual([]);
    await accept(firms[4]);
    expect(await publish("2026-12-02")).toEqual([SOLUTION]);
    const first = { solution: SOLUTION, asOf: "2026-12-02", firms: 5, projects: 5, amountSum: 180_000 };
    expect(await published()).toMatchObject([first]);
    for (const firm of firms.slice(5, 9)) await accept(firm, 99_000);
    expect(await publish("2026-12-03")).toEqual([]);
    expect(await published()).toMatchObject([first]);
    await accept(firms[9], 99_000);
    expect(await publish("2026-12-04")).toEqual([SOLUTION]);
    expect(await published()).toMatchObject([{ asOf: "2026-12-04", firms: 10, amountSum: 675_000 }]);
    expect(await listSolutionOutcomes(test.world.db.app, "2026-12-03")).toMatchObject([first]);
  });

  it("shows the sums of few firms to nobody but the owner, and lets nobody change what is published", async () => {
    const [firm] = firms;
    if (!firm) throw new Error("no firm");
    for (const text of [
      "select * from solution_outcome_sum",
      "delete from solution_outcome",
      "insert into solution_outcome values ('x', '2026-12-05', 5, 5, 1, 1, 0, 0)",
    ]) {
      const attempt = withTenant(test.world.db, firm, (tx) => sql.raw(text).execute(tx));
      await expect(attempt, text).rejects.toMatchObject({ code: "42501" });
    }
    const bureau = sql.raw("select * from solution_outcome_sum").execute(test.world.db.bureau);
    await expect(bureau).rejects.toThrow("permission denied");
    const change = sql`update solution_outcome set firms = 6`.execute(test.database.owner);
    await expect(change).rejects.toThrow("immutable");
  });

  it("let its role see what came of projects and no other table of a tenant", async () => {
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.role_table_grants
      where grantee = ${test.database.roles.outcomes} and table_schema = 'public' and table_name <> 'solution_outcome_sum'
    `.execute(test.database.owner);
    expect(rows).toEqual([{ table: "project_outcome" }]);
  });

  it("change the price and days of new plans, and leave older ones as they were", async () => {
    const firm = firms[10];
    if (!firm) throw new Error("no firm");
    const submissionId = await submitAll(test.world, firm, 1);
    const asked = {
      submissionId,
      budgets: ["60", "40", "40"],
      target: "1",
      goal: "cheapest",
      pinned: [SOLUTION],
    };
    const planOf = async () => {
      const { outcome, roadmapId } = must(await planRoadmap(test.world, firm, asked));
      const { reportId } = must(await issueReport(test.world, firm, { roadmapId }));
      const report = await withTenant(test.world.db, firm, (tx) => findReport(tx, reportId));
      expect(parseReport(report?.content)).toMatchObject({ ok: true });
      if (outcome.kind === "impossible") throw new Error("no plan");
      const item = outcome.roadmap.items.find(({ solution }) => solution === SOLUTION);
      const figures = outcome.roadmap.figures?.find(({ solution }) => solution === SOLUTION);
      return { spend: item?.spend.flatMap(Object.values).reduce((sum, each) => sum + each, 0), figures };
    };
    test.setNow(new Date("2026-12-01T02:00:00Z"));
    expect(await planOf()).toEqual({ spend: 32_000, figures: undefined });
    test.setNow(new Date("2026-12-10T02:00:00Z"));
    // (5 · 32,000 + 675,000) / 15 = 55,666.67; (5 · 35 + 490) / 15 = 44.33.
    expect(await planOf()).toMatchObject({
      spend: 55_667,
      figures: {
        once: 55_667,
        days: 44,
        from: { kind: "experience", asOf: "2026-12-04", projects: 10, priorWeight: 5 },
      },
    });
  });
});
