import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../db/embedded";
import { roleNames } from "../../db/role-names";

/** One run of the tests: its own names on the server of TEST_DATABASE_URL, or its own embedded server. */
export type DatabaseRun = {
  readonly id: string;
  readonly folder: string;
  readonly url: string | null;
};

declare module "vitest" {
  interface ProvidedContext {
    databaseRun: DatabaseRun;
  }
}

/** On a throw-away server durability would only cost time. */
export const TEST_SETTINGS = ["fsync = off", "full_page_writes = off", "max_connections = 200"];

const query = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

/** Roles belong to the server, so they stay when the database they were made for goes. */
const idOf = async (url: string, database: string): Promise<readonly string[]> => {
  const inDatabase = new URL(url);
  inDatabase.pathname = `/${database}`;
  const rows = await query<{ id: string }>(inDatabase.href, "select id from qingzhun.installation").catch(
    () => [],
  );
  return rows.map(({ id }) => id);
};

const dropDatabases = async (url: string, run: string): Promise<void> => {
  const databases = await query<{ datname: string }>(
    url,
    `select datname from pg_database where datname like 'qingzhun\\_${run}\\_%'`,
  );
  const ids = new Set<string>();
  for (const { datname } of databases) {
    for (const id of await idOf(url, datname)) ids.add(id);
    await query(url, `drop database ${datname} with (force)`);
  }
  for (const id of ids)
    for (const role of Object.values(roleNames(id))) await query(url, `drop role if exists ${role}`);
};

/**
 * Only says where the databases of this run go: the server is started by the first test file that asks for one
 * (`testDatabase`), so tests without a database do not wait for it. Afterwards nothing of the run is left.
 */
export default ({ provide }: TestProject) => {
  const id = randomBytes(4).toString("hex");
  const folder = mkdtempSync(join(tmpdir(), "qingzhun-tests-"));
  // The server's own OS user must be able to pass through.
  chmodSync(folder, 0o755);
  const url = process.env.TEST_DATABASE_URL || null;
  const server = join(folder, "server");
  provide("databaseRun", { id, folder: server, url });
  return async () => {
    if (url) await dropDatabases(url, id);
    if (existsSync(server)) {
      const { stop } = await startEmbedded({ folder: server, log: () => undefined });
      await stop();
    }
    rmSync(folder, { recursive: true, force: true });
  };
};
