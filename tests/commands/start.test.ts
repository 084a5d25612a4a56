import { type ChildProcess, spawn } from "node:child_process";
import { once as onceTold } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { type TestDatabase, testDatabase } from "../setup/database";
import { once } from "../setup/once";

const folder = mkdtempSync(join(tmpdir(), "qingzhun-start-"));
const SITE_URL = "https://szhpj.example";
const days = new Set<string>();
const today = () => days.add(dayInChina(new Date()));

let database: TestDatabase;
let npm: ChildProcess;
let said = "";
const here = () => /http:\/\/localhost:(\d+)/.exec(said)?.[0];

beforeAll(async () => {
  await once("build");
  database = await testDatabase();
  today();
  npm = spawn("npm", ["start"], {
    cwd: resolve("."),
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.ownerUrl,
      DATA_FOLDER: folder,
      DEMO: "0",
      PORT: "0",
      SITE_URL,
      TRUST_PROXY: "1",
    },
  });
  npm.stdout?.on("data", (part) => {
    said += part;
  });
  await vi.waitFor(() => expect(here()).toBeDefined(), { timeout: 600_000, interval: 200 });
  today();
});
afterAll(async () => {
  if (npm?.pid && npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, "SIGKILL");
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("npm start", () => {
  it("names the site's own address first, and then this machine's", () => {
    const named = said.match(/https?:\/\/\S+/g);
    expect(named?.slice(0, 2)).toEqual([SITE_URL, here()]);
  });

  it("makes a key that is valid from the day on which it was made", () => {
    const { keys } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
    expect(keys).toEqual([expect.objectContaining({ until: null, revoked: false })]);
    expect(days).toContain(keys[0].from);
  });

  it("ends in order, whole, where only npm's own process is told to", async () => {
    const alive = () =>
      fetch(`${here()}/healthcheck`).then(
        (answer) => answer.status,
        () => "away",
      );
    expect(await alive()).toBe(200);
    const ended = onceTold(npm, "exit");
    npm.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await alive()).toBe("away");
  });
});
