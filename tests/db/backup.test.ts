import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backUp } from "~/backup/back-up";
import type { BackupFault } from "~/backup/backup-fault";
import { restore } from "~/backup/restore";
import { hasNoTables } from "~db/backup-load";
import { addJob } from "~db/job-queue";
import { KNOWN_MIGRATIONS, listApplied, migrate } from "~db/migrate";
import { withConnection } from "~db/pool";
import { emptyDatabase, type TestDatabase, testDatabase } from "../setup/database";
import { fillFirm } from "./fill-firm";

const PASSPHRASE = "a passphrase for tests";
const SECRETS = { "signing-keys.json": "[]", "session-secret": "secret" };
const PATIENCE = 240_000;

const folder = mkdtempSync(join(tmpdir(), "qingzhun-backup-"));
const file = join(folder, "first.age");
let source: TestDatabase;
let tables: ReadonlyMap<string, readonly string[]>;

/** What a restored place does not take over: who is logged in, how often somebody tried, and its own operator's acts. */
const OF_THE_PLACE = ["operator_event", "rate_limit", "session"];

/** Every row of every table as text. */
const contentOf = (url: string): Promise<ReadonlyMap<string, readonly string[]>> =>
  withConnection(url, async (client) => {
    await client.query("set app.operator = 'on'");
    const { rows } = await client.query<{ name: string }>(
      "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ '^kysely_' order by 1",
    );
    const found = new Map<string, readonly string[]>();
    for (const { name } of rows) {
      const { rows: lines } = await client.query<{ line: string }>(
        `select t::text as line from ${name} t order by 1`,
      );
      found.set(
        name,
        lines.map(({ line }) => line),
      );
    }
    return found;
  });

const back = (ownerUrl: string, to: string, at = folder) =>
  backUp(
    { ownerUrl, folder: at, secrets: SECRETS },
    { file: to, passphrase: PASSPHRASE },
    { id: randomUUID(), at: new Date() },
  );

const bring = (from: string, ownerUrl: string, to: string, passphrase = PASSPHRASE) =>
  restore(
    { folder: to, reach: async () => ownerUrl, given: {}, accepts: () => undefined },
    { file: from, passphrase },
    { account: "tester", now: () => new Date() },
  );

const place = () => join(mkdtempSync(join(tmpdir(), "qingzhun-place-")), "data");
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "restored",
    (error: BackupFault) => error.code,
  );

beforeAll(async () => {
  source = await testDatabase();
  await fillFirm(source, { name: "安安\\\t\n", unit: "unit-a" });
  await fillFirm(source, { name: "洛洛", unit: "unit-b" });
  await source.owner
    .transaction()
    .execute((tx) => addJob(tx, { task: "draw-papers", key: "job 1", payload: { orderId: "x" } }));
  tables = await contentOf(source.ownerUrl);
  await back(source.ownerUrl, file);
}, PATIENCE);
afterAll(async () => {
  await source?.close();
  rmSync(folder, { recursive: true, force: true });
});

it(
  "comes back row by row in another database, with its jobs and secrets, for their owner only",
  async () => {
    const target = await emptyDatabase();
    const to = place();
    try {
      const { manifest } = await bring(file, target.ownerUrl, to);
      const restored = await contentOf(target.ownerUrl);
      for (const [name, rows] of tables)
        if (!OF_THE_PLACE.includes(name)) expect({ name, rows: restored.get(name) }).toEqual({ name, rows });
      expect(tables.get("session")).not.toEqual([]);
      expect(restored.get("session")).toEqual([]);
      expect(
        [...tables.keys()].filter((name) => !manifest.tables.some((each) => each.name === name)),
      ).toEqual(["rate_limit", "session"]);
      expect(restored.get("operator_event")?.[0]).toContain(",tester,restore,");
      const jobs = await withConnection(target.ownerUrl, (client) =>
        client.query("select task_identifier, key from graphile_worker.jobs"),
      );
      expect(jobs.rows).toEqual([{ task_identifier: "draw-papers", key: "job 1" }]);
      expect(readFileSync(join(to, "keys/session-secret"), "utf8")).toBe("secret");
      for (const path of [file, join(to, "keys/session-secret")])
        expect(statSync(path).mode & 0o777).toBe(0o600);
      const guarded = withConnection(target.ownerUrl, (client) => client.query("delete from submission"));
      await expect(guarded).rejects.toThrow("immutable");
      expect(await codeOf(bring(file, target.ownerUrl, place()))).toBe("databaseNotEmpty");
      const other = await emptyDatabase();
      expect(await codeOf(bring(file, other.ownerUrl, to))).toBe("folderNotEmpty");
      await other.close();
    } finally {
      await target.close();
    }
  },
  PATIENCE,
);

