import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderPapers } from "~/services/order-papers.server";
import { shareReports } from "~/services/share-reports.server";
import { serverAccount } from "~db/embedded-account";
import { whileLocked } from "~db/embedded-lock";
import { outerHome } from "~db/embedded-place";
import { findPrograms } from "~db/embedded-programs";
import { isLoginTaken } from "~db/identity";
import { listPaperOrders } from "~db/paper-order";
import { withTenant } from "~db/tenant";
import { isUnavailable } from "~db/unavailable";
import { type Answer, type Client, openClient } from "../e2e/client";
import { clientOf, type FirmAtWork, firmAtWork, unescaped, words } from "../e2e/firms";
import { openSiteOn, type Site } from "../e2e/site";
import { issueSample } from "../factories/issued";
import { must, openOfficial, PASSWORD, registerFirm } from "../factories/world";
import { type OwnDatabase, ownDatabase } from "./own-database";

let database: OwnDatabase;
let site: Site;
let firm: FirmAtWork;
let client: Client;
beforeAll(async () => {
  database = await ownDatabase();
  site = await openSiteOn(database);
  firm = await firmAtWork(site);
  client = await clientOf(site, firm.member);
});
afterAll(() => site.close());

/** Ends every session of the server but the one that asks, whoever holds it: pools, jobs, supervisor. */
const terminateAll = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`
    .execute(database.owner)
    .catch(() => undefined);

const postmaster = (): number =>
  Number(readFileSync(join(database.place, "data/postmaster.pid"), "utf8").split("\n")[0]);

const log = { log: () => undefined };
const restart = (): number | null => {
  const account = serverAccount(log.log);
  const { pgCtl } = findPrograms(account, outerHome);
  const flags = ["restart", "-D", join(database.place, "data"), "-m", "fast", "-w"];
  return spawnSync(pgCtl, [...flags, "-l", join(database.place, "server.log")], { ...account, cwd: "/" })
    .status;
};

const asks: readonly ((client: Client) => Promise<Answer>)[] = [
  (each) => each.get("/firm"),
  (each) => each.get("/firm.data"),
  (each) => each.get("/catalogue"),
  (each) => each.get(`/assessment/${firm.assessmentId}/check`),
  (each) => each.get("/catalogue/releases/2026-11/xlsx"),
  (each) => each.post("/login", { login: firm.member.login, password: PASSWORD }),
  (each) => each.post("/firm", { act: "save" }),
];

/** Asks everything over and over while `upset` is at work, and yields every answer. */
const askWhile = async (upset: () => Promise<unknown>): Promise<readonly Answer[]> => {
  let over = false;
  const answers: Answer[] = [];
  const visit = async (ask: (typeof asks)[number]) => {
    while (!over) answers.push(await ask(client));
  };
  const visits = asks.map(visit);
  await upset();
  over = true;
  await Promise.all(visits);
  return answers;
};

/** Every answer is as always or says that the service is away, and when to come back. */
const expectWhole = (answers: readonly Answer[]) => {
  expect(answers.length).toBeGreaterThanOrEqual(asks.length);
  for (const { status, headers, text } of answers) {
    // 202 is how the data of a page say 302.
    expect([200, 202, 302, 404, 422, 503], text.slice(0, 300)).toContain(status);
    if (status === 503) expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
  }
};

/** The page again, within the time that a supervisor and a pool may take. */
const expectBack = () =>
  expect.poll(async () => (await client.get("/firm")).status, { timeout: 60_000, interval: 100 }).toBe(200);

describe("a database that goes away", () => {
  it("ends neither the server nor what it serves, when sessions are terminated all the time", async () => {
    const answers = await askWhile(async () => {
      for (let round = 0; round < 30; round += 1) {
        await terminateAll();
        await pause(40);
      }
    });
    expectWhole(answers);
    expect(answers.some(({ status }) => status === 503)).toBe(true);
    await expectBack();
  });

  it("fails a transaction that was under way and idle, and nothing else", async () => {
    const work = withTenant(site.world.db, firm.member, async (tx) => {
      await terminateAll();
      await pause(200);
      await sql`select 1`.execute(tx);
    });
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(isUnavailable(error)).toBe(true);
    expect(await isLoginTaken(site.world.db, firm.member.login)).toBe(true);
  });

  it("is answered by a page that says so, in both languages, and is back on the same address", async () => {
    const before = database.ownerUrl;
    await whileLocked(database.place, async () => {
      process.kill(postmaster(), "SIGKILL");
      await expect.poll(async () => (await client.get("/firm")).status, { timeout: 20_000 }).toBe(503);
      for (const language of ["zh", "en"] as const) {
        const visitor = openClient(site, language);
        const answer = await visitor.post("/login", { login: firm.member.login, password: PASSWORD });
        expect(answer.status).toBe(503);
        expect(answer.headers.get("Retry-After")).toBe("5");
        expect(unescaped(answer.text)).toContain(words(language, "problem.limit.overload"));
        expect(answer.text).not.toMatch(/ECONN|terminated|node_modules/);
      }
      expect((await client.get("/healthcheck")).status).toBe(200);
      const ready = await client.get("/healthcheck/ready");
      expect([ready.status, JSON.parse(ready.text)]).toEqual([
        503,
        { status: "not-ready", database: false, migrations: false, storage: true },
      ]);
      const data = await client.get("/firm.data");
      expect([data.status, data.headers.get("Retry-After")]).toEqual([503, "5"]);
    });
    await expectBack();
    expect(database.told).toContain("the embedded database is back");
    expect(before).toBe(database.ownerUrl);
  });

  it("comes back by itself after kill -9 and after somebody restarts it, while requests go on", async () => {
    expectWhole(
      await askWhile(async () => {
        process.kill(postmaster(), "SIGKILL");
        await pause(1_500);
      }),
    );
    await expectBack();
    const answers = await askWhile(async () => {
      await pause(200);
      restart();
      await pause(500);
    });
    expectWhole(answers);
    await expectBack();
  });

  it("is taken up again by the jobs", async () => {
    const official = await openOfficial({ ...site, world: site.world, database, setNow: () => undefined });
    const another = await registerFirm(site.world);
    await issueSample(site, another);
    must(await shareReports(site.world, another));
    must(await orderPapers(site.world, official, { language: "zh", cut: "" }));
    for (let round = 0; round < 8; round += 1) {
      await terminateAll();
      await pause(250);
    }
    const state = async () => {
      const orders = await withTenant(site.world.db, official, (tx) => listPaperOrders(tx)).catch(() => []);
      return orders[0]?.state;
    };
    await expect.poll(state, { timeout: 90_000, interval: 200 }).toBe("ready");
  });
});
