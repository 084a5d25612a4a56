import { type Kysely, sql } from "kysely";
import { handToGate } from "./tenancy";

const CURRENT = sql.raw("nullif(current_setting('app.organisation_id', true), '')::uuid");

/**
 * What somebody may do follows from rows: of organisations, members, engagements and consents. The application's role
 * writes none of these itself. It asks functions that check for whom; all else is the operator's, by the owner.
 */
const closeTables = async (db: Kysely<unknown>) => {
  await sql`revoke insert, update on organisation from qingzhun_app`.execute(db);
  await sql`grant update (name) on organisation to qingzhun_app`.execute(db);
  await sql`revoke insert on member from qingzhun_app`.execute(db);
  await sql`revoke insert, update on engagement, report_consent from qingzhun_app`.execute(db);
};

/** Who proposed, ordered or began something stays who it was: somebody else's eyes are counted by it. */
const closeColumns = async (db: Kysely<unknown>) => {
  await sql`
    revoke update on catalogue_draft, catalogue_retirement, paper_order, paper_order_item from qingzhun_app
  `.execute(db);
  await sql`
    grant update (version, title, note, providers, updated_by, updated_at, state, content, fingerprint, submitted_by,
                  submitted_at, release_id)
      on catalogue_draft to qingzhun_app
  `.execute(db);
  await sql`
    grant update (decision, decided_by, decided_at) on catalogue_retirement to qingzhun_app
  `.execute(db);
  await sql`grant update (state, finished_at, expires_at) on paper_order to qingzhun_app`.execute(db);
  await sql`grant update (state, fault) on paper_order_item to qingzhun_app`.execute(db);
};

/** The gate writes for the tenant of the transaction, and only what a firm may say of itself. */
const openGate = async (db: Kysely<unknown>) => {
  await sql`
    create policy gate_opens on organisation for insert to qingzhun_gate
      with check (organisation_id = ${CURRENT} and kind = 'enterprise')
  `.execute(db);
  await sql`
    create policy gate_opens on member for insert to qingzhun_gate
      with check (organisation_id = ${CURRENT} and role = 'manager')
  `.execute(db);
  await sql`grant insert on organisation, member to qingzhun_gate`.execute(db);
  for (const table of ["engagement", "report_consent"]) {
    await sql`
      create policy gate_grants on ${sql.table(table)} to qingzhun_gate
        using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT})
    `.execute(db);
    await sql`grant select, insert, update on ${sql.table(table)} to qingzhun_gate`.execute(db);
  }
};

/** As 006 made it; the gate now sees a firm's own engagements too, which are no clients of it. */
const narrowClients = async (db: Kysely<unknown>) => {
  await sql`
    create or replace function list_clients() returns table (
      organisation_id uuid, name text, credit_code text, granted_at timestamptz, sector text, unit text,
      size text, answering boolean, submission_id uuid, points integer, level smallint,
      submitted_at timestamptz, roadmap_id uuid, report_id uuid, reported_at timestamptz
    ) language sql stable security definer set search_path = public, pg_temp as $$
      select e.organisation_id, o.name, o.credit_code, e.granted_at, p.sector, p.unit, p.size,
             exists (select from assessment a
                     where a.organisation_id = e.organisation_id and a.state = 'draft'),
             s.submission_id, s.points, s.level, s.submitted_at, r.roadmap_id, d.report_id, d.created_at
      from engagement e
      join organisation o on o.organisation_id = e.organisation_id
      left join firm_profile p on p.organisation_id = e.organisation_id
      left join lateral (
        select * from submission where organisation_id = e.organisation_id
        order by submitted_at desc limit 1
      ) s on true
      left join lateral (
        select * from roadmap where organisation_id = e.organisation_id and submission_id = s.submission_id
        order by version desc limit 1
      ) r on true
      left join lateral (
        select * from report where organisation_id = e.organisation_id
        order by created_at desc limit 1
      ) d on true
      where e.revoked_at is null
        and e.consultancy_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    $$
  `.execute(db);
};

