import { type Kysely, sql } from "kysely";
import { handToGate } from "./tenancy";

/**
 * A password that the operator handed out is good for choosing one's own. The digest of its stored form stands beside
 * it: as long as both agree it is still that one, and whatever changes the password ends it.
 */
const markPasswords = async (db: Kysely<unknown>) => {
  await sql`
    alter table member add column one_time_digest text check (one_time_digest ~ '^[0-9a-f]{64}$')
  `.execute(db);
  await sql`
    create function is_one_time(stored text, digest text) returns boolean
    language sql immutable set search_path = public, pg_temp as $$
      select coalesce(encode(sha256(convert_to(stored, 'UTF8')), 'hex') = digest, false)
    $$
  `.execute(db);
  await sql`revoke all on function is_one_time(text, text) from public`.execute(db);
  await sql`grant execute on function is_one_time(text, text) to qingzhun_gate`.execute(db);
};

/** As 022 made it, and whether the member must choose a password before anything else. */
const createTouch = async (db: Kysely<unknown>) => {
  await sql`drop function touch_session(text, interval)`.execute(db);
  await sql`
    create function touch_session(digest text, idle interval) returns table (
      session_id uuid, ended_by text, seconds_left integer, one_time boolean, organisation_id uuid,
      organisation_kind text, organisation_name text, member_id uuid, login text, name text, role text
    ) language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      lag constant interval := interval '30 seconds';
      s session;
      m member;
      over text;
    begin
      select * into s from session where token_hash = digest;
      if not found then return; end if;
      select * into m from member t
        where t.organisation_id = s.organisation_id and t.member_id = s.member_id;
      over := case
        when s.ended_at is not null then s.ended_by
        when m.disabled_at is not null then 'disabled'
        when now() >= s.expires_at or now() > s.seen_at + idle + lag or now() < s.seen_at - interval '5 minutes'
          then 'expired'
      end;
      if s.ended_at is null and over is not null then
        update session t set ended_at = now(), ended_by = over
          where t.organisation_id = s.organisation_id and t.session_id = s.session_id and t.ended_at is null;
      elsif over is null and now() > s.seen_at + lag then
        update session t set seen_at = now()
          where t.organisation_id = s.organisation_id and t.session_id = s.session_id and t.ended_at is null
            and t.seen_at = s.seen_at;
      end if;
      return query
        select s.session_id, over, extract(epoch from s.expires_at - now())::integer,
               is_one_time(m.password_hash, m.one_time_digest), m.organisation_id, o.kind, o.name, m.member_id,
               m.login, m.name, m.role
        from organisation o where o.organisation_id = m.organisation_id;
    end $$
  `.execute(db);
  await handToGate(db, "touch_session(text, interval)");
};

export const up = async (db: Kysely<unknown>) => {
  await markPasswords(db);
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createTouch(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
