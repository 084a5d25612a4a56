import { type Kysely, sql } from "kysely";
import { handToGate } from "./tenancy";

/**
 * What must be known before or across tenants, and nothing more: who logs in, and whether a log-in or credit code is
 * taken. `qingzhun_gate` cannot log in; the application reaches it through these functions only.
 */
const openGate = async (db: Kysely<unknown>) => {
  await sql`create policy gate on organisation for select to qingzhun_gate using (true)`.execute(db);
  await sql`create policy gate on member for select to qingzhun_gate using (true)`.execute(db);
  await sql`grant select on organisation, member to qingzhun_gate`.execute(db);
};

const createFindLogin = async (db: Kysely<unknown>) => {
  await sql`
    create function find_login(wanted text) returns table (
      organisation_id uuid, organisation_kind text, organisation_name text, member_id uuid, login text,
      name text, role text, password_hash text, failed_attempts integer, locked_until timestamptz
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select m.organisation_id, o.kind, o.name, m.member_id, m.login,
             m.name, m.role, m.password_hash, m.failed_attempts, m.locked_until
      from member m join organisation o on o.organisation_id = m.organisation_id
      where m.login = lower(wanted)
    $$
  `.execute(db);
  await handToGate(db, "find_login(text)");
};

const createTaken = async (db: Kysely<unknown>) => {
  await sql`
    create function login_taken(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from member where login = lower(wanted))
    $$
  `.execute(db);
  await sql`
    create function credit_code_taken(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from organisation where credit_code = wanted)
    $$
  `.execute(db);
  await handToGate(db, "login_taken(text)");
  await handToGate(db, "credit_code_taken(text)");
};

export const up = async (db: Kysely<unknown>) => {
  await openGate(db);
  await createFindLogin(db);
  await createTaken(db);
};
