import { type Kysely, sql } from "kysely";
import { handToGate } from "./tenancy";

/**
 * Whether the demo is whole: begun is set before its first row, finished after its last. What was there before it began
 * is noted too, so that a half can be taken away again and nothing else. For the owner of the database alone.
 */
const createMark = async (db: Kysely<unknown>) => {
  await sql`
    create table qingzhun.demo_load (
      only_row boolean primary key default true check (only_row),
      begun_at timestamptz not null,
      finished_at timestamptz,
      empty_tables text[] not null,
      releases uuid[] not null
    )
  `.execute(db);
};

/** How many people there are across all organisations beside those who are named. */
const createCount = async (db: Kysely<unknown>) => {
  await sql`
    create function members_beside(known text[]) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
      select count(*) from member where login <> all (known)
    $$
  `.execute(db);
  await handToGate(db, "members_beside(text[])");
};

/** A server that serves may ask whether the schema is the one it was written for. */
const showMigrations = async (db: Kysely<unknown>) => {
  await sql`grant select on kysely_migration to qingzhun_app`.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await createMark(db);
  // A function's new owner must be able to make things in its schema, where the migrating role is no superuser.
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createCount(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
  await showMigrations(db);
};
