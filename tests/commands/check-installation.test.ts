import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "~/env.server";
import { readInstallation } from "~db/installation";
import { type InstallationState, readInstallationState } from "~db/installation-state";
import { migrate } from "~db/migrate";
import { withConnection } from "~db/pool";
import {
  checkBackup,
  checkClock,
  checkDatabase,
  checkVersion,
} from "../../app/commands/check/check-database";
import {
  checkDisk,
  checkFolder,
  checkKeys,
  checkRestore,
  checkSecret,
} from "../../app/commands/check/check-folder";
import { checkNode, checkSite } from "../../app/commands/check/check-settings";
import { CHECKS, type Finding } from "../../app/commands/check/finding";
import { createVoice } from "../../app/commands/voice";
import { runCommand } from "../factories/command";
import { emptyDatabase } from "../setup/database";

const root = mkdtempSync(join(tmpdir(), "qingzhun-check-"));
let folder: string;
let database: Awaited<ReturnType<typeof emptyDatabase>>;

const KEYS = JSON.stringify([{ secret: "0".repeat(64), from: "2026-01-01" }]);
const put = (name: string, text: string, mode = 0o600) => {
  writeFileSync(join(folder, "keys", name), text);
  chmodSync(join(folder, "keys", name), mode);
};

beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.ownerUrl);
});
/** A place where nothing is wrong. */
beforeEach(() => {
  folder = mkdtempSync(join(root, "data-"));
  for (const name of ["keys", "papers"]) mkdirSync(join(folder, name), { mode: 0o700 });
  put("signing-keys.json", KEYS);
  put("session-secret", "s".repeat(43));
});
afterAll(async () => {
  await database?.close();
  rmSync(root, { recursive: true, force: true });
});

const voices = [createVoice("zh", process.stderr), createVoice("en", process.stderr)];

