import { type Kysely, sql } from "kysely";
import { handToGate } from "./tenancy";

/**
 * Password hashes are judged in the database and read by nobody: the application is given parameters and salt, derives
 * from them what the typed password comes to, and is told the member whose hash that is. Tries are counted beside
 * the accounts, so that no stranger locks one.
 */
const closeHashes = async (db: Kysely<unknown>) => {
  await sql`alter table member drop column failed_attempts, drop column locked_until`.execute(db);
  await sql`revoke select, update on member from qingzhun_app`.execute(db);
  await sql`
    grant select (organisation_id, member_id, login, name, role, created_at, disabled_at)
      on member to qingzhun_app
  `.execute(db);
};

/** A member who may not log in any more; what they did stays theirs. Only the owner of the database says so. */
const letMembersBeDisabled = async (db: Kysely<unknown>) => {
  await sql`alter table member add column disabled_at timestamptz`.execute(db);
};

/** Who has a log-in name, for the operator's acts and the demo; nothing of the password. */
const createFindLogin = async (db: Kysely<unknown>) => {
  await sql`drop function find_login(text)`.execute(db);
  await sql`
    create function find_login(wanted text) returns table (
      organisation_id uuid, organisation_kind text, organisation_name text, member_id uuid, login text,
      name text, role text
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select m.organisation_id, o.kind, o.name, m.member_id, m.login, m.name, m.role
      from member m join organisation o on o.organisation_id = m.organisation_id
      where m.login = lower(wanted)
    $$
  `.execute(db);
  await handToGate(db, "find_login(text)");
};

/** The parts of argon2's usual text, $argon2id$v=19$m=…,t=…,p=…$salt$hash; null of any other. Base64 lacks its padding there. */
const createParts = async (db: Kysely<unknown>) => {
  await sql`
    create function password_parts(stored text) returns table (
      memory_cost integer, time_cost integer, parallelism integer, salt bytea, derived bytea
    ) language sql immutable set search_path = public, pg_temp as $$
      select part[1]::integer, part[2]::integer, part[3]::integer,
             decode(rpad(part[4], (length(part[4]) + 3) / 4 * 4, '='), 'base64'),
             decode(rpad(part[5], (length(part[5]) + 3) / 4 * 4, '='), 'base64')
      from regexp_match(
        stored,
        '^[$]argon2id[$]v=19[$]m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})[$]([A-Za-z0-9+/]{11,86})[$]([A-Za-z0-9+/]{22,86})$'
      ) as part
      where part is not null and length(part[4]) % 4 <> 1 and length(part[5]) % 4 <> 1
    $$
  `.execute(db);
  await sql`revoke all on function password_parts(text) from public`.execute(db);
  await sql`grant execute on function password_parts(text) to qingzhun_gate`.execute(db);
};

const createChallenge = async (db: Kysely<unknown>) => {
  await sql`
    create function log_in_challenge(wanted text) returns table (
      memory_cost integer, time_cost integer, parallelism integer, salt bytea, length integer
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select p.memory_cost, p.time_cost, p.parallelism, p.salt, length(p.derived)
      from member m, password_parts(m.password_hash) p
      where m.login = lower(wanted) and m.disabled_at is null
    $$
  `.execute(db);
  await handToGate(db, "log_in_challenge(text)");
};

/** Digests are compared, so that the time of the comparison tells nothing of the stored bytes. */
const createJudge = async (db: Kysely<unknown>) => {
  await sql`
    create function judge_log_in(wanted text, given bytea) returns table (
      organisation_id uuid, organisation_kind text, organisation_name text, member_id uuid, login text,
      name text, role text
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select m.organisation_id, o.kind, o.name, m.member_id, m.login, m.name, m.role
      from member m join organisation o on o.organisation_id = m.organisation_id,
           password_parts(m.password_hash) p
      where m.login = lower(wanted) and m.disabled_at is null and sha256(p.derived) = sha256(given)
    $$
  `.execute(db);
  await handToGate(db, "judge_log_in(text, bytea)");
};

/** Takes the place of a password for whoever can show that they know it: the application may not write hashes otherwise. */
const createChange = async (db: Kysely<unknown>) => {
  await sql`create policy gate_change on member for update to qingzhun_gate using (true)`.execute(db);
  await sql`grant update (password_hash) on member to qingzhun_gate`.execute(db);
  await sql`
    create function change_password(wanted text, given bytea, new_hash text) returns boolean
    language sql volatile security definer set search_path = public, pg_temp as $$
      with changed as (
        update member m set password_hash = new_hash
        where m.login = lower(wanted) and m.disabled_at is null
          and exists (select from password_parts(m.password_hash) p where sha256(p.derived) = sha256(given))
          and exists (select from password_parts(new_hash))
        returning 1
      )
      select exists (select from changed)
    $$
  `.execute(db);
  await handToGate(db, "change_password(text, bytea, text)");
};

/**
 * Counts of tries, in the form that rate-limiter-flexible reads and writes; a key is a digest and names nobody. Counts
 * may be lost with the server, hence unlogged: a try then costs no write to disk.
 */
const createLimits = async (db: Kysely<unknown>) => {
  await sql`
    create unlogged table rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )
  `.execute(db);
  await sql`create index rate_limit_expire on rate_limit (expire)`.execute(db);
  await sql`grant select, insert, update, delete on rate_limit to qingzhun_app`.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await letMembersBeDisabled(db);
  await closeHashes(db);
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createFindLogin(db);
  await createParts(db);
  await createChallenge(db);
  await createJudge(db);
  await createChange(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
  await createLimits(db);
};
