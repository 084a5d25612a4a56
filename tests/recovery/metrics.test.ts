import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld } from "~/create-world.server";
import { readEnvironment } from "~/env.server";
import { createMetrics, type Metrics } from "~/metrics/create-metrics";
import type { Measure } from "~/metrics/measure";
import { serveMetrics } from "~/metrics/serve-metrics";
import { hashing } from "~/services/password.server";
import { countJobs } from "~db/job-queue";
import { type Client, openClient } from "../e2e/client";
import { clientOf, firmAtWork } from "../e2e/firms";
import { openSiteOn, type Site } from "../e2e/site";
import { testPapers } from "../factories/papers";
import { testIdentity } from "../factories/signing";
import { testDatabase } from "../setup/database";

let site: Site;
let metrics: Metrics;
let client: Client;
let login = "";
beforeAll(async () => {
  const database = await testDatabase();
  const measures: readonly Measure[] = [
    { name: "qingzhun_jobs", help: "Jobs", label: "state", read: () => countJobs(database.clients) },
    { name: "qingzhun_pool", help: "Pool", label: "pool", read: database.clients.connections },
    {
      name: "qingzhun_lost",
      help: "Not to be had",
      label: "x",
      read: () => Promise.reject(new Error("away")),
    },
  ];
  metrics = createMetrics(measures);
  site = await openSiteOn(database, { metrics });
  const firm = await firmAtWork(site);
  login = firm.member.login;
  client = await clientOf(site, firm.member);
});
afterAll(() => site.close());

const series = async (name: string): Promise<readonly string[]> =>
  (await metrics.text()).split("\n").filter((line) => line.startsWith(name));

describe("metrics", () => {
  it("tell durations by route and status, whatever addresses are asked for", async () => {
    for (let index = 0; index < 20; index += 1)
      await openClient(site).get(`/no-such-page-${index}?name=${index}`);
    await client.get("/firm");
    await client.get("/firm.data");
    await client.get("/_root.data");
    await client.get("/catalogue/releases/none/xlsx");
    const lines = await series("qingzhun_http_request_seconds_count");
    const routes = lines.map((line) => /route="([^"]*)",status="(\d+)"/.exec(line)?.slice(1).join(" "));
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes).toContain("routes/firm 200");
    expect(routes.filter((route) => route?.endsWith("404"))).toHaveLength(2);
    expect(lines.find((line) => line.includes('route="routes/firm",status="200"'))).toMatch(/ 2$/);
  });

  it("tell queues, pools, memory and the delay of the event loop; what cannot be read is left out", async () => {
    expect(await series('qingzhun_jobs{state="waiting"}')).toEqual(['qingzhun_jobs{state="waiting"} 0']);
    expect(await series("qingzhun_pool{")).toHaveLength(6);
    expect(await series("qingzhun_lost{")).toEqual([]);
    expect(await series("nodejs_eventloop_lag_p99_seconds")).toHaveLength(1);
    expect(await series("process_resident_memory_bytes")).toHaveLength(1);
  });

  it("tell how many wait for each kind of expensive work, password hashing included", async () => {
    const real = createWorld(site.database.urls, pino({ level: "silent" }), testIdentity, testPapers());
    try {
      const measured = createMetrics(real.measures);
      const figures = async (figure: string) =>
        (await measured.text()).split("\n").filter((line) => line.startsWith(`qingzhun_queue_${figure}{`));
      const names = ["files", "passwords", "plans", "reading"];
      for (const figure of ["waiting", "running"])
        expect((await figures(figure)).map((line) => /queue="([a-z]+)"/.exec(line)?.[1]).toSorted()).toEqual(
          names,
        );
      let end: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        end = resolve;
      });
      const work = hashing.enter((turn) => turn(() => held));
      expect(await figures("running")).toContain('qingzhun_queue_running{queue="passwords"} 1');
      end();
      await work;
      expect(await figures("running")).toContain('qingzhun_queue_running{queue="passwords"} 0');
    } finally {
      await real.close();
    }
  });

  it("say nothing of anybody", async () => {
    const text = await metrics.text();
    expect(text).not.toContain(login);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|no-such-page|127\.0\.0\.1|[\u4e00-\u9fff]/);
  });

  it("are served on a port of their own and nowhere on the site; off and on this machine only by default", async () => {
    const { port, stop } = await serveMetrics(metrics, { port: 0, host: "127.0.0.1" });
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, metrics.contentType]);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    await stop();
    expect((await client.get("/metrics")).status).toBe(404);
    expect(readEnvironment({ NODE_ENV: "test" })).toMatchObject({ METRICS_HOST: "127.0.0.1" });
    expect(readEnvironment({ NODE_ENV: "test" }).METRICS_PORT).toBeUndefined();
  });
});
