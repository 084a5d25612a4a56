import { type Kysely, sql } from "kysely";

/** Rights of the application's role on a table; a table without "update" is never changed by it. */
type Right = "select" | "insert" | "update" | "delete";

/**
 * Closes a table to every tenant but the one of the transaction: policy and grants together. Without a tenant the
 * setting reads as null or (on a connection that had one before) as the empty string, and no row is visible.
 * The owner is named too, because forced policies bind it as well where it is no superuser.
 */
export const protectTenantTable = async (db: Kysely<unknown>, table: string, rights: readonly Right[]) => {
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`
    alter table ${name} alter column organisation_id
      set default nullif(current_setting('app.organisation_id', true), '')::uuid
  `.execute(db);
  await sql`
    create policy tenant on ${name} to qingzhun_app, current_user
      using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
      with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  `.execute(db);
  await sql`grant ${sql.raw(rights.join(", "))} on ${name} to qingzhun_app`.execute(db);
  await letOperatorRead(db, table);
};

/**
 * Lets the owner read the rows of all tenants in a transaction that says so: for backups and for finding whom an
 * operator means. Forced policies would show an owner who is no superuser nothing at all.
 */
export const letOperatorRead = async (db: Kysely<unknown>, table: string) => {
  await sql`
    create policy operator on ${sql.table(table)} for select to current_user
      using (current_setting('app.operator', true) = 'on')
  `.execute(db);
};

/** Lets the owner of the bureau's views read rows of firms in the units of the bureau's jurisdiction. */
export const openToBureau = async (db: Kysely<unknown>, table: string) => {
  await sql`
    create policy jurisdiction on ${sql.table(table)} for select to qingzhun_views
      using (organisation_id in (select organisation_id from firm_profile))
  `.execute(db);
  await sql`grant select on ${sql.table(table)} to qingzhun_views`.execute(db);
};

/** Refuses every change of rows once written, whoever asks (the owner and superusers included). */
export const makeImmutable = async (db: Kysely<unknown>, table: string) => {
  await sql`
    create trigger immutable before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()
  `.execute(db);
  await sql`
    create trigger immutable_all before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()
  `.execute(db);
};

/** Hands a function that must look across tenants to the role made for it, callable by the application only. */
export const handToGate = async (db: Kysely<unknown>, signature: string) => {
  const name = sql.raw(signature);
  await sql`revoke all on function ${name} from public`.execute(db);
  await sql`grant execute on function ${name} to qingzhun_app`.execute(db);
  await sql`alter function ${name} owner to qingzhun_gate`.execute(db);
};