/** A firm signs up with its first member, who manages it; no other kind of organisation and no second member does. */
const createOpen = async (db: Kysely<unknown>) => {
  await sql`
    create function open_enterprise(
      wanted uuid, firm_name text, code text, manager uuid, manager_login text, manager_name text, hash text,
      at timestamptz
    ) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not exists (select from password_parts(hash)) then
        raise exception 'not the text of a hash' using errcode = 'check_violation';
      end if;
      insert into organisation (organisation_id, kind, name, credit_code, created_at)
        values (wanted, 'enterprise', firm_name, code, at);
      insert into member (organisation_id, member_id, login, name, role, password_hash, created_at)
        values (wanted, manager, manager_login, manager_name, 'manager', hash, at);
    end $$
  `.execute(db);
  await handToGate(db, "open_enterprise(uuid, text, text, uuid, text, text, text, timestamptz)");
};

/** Somebody who manages the firm whose transaction it is, and may still log in. */
const createManages = async (db: Kysely<unknown>) => {
  await sql`
    create function require_manager(by uuid) returns void
    language plpgsql stable set search_path = public, pg_temp as $$
    begin
      if not exists (
        select from member m join organisation o on o.organisation_id = m.organisation_id
        where m.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
          and m.member_id = by and m.role = 'manager' and m.disabled_at is null and o.kind = 'enterprise'
      ) then
        raise exception 'only who manages the firm may' using errcode = 'insufficient_privilege';
      end if;
    end $$
  `.execute(db);
  await sql`revoke all on function require_manager(uuid) from public`.execute(db);
  await sql`grant execute on function require_manager(uuid) to qingzhun_gate`.execute(db);
};

/** Each yields whether it changed anything. */
const createEngagementActs = async (db: Kysely<unknown>) => {
  await sql`
    create function grant_engagement(by uuid, consultancy uuid, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      perform require_manager(by);
      if not exists (select from organisation where organisation_id = consultancy and kind = 'consultancy') then
        raise exception 'only a consultancy is engaged' using errcode = 'insufficient_privilege';
      end if;
      insert into engagement as e (consultancy_id, granted_at, revoked_at) values (consultancy, at, null)
        on conflict (organisation_id, consultancy_id) do update set granted_at = at, revoked_at = null
        where e.revoked_at is not null;
      return found;
    end $$
  `.execute(db);
  await handToGate(db, "grant_engagement(uuid, uuid, timestamptz)");
  await sql`
    create function end_engagement(by uuid, consultancy uuid, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      perform require_manager(by);
      update engagement set revoked_at = at
        where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
          and consultancy_id = consultancy and revoked_at is null;
      return found;
    end $$
  `.execute(db);
  await handToGate(db, "end_engagement(uuid, uuid, timestamptz)");
};

const createConsentActs = async (db: Kysely<unknown>) => {
  await sql`
    create function grant_report_consent(by uuid, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      perform require_manager(by);
      insert into report_consent as c (granted_by, granted_at, revoked_at) values (by, at, null)
        on conflict (organisation_id) do update set granted_by = by, granted_at = at, revoked_at = null
        where c.revoked_at is not null;
      return found;
    end $$
  `.execute(db);
  await handToGate(db, "grant_report_consent(uuid, timestamptz)");
  await sql`
    create function revoke_report_consent(by uuid, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      perform require_manager(by);
      update report_consent set revoked_at = at
        where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
          and revoked_at is null;
      return found;
    end $$
  `.execute(db);
  await handToGate(db, "revoke_report_consent(uuid, timestamptz)");
};

export const up = async (db: Kysely<unknown>) => {
  await closeTables(db);
  await closeColumns(db);
  await openGate(db);
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await narrowClients(db);
  await createOpen(db);
  await createManages(db);
  await createEngagementActs(db);
  await createConsentActs(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
