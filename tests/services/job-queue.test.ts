import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runJobs } from "~/jobs/run-jobs.server";
import { orderPapers } from "~/services/order-papers.server";
import { shareReports } from "~/services/share-reports.server";
import type { Member } from "~/world";
import { listPaperOrders } from "~db/paper-order";
import { withTenant } from "~db/tenant";
import { issueSample } from "../factories/issued";
import { must, openOfficial, registerFirm, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
let official: Member;
beforeAll(async () => {
  test = await testWorld();
  official = await openOfficial(test);
  const firm = await registerFirm(test.world);
  await issueSample(test, firm);
  must(await shareReports(test.world, firm));
});
afterAll(() => test.close());

const stateOf = async () => {
  const [newest] = await withTenant(test.world.db, official, (tx) => listPaperOrders(tx));
  return newest?.state;
};

it("works an order off, also one whose process was killed in the middle", async () => {
  must(await orderPapers(test.world, official, { language: "en", cut: "" }));
  // As a process leaves it that is killed while it draws: begun, and its job locked by a worker that is no more.
  await sql`update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now(), attempts = 1`.execute(
    test.database.owner,
  );
  // The queue goes by the database's clock: papers of the tests' day would expire as soon as they are drawn.
  test.setNow(new Date());
  const jobs = runJobs(test.world, test.database.urls.app);
  await expect.poll(stateOf).toBe("ready");
  await jobs.stop();
});

it("gives the application's role the queue's rows and functions, and nothing to change the schema by", async () => {
  const { app, bureau } = test.database.roles;
  const { rows } = await sql<Record<string, boolean>>`
    select has_schema_privilege(${app}, 'graphile_worker', 'usage') as uses,
           has_schema_privilege(${app}, 'graphile_worker', 'create') as creates,
           has_table_privilege(${app}, 'graphile_worker.migrations', 'insert') as migrates,
           has_schema_privilege(${bureau}, 'graphile_worker', 'usage') as bureau
  `.execute(test.database.owner);
  expect(rows).toEqual([{ uses: true, creates: false, migrates: false, bureau: false }]);
});