/** What was found, in short; each finding has its words in both languages, with every value filled in. */
const brief = (found: Finding | readonly Finding[]): readonly string[] =>
  [found].flat().map(({ check, state, what, values }) => {
    for (const { say } of voices)
      for (const key of [`${check}.${what}`, `${check}.name`, `state.${state}`])
        expect(say(`operator.check.${key}`, values)).not.toMatch(/\{\{|operator\.check/);
    return `${state} ${check} ${what}`;
  });

const settings = (given: Readonly<Record<string, string>> = {}) =>
  readEnvironment({ NODE_ENV: "test", ...given });

describe("of the settings", () => {
  it.each([
    ["20.18.3", "wrong node old"],
    ["18.20.4", "wrong node old"],
    ["20.19.0", "right node good"],
    ["26.10.0", "right node good"],
  ])("Node %s is %s", (version, found) => expect(brief(checkNode(version))).toEqual([found]));

  it.each([
    [{}, ["doubt site unnamed"]],
    [{ SITE_URL: "http://szhpj.example" }, ["doubt site site-plain"]],
    [
      { SITE_URL: "https://szhpj.example", COOKIE_SECURE: "false", TRUST_PROXY: "1" },
      ["wrong site cookie-plain"],
    ],
    [{ SITE_URL: "https://szhpj.example" }, ["doubt site proxy-unknown"]],
    [{ SITE_URL: "https://szhpj.example", TRUST_PROXY: "1" }, ["right site good"]],
    [{ SITE_URL: "https://szhpj.example", TRUST_PROXY: "10.0.0.5" }, ["right site good"]],
  ])("%j are %j", (given, found) => expect(brief(checkSite(settings(given)))).toEqual(found));
});

describe("of the data folder", () => {
  const all = async () =>
    brief([
      await checkRestore(folder),
      checkFolder(folder),
      await checkDisk([folder], settings()),
      checkKeys(folder, settings()),
      checkSecret(folder, settings()),
    ]).filter((each) => !each.startsWith("right"));

  it("nothing is wrong where it is whole", async () => expect(await all()).toEqual([]));

  it.each([
    ["an open key", () => chmodSync(join(folder, "keys/signing-keys.json"), 0o644), "wrong folder open"],
    ["an open folder", () => chmodSync(join(folder, "papers"), 0o755), "wrong folder open"],
    ["no keys", () => rmSync(join(folder, "keys/signing-keys.json")), "wrong keys missing"],
    ["garbled keys", () => put("signing-keys.json", "[{"), "wrong keys unreadable"],
    [
      "no key in use",
      () => put("signing-keys.json", KEYS.replace("}", ',"revoked":true}')),
      "wrong keys unused",
    ],
    ["no secret", () => rmSync(join(folder, "keys/session-secret")), "wrong secret missing"],
    ["a short secret", () => put("session-secret", "short"), "wrong secret short"],
    [
      "half a restore",
      () => writeFileSync(join(folder, "restore-unfinished"), "x", { mode: 0o600 }),
      "wrong restore unfinished",
    ],
  ])("%s is found", async (_, plant, found) => {
    plant();
    expect(await all()).toEqual([found]);
  });

  it("keys and secret of the environment count, and too little room", async () => {
    rmSync(join(folder, "keys"), { recursive: true });
    const given = settings({
      SIGNING_KEYS: KEYS,
      SESSION_SECRET: "s".repeat(32),
      DISK_RESERVE_MB: "1000000",
    });
    const found = [checkKeys(folder, given), checkSecret(folder, given), await checkDisk([folder], given)];
    expect(brief(found)).toEqual(["right keys good", "right secret given", "wrong disk full"]);
  });
});

describe("of the database", () => {
  const NOW = new Date("2026-11-30T00:00:00Z");
  const read = async () => readInstallationState(database.ownerUrl);
  const ask = (text: string) => withConnection(database.ownerUrl, (client: pg.Client) => client.query(text));
  const faults = async () => {
    const found = brief(checkDatabase(await read(), NOW));
    return found.filter((each) => !each.startsWith("right") && each !== "doubt backup never");
  };

  it("nothing is wrong where it is whole", async () => {
    expect(await faults()).toEqual([]);
    expect(brief(checkDatabase(await read(), NOW))).toContain("doubt backup never");
  });

  it.each([
    ["a password that was changed", "alter role $app password 'other'", "wrong roles refused"],
    ["a role that sees everything", "alter role $bureau bypassrls", "wrong roles mighty"],
    ["a role that makes roles", "alter role $app createrole", "wrong roles mighty"],
    ["a role that is gone", "alter role $gate rename to $gate_gone", "wrong roles absent"],
    [
      "a constant password",
      "update qingzhun.installation set app_password = 'constant'; alter role $app password 'constant'",
      "wrong roles weak",
    ],
    [
      "the demo",
      "insert into qingzhun.demo_load (begun_at, finished_at, empty_tables, releases) values (now(), now(), '{}', '{}')",
      "doubt demo loaded",
    ],
    [
      "a later schema",
      "insert into kysely_migration values ('999_later', '9999-01-01')",
      "wrong migrations newer",
    ],
    [
      "an earlier schema",
      "delete from kysely_migration where name = '025_operator'",
      "wrong migrations older",
    ],
  ])("%s is found", async (_, plant, found) => {
    const own = await emptyDatabase();
    try {
      await migrate(own.ownerUrl);
      const { roles } = await readInstallation(own.ownerUrl);
      const text = plant.replace(
        /\$(app|bureau|gate)/g,
        (__, role: "app" | "bureau" | "gate") => roles[role],
      );
      await withConnection(own.ownerUrl, (client) => client.query(text));
      const state = await readInstallationState(own.ownerUrl);
      expect(brief(checkDatabase(state, NOW)).filter((each) => !each.startsWith("right"))).toContain(found);
    } finally {
      await own.close();
    }
  });

  it("a backup is told by its age", async () => {
    await ask(
      "insert into operator_event (at, account, action, subject, detail) values ('2026-11-20T00:00:00Z', 'x', 'backup', 'y', '{}')",
    );
    const state = await read();
    expect(brief(checkBackup(state, NOW))).toEqual(["doubt backup old"]);
    expect(brief(checkBackup(state, new Date("2026-11-24T00:00:00Z")))).toEqual(["right backup good"]);
  });

  it("clocks apart and versions are told", async () => {
    const state: InstallationState = await read();
    expect(Math.abs(state.ahead)).toBeLessThan(5000);
    const apart = (ahead: number) => brief(checkClock({ ...state, ahead }));
    expect([apart(-6000), apart(61_000)]).toEqual([["doubt clock apart"], ["wrong clock apart"]]);
    const version = (number: number) => brief(checkVersion({ version: number }));
    expect([version(140_012), version(150_018), version(190_000)]).toEqual([
      ["wrong database old"],
      ["right database good"],
      ["doubt database new"],
    ]);
  });
});

describe("by command", () => {
  const run = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    runCommand("check-installation", args, { DATA_FOLDER: folder, SITE_URL: "", ...env });

  it("ends with 0 where nothing is wrong, a line for each check in the language asked for", async () => {
    const { status, out } = await run({ DATABASE_URL: database.ownerUrl }, "--lang", "en");
    expect({ status, lines: out.trimEnd().split("\n").length }).toEqual({ status: 0, lines: CHECKS.length });
    expect(out).toMatch(/^note {3}address/m);
  });

  it("ends with 1 where something is, also where the database does not answer or was never made", async () => {
    const away = await run({ DATABASE_URL: "postgres://x:secret-word@127.0.0.1:1/x" });
    expect(away).toMatchObject({ status: 1, out: expect.stringContaining("错误") });
    expect(away.out + away.err).not.toContain("secret-word");
    const never = await run({ DATABASE_URL: "" }, "--json");
    expect(never.status).toBe(1);
    expect(JSON.parse(never.out)).toContainEqual(
      expect.objectContaining({ check: "database", what: "none" }),
    );
  });

  it("ends with 2 where it is not understood", async () => {
    expect(await run({}, "everything")).toMatchObject({ status: 2, out: "" });
  });
});
