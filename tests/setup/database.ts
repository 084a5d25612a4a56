import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { pino } from "pino";
import { inject } from "vitest";
import { createWorld } from "~/create-world.server";
import { seedDemo } from "~/demo/seed-demo";
import { type Clients, type ConnectionUrls, type OwnerDb, openClients, openOwner } from "~db/client";
import { connectionUrls, readInstallation } from "~db/installation";
import { migrate } from "~db/migrate";
import { publishFolder } from "~db/publish";
import type { RoleNames } from "~db/role-names";
import { testPapers } from "../factories/papers";
import { testIdentity } from "../factories/signing";
import { once } from "./once";

export type TestDatabase = {
  readonly clients: Clients;
  readonly owner: OwnerDb;
  readonly ownerUrl: string;
  readonly urls: ConnectionUrls;
  /** The names of the installation's roles, the same in every database made from one template. */
  readonly roles: RoleNames;
  readonly close: () => Promise<void>;
};

/**
 * `bare`: migrated only; `published`: with the reference data of db/reference as well; `demo`: with the whole demo on
 * top, loaded once a run, which takes half a minute to two: only where the city's many firms matter.
 */
export type Template = "bare" | "published" | "demo";

/** One lock a template, so that nobody who wants a smaller one waits for the demo. */
const LOCKS: Readonly<Record<Template, number>> = { bare: 7_310_043, published: 7_310_044, demo: 7_310_045 };
const PUBLISHED_AT = new Date("2026-11-01T00:00:00Z");

const on = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const withServer = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Publishes db/reference; throws with the problems where a file of it is refused. */
export const publishTestReference = async (owner: OwnerDb): Promise<void> => {
  const outcome = await publishFolder(owner, "db/reference", { now: PUBLISHED_AT, newId: randomUUID });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
};

const fill = async (url: string, template: Template): Promise<void> => {
  if (template !== "demo") await migrate(url);
  if (template === "bare") return;
  const owner = openOwner(url);
  const work = template === "demo" ? fillWithDemo(url, owner) : publishTestReference(owner);
  await work.finally(() => owner.destroy());
};

/** As `npm start` does it, the same services included. */
const fillWithDemo = async (url: string, owner: OwnerDb): Promise<void> => {
  const { world, close } = createWorld(
    connectionUrls(url, await readInstallation(url)),
    pino({ level: "silent" }),
    testIdentity,
    testPapers(),
  );
  await seedDemo(world, owner).finally(close);
};

/** Made once a run, whoever comes first; the others wait for the lock and find it. */
const ensureTemplate = async (url: string, template: Template): Promise<string> => {
  const name = `qingzhun_${inject("run").id}_${template}`;
  const base = template === "demo" ? await ensureTemplate(url, "published") : "template1";
  await withServer(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCKS[template]]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return;
    await client.query(`create database ${name}_raw template ${base}`);
    await fill(on(url, `${name}_raw`), template);
    await client.query(`alter database ${name}_raw rename to ${name}`);
  });
  return name;
};

const newName = (): string => `qingzhun_${inject("run").id}_${randomBytes(5).toString("hex")}`;

const drop = (server: string, name: string): Promise<unknown> =>
  withServer(server, (client) => client.query(`drop database ${name} with (force)`));

/** A database with nothing in it yet, for tests of how one is made. */
export const emptyDatabase = async (): Promise<Pick<TestDatabase, "ownerUrl" | "close">> => {
  const server = await once("database");
  const name = newName();
  await withServer(server, (client) => client.query(`create database ${name}`));
  return {
    ownerUrl: on(server, name),
    close: async () => {
      await drop(server, name);
    },
  };
};

/** A database of the test file's own, dropped by `close`. Ask for it in beforeAll, close it in afterAll. */
export const testDatabase = async (template: Template = "published"): Promise<TestDatabase> => {
  const server = await once("database");
  const name = newName();
  const source = await ensureTemplate(server, template);
  await withServer(server, (client) => client.query(`create database ${name} template ${source}`));
  const ownerUrl = on(server, name);
  const installation = await readInstallation(ownerUrl);
  const urls = connectionUrls(ownerUrl, installation);
  const clients = openClients(urls);
  const owner = openOwner(ownerUrl);
  const close = async () => {
    await Promise.all([clients.close(), owner.destroy()]);
    await drop(server, name);
  };
  return { clients, owner, ownerUrl, urls, roles: installation.roles, close };
};
