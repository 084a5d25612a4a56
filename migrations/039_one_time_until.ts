import { type Kysely, sql } from "kysely";
import { handToGate } from "./tenancy";

/** A password that was handed out is good until then; those that stand already, for a week from now. */
const dateOneTime = async (db: Kysely<unknown>) => {
  await sql`alter table member add column one_time_until timestamptz`.execute(db);
  // Forced policies would show an owner who is no superuser none of the rows.
  await sql`alter table member no force row level security`.execute(db);
  await sql`
    update member set one_time_until = now() + interval '7 days' where one_time_digest is not null
  `.execute(db);
  await sql`alter table member force row level security`.execute(db);
};

/** As 021 made it, and whether the right password was handed out too long ago to let anybody in. */
const createJudge = async (db: Kysely<unknown>) => {
  await sql`drop function judge_log_in(text, bytea)`.execute(db);
  await sql`
    create function judge_log_in(wanted text, given bytea) returns table (
      organisation_id uuid, organisation_kind text, organisation_name text, member_id uuid, login text,
      name text, role text, one_time_over boolean
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select m.organisation_id, o.kind, o.name, m.member_id, m.login, m.name, m.role,
             is_one_time(m.password_hash, m.one_time_digest) and coalesce(now() >= m.one_time_until, true)
      from member m join organisation o on o.organisation_id = m.organisation_id,
           password_parts(m.password_hash) p
      where m.login = lower(wanted) and m.disabled_at is null and sha256(p.derived) = sha256(given)
    $$
  `.execute(db);
  await handToGate(db, "judge_log_in(text, bytea)");
};

export const up = async (db: Kysely<unknown>) => {
  await dateOneTime(db);
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createJudge(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
