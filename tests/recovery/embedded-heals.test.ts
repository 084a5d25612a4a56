import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "~db/embedded";
import { EmbeddedFault } from "~db/embedded-fault";
import { processSpace } from "~db/embedded-process";
import { withConnection } from "~db/pool";

const root = mkdtempSync(join(tmpdir(), "qingzhun-heals-"));
chmodSync(root, 0o755);
const folder = join(root, "postgres");
const told: string[] = [];
const start = (at = folder) =>
  startEmbedded({ folder: at, log: (line) => told.push(line), settings: ["fsync = off"] });

const ask = (url: string, text: string): Promise<readonly Record<string, unknown>[]> =>
  withConnection(url, async (client) => (await client.query(text)).rows);

const at = (...names: readonly string[]) => join(folder, ...names);
const isRoot = process.getuid?.() === 0;

let running: EmbeddedServer | null = null;
beforeAll(async () => {
  const first = await start();
  await ask(first.ownerUrl, "create table kept as select 42 as answer");
  await first.stop();
});
afterEach(async () => {
  await running?.stop();
  running = null;
  told.length = 0;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts on what the test left there: the data are as before. */
const expectServes = async () => {
  running = await start();
  expect(await ask(running.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
};

const faultOf = (at?: string): Promise<unknown> => start(at).catch((error: unknown) => error);

describe("a lock that a killed start left behind", () => {
  const space = processSpace();
  it.each([
    ["of this very process number, in a run before", JSON.stringify({ pid: process.pid, began: "1", space })],
    ["of process 1, as in a container", JSON.stringify({ pid: 1, began: "1", space })],
    [
      "of another container, or of the machine's run before",
      JSON.stringify({ pid: 7, began: "1", space: "x" }),
    ],
    ["of a process that is gone", JSON.stringify({ pid: 4_194_303, began: "1", space })],
    ["as older versions wrote it, a number that lives", String(process.ppid)],
    ["that is empty", ""],
    ["that is no text of ours", "\0\0 garbage {"],
  ])("%s is taken over", async (_, text) => {
    writeFileSync(at("start.lock"), text);
    await expectServes();
    expect(existsSync(at("start.lock"))).toBe(false);
  });
});

describe("a postmaster.pid", () => {
  const file = at("data/postmaster.pid");
  it.each([
    ["that is empty", ""],
    ["that is garbled", "not a number\n\0\0\n"],
    ["that names this very process", `${process.pid}\n${at("data")}\n1\n5432\n\n127.0.0.1\n`],
    ["that names process 1", `1\n${at("data")}\n1\n5432\n`],
    ["cut off after its first line", `${process.pid}\n`],
  ])("%s is removed, and the server starts", async (_, text) => {
    writeFileSync(file, text);
    await expectServes();
    expect(told.some((line) => line.includes("postmaster.pid"))).toBe(true);
  });

  it("emptied while the server runs does not keep others from it, on the same port", async () => {
    const first = await start();
    writeFileSync(file, "");
    running = await start();
    expect(running.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(running.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    await expect
      .poll(() => ask(first.ownerUrl, "select 1 as one"), { timeout: 20_000 })
      .toEqual([{ one: 1 }]);
    await first.stop();
  });
});

describe("what interrupted starts leave", () => {
  it("is removed, and nothing else beside the data", async () => {
    mkdirSync(at(".making-0b0e0f64-6d3c-4c2e-9d2b-0d9b3b7f2a11/base"), { recursive: true });
    mkdirSync(at("data.20260101.backup"));
    await expectServes();
    expect(readdirSync(folder).filter((name) => name.startsWith(".making-"))).toEqual([]);
    expect(existsSync(at("data.20260101.backup"))).toBe(true);
  });

  it("as an empty data folder is filled", async () => {
    const other = join(root, "empty");
    mkdirSync(join(other, "data"), { recursive: true });
    const server = await start(other);
    expect(await ask(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("as a data folder without its version is named, and not touched", async () => {
    const other = join(root, "partial");
    mkdirSync(join(other, "data/base"), { recursive: true });
    expect(await faultOf(other)).toMatchObject({
      code: "not-a-cluster",
      values: { folder: join(other, "data") },
    });
    expect(existsSync(join(other, "data/base"))).toBe(true);
  });
});

describe("the kept password", () => {
  const file = at("data/owner.password");
  it.each([
    ["lost", () => rmSync(file)],
    ["empty", () => writeFileSync(file, "")],
    ["another one", () => writeFileSync(file, "not-the-password\n")],
  ])("%s is replaced", async (_, spoil) => {
    spoil();
    await expectServes();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("that a running server does not take is named with the way out, and others keep their server", async () => {
    const first = await start();
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, "not-the-password\n");
    expect(await faultOf()).toMatchObject({ code: "password", values: { file } });
    writeFileSync(file, kept);
    expect(await ask(first.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await first.stop();
  });
});

describe("data that cannot be started on", () => {
  it("are named with their version and ours where another PostgreSQL made them", async () => {
    const file = at("data/PG_VERSION");
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, "15\n");
    const fault = await faultOf();
    writeFileSync(file, kept);
    expect(fault).toMatchObject({ code: "other-version", values: { found: "15", wanted: kept.trim() } });
  });

  it("are told in PostgreSQL's own words where it refuses them, with its log", async () => {
    const file = at("data/postgresql.conf");
    const kept = readFileSync(file, "utf8");
    appendFileSync(file, "\nno_such_setting = on\n");
    const fault = await faultOf();
    writeFileSync(file, kept);
    expect(fault).toBeInstanceOf(EmbeddedFault);
    expect(fault).toMatchObject({ code: "refused", values: { log: at("server.log") } });
    expect(String(fault)).toContain("no_such_setting");
  });
});

it("starts on another port where its own was taken meanwhile", async () => {
  const first = await start();
  const port = Number(new URL(first.ownerUrl).port);
  await first.stop();
  const other = createServer().listen(port, "127.0.0.1");
  await expectServes();
  expect(running && new URL(running.ownerUrl).port).not.toBe(String(port));
  await new Promise((resolve) => other.close(resolve));
});

it("closes a data folder that others may read", async () => {
  chmodSync(at("data"), 0o755);
  await expectServes();
  expect(statSync(at("data")).mode & 0o077).toBe(0);
});

// Only root can give files away.
if (isRoot)
  it("tells a user who has no account what to do, as in a container that runs under some number", () => {
    const other = join(root, "nameless");
    mkdirSync(other);
    chownSync(other, 54_321, 54_321);
    const args = ["--import", "tsx", "tests/setup/hold-embedded.ts", other];
    const { status, stderr } = spawnSync(process.execPath, args, {
      ...{ uid: 54_321, gid: 54_321 },
      encoding: "utf8",
      env: { ...process.env, HOME: other },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining("nameless: 54321")]);
  });

if (isRoot)
  it("gives files back that root copied", async () => {
    for (const name of ["", "PG_VERSION", "global", "global/pg_control", "base", "owner.password"])
      chownSync(at("data", name), 0, 0);
    for (const name of ["", "server.log"]) chownSync(at(name), 0, 0);
    await expectServes();
    expect(statSync(at("data/global/pg_control")).uid).not.toBe(0);
  });
