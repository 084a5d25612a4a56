// 1,000 reports ordered by a bureau as one ZIP: the whole product on a real database, its queue, its threads, its
// server; how fast it goes, how much memory it takes, and how long a page takes meanwhile.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { pino } from "pino";
import { createDevices } from "~/auth/device.server";
import { createWorld } from "~/create-world.server";
import { buildReport } from "~/domain/report/build-report";
import { runJobs } from "~/jobs/run-jobs.server";
import { paperStore } from "~/paper-store.server";
import { createApp } from "~/server";
import { NO_PROXIES } from "~/server/trusted-proxies";
import { logIn } from "~/services/log-in.server";
import { openOrganisation } from "~/services/open-organisation.server";
import { orderPapers } from "~/services/order-papers.server";
import { shareReports } from "~/services/share-reports.server";
import type { Member, World } from "~/world";
import { type OwnerDb, openOwner } from "~db/client";
import { startEmbedded } from "~db/embedded";
import { connectionUrls, readInstallation } from "~db/installation";
import { migrate } from "~db/migrate";
import { listPaperOrders } from "~db/paper-order";
import { publishFolder } from "~db/publish";
import { withTenant } from "~db/tenant";
import { issueSample } from "../factories/issued";
import { plannedReportInput } from "../factories/planned-report";
import { testIdentity } from "../factories/signing";
import { HERE, must, registerFirm } from "../factories/world";
import { median } from "./measure";

const COUNT = 1_000;
const PASSWORD = "a password for the bench";
const build = new URL("../../build/server/index.js", import.meta.url);

