import { type Kysely, sql } from "kysely";
import { letOperatorRead, makeImmutable } from "./tenancy";

/** What the operator of the installation did to it as a whole: keys, backups, restoring. No role but the owner sees it. */
const createOperatorEvent = async (db: Kysely<unknown>) => {
  await sql`
    create table operator_event (
      operator_event_id uuid primary key default gen_random_uuid(),
      at timestamptz not null,
      account text not null,
      action text not null,
      subject text not null,
      detail jsonb not null
    )
  `.execute(db);
  await sql`create index operator_event_newest on operator_event (action, at desc)`.execute(db);
  await makeImmutable(db, "operator_event");
};

/** Tables made before `protectTenantTable` did it. */
const openOlderTables = async (db: Kysely<unknown>) => {
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class c
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relforcerowsecurity
      and not exists (select from pg_policy where polrelid = c.oid and polname = 'operator')
  `.execute(db);
  for (const { relname } of rows) await letOperatorRead(db, relname);
};

export const up = async (db: Kysely<unknown>) => {
  await createOperatorEvent(db);
  await openOlderTables(db);
};
