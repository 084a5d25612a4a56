import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type BackupSequence, type BackupTable, copyTarget, listBackupTables } from "./backup-tables";
import { addQueuedJobs, type QueuedJob } from "./job-queue";
import { withConnection } from "./pool";

/** What a backup says of itself beside its rows; `id` is its own. */
export type Loaded = {
  readonly id: string;
  readonly tables: readonly BackupTable[];
  readonly sequences: readonly BackupSequence[];
  readonly jobs: readonly QueuedJob[];
};

/** Somebody else's rows are there: nothing was written. */
export class DatabaseNotEmpty extends Error {
  override readonly name = "DatabaseNotEmpty";
}

/** Puts the rows of one table in and yields how many there were. */
export type CopyIn = (table: BackupTable, rows: AsyncIterable<Buffer>) => Promise<number>;

const hasTable = async (client: pg.Client, name: string): Promise<boolean> => {
  const { rows } = await client.query("select to_regclass($1) as found", [`public.${name}`]);
  return rows[0]?.found !== null;
};

const markOf = (id: string): string => `restored from backup ${id}`;

const carriesMark = async (client: pg.Client, id: string): Promise<boolean> => {
  const { rows } = await client.query<{ said: string | null }>(
    "select obj_description('organisation'::regclass) as said",
  );
  return rows[0]?.said === markOf(id);
};

/** Whether the schema `public` has no table at all, ours or another's. */
export const hasNoTables = (ownerUrl: string): Promise<boolean> =>
  withConnection(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      "select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') limit 1",
    );
    return rowCount === 0;
  });

/** Whether the rows of this very backup are in already: a restoring that was cut off after them. */
export const holdsBackup = (ownerUrl: string, id: string): Promise<boolean> =>
  withConnection(
    ownerUrl,
    async (client) => (await hasTable(client, "organisation")) && (await carriesMark(client, id)),
  );

/**
 * Puts a backup's rows into a database that has its schema and no organisation, all or nothing: `work` copies table by
 * table, in the order of the backup, and does last what must be done before the rows are there for good. Triggers rest
 * meanwhile, as they guard steps, not states; foreign keys and checks do not.
 */
export const loadBackup = (
  ownerUrl: string,
  backup: Loaded,
  work: (copyIn: CopyIn) => Promise<void>,
): Promise<void> =>
  // Without the commit, closing the connection rolls everything back.
  withConnection(ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("set local datestyle = 'ISO'; set local intervalstyle = 'postgres'");
    const forced = await open(client, backup.tables);
    await work((table, rows) => copyIn(client, table, rows));
    await addQueuedJobs(client, backup.jobs);
    for (const { name, last, called } of backup.sequences)
      await client.query("select setval($1::regclass, $2, $3)", [
        client.escapeIdentifier(name),
        last,
        called,
      ]);
    await close(client, backup, forced);
    await client.query("commit");
  });

/** Yields the tables whose policies bind the owner, too, and are to bind it again. */
const open = async (client: pg.Client, tables: readonly BackupTable[]): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
  );
  const forced = rows.map(({ name }) => client.escapeIdentifier(name));
  for (const name of forced) await client.query(`alter table ${name} no force row level security`);
  const here = (await listBackupTables(client)).map(({ name }) => client.escapeIdentifier(name));
  for (const name of here) await client.query(`alter table ${name} disable trigger user`);
  const { rowCount } = await client.query("select from organisation limit 1");
  if (rowCount !== 0) throw new DatabaseNotEmpty("there are organisations");
  const missing = tables.filter(({ name }) => !here.includes(client.escapeIdentifier(name)));
  if (missing.length > 0)
    throw new Error(`the schema lacks ${missing.map(({ name }) => name).join(", ")}, which the backup has`);
  // What migrations put in, and what a start may have published.
  await client.query(`truncate ${here.join(", ")} cascade`);
  return forced;
};

const copyIn = async (
  client: pg.Client,
  table: BackupTable,
  rows: AsyncIterable<Buffer>,
): Promise<number> => {
  const copying = client.query(copyFrom(`copy ${copyTarget(client, table)} from stdin`));
  await pipeline(Readable.from(rows), copying);
  return copying.rowCount;
};

const close = async (client: pg.Client, { id }: Loaded, forced: readonly string[]): Promise<void> => {
  for (const { name } of await listBackupTables(client))
    await client.query(`alter table ${client.escapeIdentifier(name)} enable trigger user`);
  for (const name of forced) await client.query(`alter table ${name} force row level security`);
  await client.query(`comment on table organisation is ${client.escapeLiteral(markOf(id))}`);
};
