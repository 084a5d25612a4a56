import { sql } from "kysely";
import type { Clients, OwnerDb } from "./client";

/** What is known of the loading of the demo; nothing where none was begun, or none since there is such a mark. */
export type DemoLoad = {
  readonly finished: boolean;
  /** What loading found: tables without a row, and the published releases. */
  readonly emptyTables: readonly string[];
  readonly releases: readonly string[];
};

export const findDemoLoad = async (owner: OwnerDb): Promise<DemoLoad | undefined> => {
  const { rows } = await sql<DemoLoad>`
    select finished_at is not null as finished, empty_tables as "emptyTables", releases::text[] as releases
    from qingzhun.demo_load
  `.execute(owner);
  return rows[0];
};

const listTables = async (owner: OwnerDb): Promise<readonly { name: string; ofTenants: boolean }[]> => {
  const { rows } = await sql<{ name: string; ofTenants: boolean }>`
    select relname::text as name, exists (
             select from pg_attribute
             where attrelid = c.oid and attname = 'organisation_id' and not attisdropped) as "ofTenants"
    from pg_class c
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely\\_%'
    order by relname
  `.execute(owner);
  return rows;
};

const isEmpty = async (owner: OwnerDb, table: string): Promise<boolean> => {
  const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(owner);
  return rows.length === 0;
};

const listReleases = async (owner: OwnerDb): Promise<readonly string[]> =>
  (await owner.selectFrom("reference_release").select("release_id").execute()).map(
    ({ release_id }) => release_id,
  );

/** What stands in a database without any organisation, where every table of tenants is empty. */
export const whatIsThere = async (owner: OwnerDb): Promise<Omit<DemoLoad, "finished">> => {
  const emptyTables: string[] = [];
  for (const { name } of await listTables(owner)) if (await isEmpty(owner, name)) emptyTables.push(name);
  return { emptyTables, releases: await listReleases(owner) };
};

/** As if loading had begun before any organisation was there, and had published nothing. */
export const everythingOfTenants = async (owner: OwnerDb): Promise<DemoLoad> => {
  const tables = (await listTables(owner)).filter(({ ofTenants }) => ofTenants);
  return {
    finished: false,
    emptyTables: tables.map(({ name }) => name),
    releases: await listReleases(owner),
  };
};

/** Says that loading has begun, before its first row. */
export const insertDemoLoad = async (
  owner: OwnerDb,
  at: Date,
  { emptyTables, releases }: Omit<DemoLoad, "finished">,
): Promise<void> => {
  await sql`
    insert into qingzhun.demo_load (begun_at, empty_tables, releases)
    values (${at}, ${emptyTables}::text[], ${releases}::uuid[])
  `.execute(owner);
};

/** Says that the demo is whole, also one that was loaded before there was a mark. */
export const finishDemoLoad = async (owner: OwnerDb, at: Date): Promise<void> => {
  await sql`
    insert into qingzhun.demo_load (begun_at, finished_at, empty_tables, releases) values (${at}, ${at}, '{}', '{}')
    on conflict (only_row) do update set finished_at = excluded.finished_at
  `.execute(owner);
};

/**
 * Takes away everything that came since loading began, and the mark, in one transaction. What is immutable otherwise goes
 * too: it was never anybody's.
 */
export const discardDemoLoad = (owner: OwnerDb, { emptyTables, releases }: DemoLoad): Promise<void> =>
  owner.transaction().execute(async (tx) => {
    const tables = emptyTables.map((name) => sql.table(name));
    const changed = [...tables, sql.table("reference_release")];
    for (const table of changed) await sql`alter table ${table} disable trigger user`.execute(tx);
    if (tables.length > 0) await sql`truncate ${sql.join(tables)}`.execute(tx);
    await sql`delete from reference_release where release_id <> all (${releases}::uuid[])`.execute(tx);
    for (const table of changed) await sql`alter table ${table} enable trigger user`.execute(tx);
    await sql`delete from graphile_worker._private_jobs`.execute(tx);
    await sql`delete from qingzhun.demo_load`.execute(tx);
  });

/** How many people there are beside those who are named. */
export const countMembersBeside = async (clients: Clients, logins: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select members_beside(${logins}::text[])::integer as count
  `.execute(clients.app);
  return rows[0]?.count ?? 0;
};