/** Copies the one firm with its papers until there are COUNT; each gets its own name and number. */
const multiply = async (owner: OwnerDb, firm: string): Promise<void> => {
  const copies = COUNT - 1;
  const tables = [
    "organisation",
    "firm_profile",
    "assessment",
    "submission",
    "submission_scene",
    "roadmap",
    "report",
    "report_signature",
    "report_consent",
  ];
  await sql`create temporary table copy as select n, gen_random_uuid() as id from generate_series(1, ${copies}) n`.execute(
    owner,
  );
  for (const table of tables) {
    const changes = sql.raw(
      `jsonb_build_object('organisation_id', c.id)${
        table === "organisation"
          ? " || jsonb_build_object('name', '郑州第' || c.n || '精密机械有限公司（示例）', 'credit_code', '9141' || lpad(c.n::text, 14, '0'))"
          : ""
      }${
        table === "report"
          ? " || jsonb_build_object('number', t.number || '-' || c.n, 'content', t.content || jsonb_build_object('number', t.number || '-' || c.n))"
          : ""
      }`,
    );
    await sql`
      insert into ${sql.table(table)}
      select (jsonb_populate_record(t, ${changes})).* from ${sql.table(table)} t, copy c
      where t.organisation_id = ${firm}
    `.execute(owner);
  }
};

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`)),
  );

/** Loads a page again and again; the time of each, in ms. */
const visit = (url: string, cookie: string, stopped: (loads: number) => boolean) => {
  const times: number[] = [];
  const work = async () => {
    while (!stopped(times.length)) {
      const from = performance.now();
      const answer = await fetch(url, { headers: { cookie } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`);
      times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return { times, done: work() };
};

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const logInAt = async (url: string, login: string): Promise<string> => {
  const answer = await fetch(`${url}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ login, password: PASSWORD }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
};

/** The product on a fresh embedded database with COUNT firms that let their reports be had, and their bureau. */
const openProduct = async (folder: string) => {
  const { ownerUrl, stop } = await startEmbedded({ folder: join(folder, "postgres"), log: () => undefined });
  await migrate(ownerUrl);
  const owner = openOwner(ownerUrl);
  const published = { now: new Date("2026-11-01T00:00:00Z"), newId: randomUUID };
  must(await publishFolder(owner, "db/reference", published));
  const urls = connectionUrls(ownerUrl, await readInstallation(ownerUrl));
  const open = createWorld(urls, pino({ level: "error" }), testIdentity, paperStore(join(folder, "papers")));
  const { world } = open;
  const report = buildReport(await plannedReportInput(world.solve));
  const firm = await registerFirm(world);
  await issueSample({ world }, firm, report);
  must(await shareReports(world, firm));
  await multiply(owner, firm.organisationId);
  const account = { login: "bureau", personName: "李工", password: PASSWORD };
  must(
    await openOrganisation(owner, world, {
      kind: "bureau",
      name: "示例工信局",
      units: ["410102"],
      ...account,
    }),
  );
  const official = must(await logIn(world, account, HERE));
  const close = async () => {
    await owner.destroy();
    await open.close();
    await stop();
  };
  return { world, urls, official, projects: report.projects.length, close };
};

const openServer = async (world: World) => {
  process.env.NODE_ENV = "production";
  const server = createServer(
    createApp({
      world,
      build: await import(build.href),
      demo: false,
      sessions: { secure: false, idleMinutes: 60, lifetimeHours: 12 },
      devices: createDevices({ secrets: ["s".repeat(32)], secure: false }),
      site: { host: null, contact: null, icp: null, police: null },
      secure: false,
      trustProxy: NO_PROXIES,
    }),
  );
  const url = await listen(server);
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, close };
};

/** Orders everything and waits until it is ready; the memory of the process on the way. */
const runOrder = async (world: World, official: Member) => {
  let peak = 0;
  let half = 0;
  const cpu = process.cpuUsage();
  const from = performance.now();
  const id = must(await orderPapers(world, official, { language: "zh", cut: "" }));
  for (;;) {
    const [order] = await withTenant(world.db, official, (tx) => listPaperOrders(tx, 1));
    const { rss } = process.memoryUsage();
    peak = Math.max(peak, rss);
    if (half === 0 && (order?.drawn ?? 0) >= COUNT / 2) half = rss;
    if (order?.state === "ready") {
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - from) / 1000;
      return { id, seconds, cpu: (user + system) / 1000 / COUNT, peak, half, end: rss };
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

const download = async (url: string, cookie: string) => {
  const from = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  return { status: answer.status, bytes, seconds: (performance.now() - from) / 1000 };
};

const mb = (value: number) => Math.round(value / 1e6);
const latency = (times: readonly number[]): string =>
  `median ${median(times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms (${times.length} loads)`;

export const benchVolume = async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-volume-"));
  const { world, urls, official, projects, close } = await openProduct(folder);
  const server = await openServer(world);
  const cookie = await logInAt(server.url, "bureau");
  const page = `${server.url}/scoring`;
  const calm = visit(page, cookie, (loads) => loads >= 60);
  await calm.done;
  const jobs = runJobs(world, urls.app);
  let over = false;
  const busy = visit(page, cookie, () => over);
  const run = await runOrder(world, official);
  over = true;
  await busy.done;
  const zip = await download(`${server.url}/bureau/reports/${run.id}/zip`, cookie);
  console.log(`  ${COUNT} reports of ${projects} projects on ${availableParallelism()} cores:`);
  console.log(
    `  ${run.seconds.toFixed(1)} s, ${(COUNT / run.seconds).toFixed(1)} a second, ${run.cpu.toFixed(1)} ms of CPU each with queue, server and pages`,
  );
  console.log(`  ZIP of ${mb(zip.bytes)} MB, status ${zip.status}, streamed in ${zip.seconds.toFixed(1)} s`);
  console.log(`  memory: peak ${mb(run.peak)} MB; ${mb(run.half)} MB at half, ${mb(run.end)} MB at the end`);
  console.log(`  a page before: ${latency(calm.times)}`);
  console.log(`  a page meanwhile: ${latency(busy.times)}`);
  await jobs.stop();
  await server.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
};
