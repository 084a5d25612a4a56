import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { pino } from "pino";
import { createDevices } from "~/auth/device.server";
import { createWorld } from "~/create-world.server";
import { runJobs } from "~/jobs/run-jobs.server";
import { type AppOptions, createApp } from "~/server";
import { NO_PROXIES } from "~/server/trusted-proxies";
import type { World } from "~/world";
import { testPapers } from "../factories/papers";
import { testIdentity } from "../factories/signing";
import { type Template, type TestDatabase, testDatabase } from "../setup/database";
import { once } from "../setup/once";

const build = new URL("../../build/server/index.js", import.meta.url);

export type Site = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The world the server works with: services called on it act on the same database. */
  readonly world: World;
  readonly database: TestDatabase;
  /** Lets so many minutes pass: by the server's clock, and for the sessions, whose clock is the database's. */
  readonly advance: (minutes: number) => Promise<void>;
  /** What was logged as an error or answered with 500 or more since this was last asked: there should be none. */
  readonly takeFailures: () => readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * The production server on a free port, with a database of its own: the built pages, the real workers for plans and
 * papers, the strict headers. `demo`: filled with the city's demo firms, whose log-ins are in `~/demo/demo-logins`;
 * `published`: reference data only. The build is made first where it is missing or older than its sources.
 *
 *     let site: Site;
 *     beforeAll(async () => { site = await openSite("demo"); });
 *     afterAll(() => site.close());
 */
export const openSite = async (template: Template = "published"): Promise<Site> =>
  openSiteOn(await testDatabase(template), { demo: template === "demo" });

/** The same on a database of the test's own making, which is closed with the site. */
export const openSiteOn = async (
  database: TestDatabase,
  options: Partial<Pick<AppOptions, "demo" | "site" | "storage" | "metrics" | "secure" | "trustProxy">> = {},
): Promise<Site> => {
  await once("build");
  // Remix and React decide by it, when first loaded, how much they check and tell.
  process.env.NODE_ENV = "production";
  const failures: string[] = [];
  const real = createWorld(database.urls, errorLog(failures), testIdentity, testPapers());
  const { secure = false } = options;
  let ahead = 0;
  const world: World = { ...real.world, now: () => new Date(Date.now() + ahead * 60_000) };
  const server = createServer(
    createApp({
      world,
      build: await import(/* @vite-ignore */ build.href),
      demo: false,
      sessions: { secure, idleMinutes: 60, lifetimeHours: 12 },
      devices: createDevices({ secrets: ["a secret of the tests"], secure }),
      site: { host: null, contact: null, icp: null, police: null },
      secure,
      trustProxy: NO_PROXIES,
      ...options,
    }),
  );
  const jobs = runJobs(world, database.urls.app);
  const url = await listen(server);
  const close = async () => {
    await stop(server);
    await jobs.stop();
    await real.close();
    await database.close();
  };
  const advance = async (minutes: number) => {
    ahead += minutes;
    await ageSessions(database.owner, minutes);
  };
  return { url, world, database, advance, takeFailures: () => failures.splice(0), close };
};

const ageSessions = async (owner: TestDatabase["owner"], minutes: number): Promise<void> => {
  const passed = sql`make_interval(mins => ${minutes})`;
  await sql`
    update session set begun_at = begun_at - ${passed}, seen_at = seen_at - ${passed},
                       expires_at = expires_at - ${passed}
    where ended_at is null
  `.execute(owner);
};

/** Keeps the lines that tell of a fault of ours: anything at level error, and every answer of 500 or more. */
const errorLog = (failures: string[]) =>
  pino(
    { level: "info" },
    {
      write: (line: string) => {
        const { level, status } = JSON.parse(line);
        if (level >= 50 || status >= 500) failures.push(line);
      },
    },
  );

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
