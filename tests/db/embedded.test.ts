import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "~db/embedded";
import { connectionUrls, readInstallation } from "~db/installation";
import { migrate } from "~db/migrate";

const root = mkdtempSync(join(tmpdir(), "qingzhun-embedded-"));
chmodSync(root, 0o755);
const folder = join(root, "postgres");
const start = (at = folder) => startEmbedded({ folder: at, log: () => undefined, settings: ["fsync = off"] });

const query = async (url: string, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

/** Another process that starts the server and holds it. */
const holdElsewhere = (): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ["--import", "tsx", "tests/setup/hold-embedded.ts", folder]);

const portFrom = (child: ChildProcessWithoutNullStreams): Promise<string> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    child.stderr.on("data", (part: Buffer) => said.push(part.toString()));
    child.stdout.once("data", (part: Buffer) => resolve(part.toString().trim()));
    child.once("exit", () => reject(new Error(`ended early: ${said.join("")}`)));
  });

const ended = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve) => child.once("exit", () => resolve()));

const pidFile = (server: EmbeddedServer) => join(server.place, "data/postmaster.pid");
const portOf = (server: EmbeddedServer) => new URL(server.ownerUrl).port;

let first: EmbeddedServer;
beforeAll(async () => {
  first = await start();
  await query(first.ownerUrl, "create table kept as select 42 as answer");
});
afterAll(async () => {
  await (await start()).stop();
  rmSync(root, { recursive: true, force: true });
});

describe("the embedded database", () => {
  it("is UTF-8 with Chinese order and checksums, on this machine only and with a password", async () => {
    const [row] = await query(
      first.ownerUrl,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider,
              current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens,
              (select string_agg(name, '' order by name) from (values ('郑'), ('安'), ('洛')) as v (name)) as sorted
       from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      encoding: "UTF8",
      provider: "i",
      checksums: "on",
      listens: "127.0.0.1",
      sorted: "安洛郑",
    });
    const url = new URL(first.ownerUrl);
    url.password = "wrong";
    await expect(query(url.href, "select 1")).rejects.toThrow("password authentication failed");
  });

  it("is shared by whoever starts it again, and stops with the last of them", async () => {
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    await first.stop();
    expect(await query(second.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    await second.stop();
    expect(existsSync(pidFile(second))).toBe(false);
    first = await start();
    expect(await query(first.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("is taken over when the process that started it was killed", async () => {
    await first.stop();
    const child = holdElsewhere();
    const port = await portFrom(child);
    child.kill("SIGKILL");
    await ended(child);
    first = await start();
    expect(portOf(first)).toBe(port);
    expect(await query(first.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("starts again after server and process were killed together", async () => {
    await first.stop();
    const child = holdElsewhere();
    await portFrom(child);
    const pid = Number(readFileSync(pidFile(first), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    child.kill("SIGKILL");
    await ended(child);
    first = await start();
    expect(await query(first.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("is one server when processes start it at once", async () => {
    await first.stop();
    const children = [holdElsewhere(), holdElsewhere()];
    const [ports, here] = await Promise.all([Promise.all(children.map(portFrom)), start()]);
    expect(new Set([...ports, portOf(here)]).size).toBe(1);
    const ends = children.map(ended);
    for (const child of children) child.stdin.end();
    await Promise.all(ends);
    first = here;
    expect(await query(first.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("does not wait for a lock whose holder is gone", async () => {
    await first.stop();
    const child = spawn(process.execPath, ["-e", ""]);
    await ended(child);
    writeFileSync(join(first.place, "start.lock"), String(child.pid));
    first = await start();
    expect(await query(first.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });
});

it("is migrated by an owner who is no superuser and called as a schema of ours, and by nobody while a role of ours is too mighty", async () => {
  await query(first.ownerUrl, "create role qingzhun login createrole password 'secret'");
  await query(first.ownerUrl, "create database built owner qingzhun");
  const url = new URL(first.ownerUrl);
  Object.assign(url, { username: "qingzhun", password: "secret", pathname: "/built" });
  expect((await migrate(url.href)).length).toBeGreaterThan(0);
  expect(await migrate(url.href)).toEqual([]);
  const installation = await readInstallation(url.href);
  const { app } = connectionUrls(url.href, installation);
  expect(await query(app, "select from list_consultancies()")).toEqual([]);
  await query(first.ownerUrl, `alter role ${installation.roles.app} bypassrls`);
  await expect(migrate(url.href)).rejects.toThrow(installation.roles.app);
});

// Only root has folders that are closed to the account the server runs as.
if (process.getuid?.() === 0)
  it("runs as another user, also for a project below a folder closed to that user", async () => {
    const closed = join(root, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const server = await start(join(closed, "project/postgres"));
    try {
      expect(readFileSync(join(closed, "project/postgres/LOCATION"), "utf8").trim()).toBe(server.place);
      expect(statSync(server.place).uid).not.toBe(0);
      expect(statSync(server.place).mode & 0o077).toBe(0);
      expect(await query(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      await server.stop();
      rmSync(server.place, { recursive: true, force: true });
    }
  });
