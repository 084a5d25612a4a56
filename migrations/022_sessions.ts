import { type Kysely, sql } from "kysely";
import { handToGate, protectTenantTable } from "./tenancy";

/**
 * A browser in which a member is logged in, known by the digest of what its cookie holds. All times are the database's,
 * so that servers whose clocks differ agree on what is over; `seen_at` may be behind by half a minute.
 */
const createSession = async (db: Kysely<unknown>) => {
  await sql`
    create table session (
      organisation_id uuid not null,
      session_id uuid not null default gen_random_uuid(),
      member_id uuid not null,
      token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
      browser text check (char_length(browser) between 1 and 60),
      system text check (char_length(system) between 1 and 60),
      device text check (device in ('desktop', 'phone', 'tablet')),
      address text check (char_length(address) between 1 and 60),
      begun_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz,
      ended_by text check (ended_by in ('log-out', 'revoked', 'replaced', 'password', 'disabled', 'expired')),
      primary key (organisation_id, session_id),
      foreign key (organisation_id, member_id) references member,
      check (expires_at > begun_at and expires_at <= begun_at + interval '7 days'),
      check ((ended_at is null) = (ended_by is null))
    )
  `.execute(db);
  await sql`create index session_member on session (organisation_id, member_id)`.execute(db);
  await protectTenantTable(db, "session", ["select", "delete"]);
  await sql`
    grant insert (organisation_id, member_id, token_hash, browser, system, device, address, expires_at),
          update (ended_at, ended_by)
      on session to qingzhun_app
  `.execute(db);
  await sql`
    create trigger closed before update on session
      for each row when (old.ended_at is not null) execute function refuse_change()
  `.execute(db);
};

/**
 * The session a cookie belongs to, with its member, and whether it still stands: the one door for every request. One
 * that is over by any reason is closed here, so that no clock set back opens it again; a clock that stands before what
 * was seen already judges nothing, and closes it too.
 */
const createTouch = async (db: Kysely<unknown>) => {
  await sql`create policy gate on session for select to qingzhun_gate using (true)`.execute(db);
  await sql`create policy gate_touch on session for update to qingzhun_gate using (true)`.execute(db);
  await sql`grant select, update (seen_at, ended_at, ended_by) on session to qingzhun_gate`.execute(db);
  await sql`
    create function touch_session(digest text, idle interval) returns table (
      session_id uuid, ended_by text, seconds_left integer, organisation_id uuid, organisation_kind text,
      organisation_name text, member_id uuid, login text, name text, role text
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
        select s.session_id, over, extract(epoch from s.expires_at - now())::integer, m.organisation_id, o.kind,
               o.name, m.member_id, m.login, m.name, m.role
        from organisation o where o.organisation_id = m.organisation_id;
    end $$
  `.execute(db);
  await handToGate(db, "touch_session(text, interval)");
};

export const up = async (db: Kysely<unknown>) => {
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createSession(db);
  await createTouch(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
