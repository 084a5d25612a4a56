import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import {
  type BackupSequence,
  type BackupTable,
  copyTarget,
  listBackupTables,
  listSequences,
} from "./backup-tables";
import { listQueuedJobs, type QueuedJob } from "./job-queue";
import { listApplied } from "./migrate";
import { withConnection } from "./pool";

/** The database as it was at one moment, whatever is written meanwhile. */
export type Snapshot = {
  readonly server: string;
  /** Names of the migrations applied, in order. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  readonly sequences: readonly BackupSequence[];
  readonly jobs: readonly QueuedJob[];
  /** The rows in PostgreSQL's COPY text format, UTF-8; one table at a time. */
  readonly copy: (table: BackupTable) => AsyncIterable<Buffer>;
};

/** How values are written does not depend on who asks. */
const SETTINGS = `
  set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local app.operator = 'on'; set local statement_timeout = 0;
`;

/**
 * Runs `work` on one snapshot of all tables in one read-only transaction: the application goes on reading and writing.
 * The tables are held against being changed in shape or emptied, as such changes would show through the snapshot.
 */
export const withSnapshot = <T>(ownerUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  withConnection(ownerUrl, async (client) => {
    const tables = await holdTables(client);
    await refuseHidden(client);
    const { rows } = await client.query<{ server: string }>("select version() as server");
    return await work({
      server: rows[0]?.server ?? "",
      migrations: await listApplied(client),
      tables,
      sequences: await listSequences(client),
      jobs: await listQueuedJobs(client),
      copy: (table) => client.query(copyTo(`copy ${copyTarget(client, table)} to stdout`)),
    });
  });

/** The first question after the locks fixes the moment: LOCK itself takes no snapshot. */
const holdTables = async (client: pg.Client): Promise<readonly BackupTable[]> => {
  const seen = (await listBackupTables(client)).map(({ name }) => client.escapeIdentifier(name));
  await client.query(`begin isolation level repeatable read read only; ${SETTINGS}`);
  if (seen.length > 0) await client.query(`lock table ${seen.join(", ")} in access share mode`);
  const tables = await listBackupTables(client);
  if (tables.length !== seen.length)
    throw new Error("the schema is being changed: try again when that is done");
  return tables;
};

/** A policy that cuts rows would make a backup that lacks them, without a word. */
const refuseHidden = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class c
     where relkind = 'r' and relnamespace = 'public'::regnamespace and row_security_active(c.oid)
       and not exists (select from pg_policy where polrelid = c.oid and polname = 'operator')`,
  );
  if (rows.length > 0)
    throw new Error(
      `the owner of the database cannot read every row of ${rows.map(({ name }) => name).join(", ")}`,
    );
};