it(
  "is of one moment while writes go on: two tables changed together agree, and nothing before is missing",
  async () => {
    await sql`create table pair_a (n integer primary key)`.execute(source.owner);
    await sql`create table pair_b (n integer primary key)`.execute(source.owner);
    let going = true;
    let n = 0;
    const write = async () => {
      for (; going; n += 1)
        await source.owner.transaction().execute(async (tx) => {
          await sql`insert into pair_a values (${n})`.execute(tx);
          await sql`insert into pair_b values (${n})`.execute(tx);
        });
    };
    const writing = write();
    const { end } = await back(source.ownerUrl, join(folder, "busy.age"));
    going = false;
    await writing;
    await sql`drop table pair_a, pair_b`.execute(source.owner);
    expect(end.rows.pair_a).toBe(end.rows.pair_b);
    expect(end.rows.pair_a).toBeLessThan(n);
  },
  PATIENCE,
);

it(
  "is refused with nothing written where passphrase, bytes or length are not those that were sealed",
  async () => {
    const target = await emptyDatabase();
    const to = place();
    const size = statSync(file).size;
    const changed = (at: number): string => {
      const name = join(folder, `changed-${at}.age`);
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(name, bytes);
      return name;
    };
    const cut = join(folder, "cut.age");
    writeFileSync(cut, readFileSync(file));
    truncateSync(cut, size - 1);
    writeFileSync(join(folder, "other.age"), "no backup at all");
    try {
      expect(await codeOf(bring(file, target.ownerUrl, to, "another passphrase"))).toBe("wrongPassphrase");
      expect(await codeOf(bring(changed(Math.floor(size / 2)), target.ownerUrl, to))).toBe("damaged");
      expect(await codeOf(bring(changed(size - 1), target.ownerUrl, to))).toBe("damaged");
      expect(await codeOf(bring(cut, target.ownerUrl, to))).toBe("damaged");
      expect(await codeOf(bring(join(folder, "other.age"), target.ownerUrl, to))).toBe("noBackup");
      expect(await hasNoTables(target.ownerUrl)).toBe(true);
      expect(existsSync(to)).toBe(false);
    } finally {
      await target.close();
    }
  },
  PATIENCE,
);

it(
  "of an older schema is brought up to this one; one of a later schema is refused",
  async () => {
    const [older, target] = [await emptyDatabase(), await emptyDatabase()];
    const old = join(folder, "old.age");
    try {
      await migrate(older.ownerUrl, "020_paper_orders");
      await withConnection(older.ownerUrl, (client) =>
        client.query("insert into organisation values (gen_random_uuid(), 'bureau', '局', null, now())"),
      );
      await back(older.ownerUrl, old);
      await bring(old, target.ownerUrl, place());
      expect(await withConnection(target.ownerUrl, listApplied)).toEqual(KNOWN_MIGRATIONS);
      expect((await contentOf(target.ownerUrl)).get("organisation")).toHaveLength(1);
      await withConnection(older.ownerUrl, (client) =>
        client.query("insert into kysely_migration values ('999_later', '9999-01-01')"),
      );
      await back(older.ownerUrl, join(folder, "later.age"));
      expect(await codeOf(bring(join(folder, "later.age"), target.ownerUrl, place()))).toBe("newer");
    } finally {
      await older.close();
      await target.close();
    }
  },
  PATIENCE,
);

it(
  "takes no other file's place",
  async () => {
    const before = readFileSync(file);
    await expect(back(source.ownerUrl, file)).rejects.toThrow("EEXIST");
    expect(readFileSync(file).equals(before)).toBe(true);
  },
  PATIENCE,
);
