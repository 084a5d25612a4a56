import { type Kysely, sql } from "kysely";
import { handToGate, protectTenantTable } from "./tenancy";

/** 委托: written by the firm only; the consultancy named in it may read it. */
const createEngagement = async (db: Kysely<unknown>) => {
  await sql`
    create table engagement (
      organisation_id uuid not null references organisation,
      consultancy_id uuid not null references organisation,
      granted_at timestamptz not null,
      revoked_at timestamptz,
      primary key (organisation_id, consultancy_id)
    )
  `.execute(db);
  await sql`create index engagement_consultancy on engagement (consultancy_id)`.execute(db);
  await protectTenantTable(db, "engagement", ["select", "insert", "update"]);
  await sql`
    create policy consultancy on engagement for select to qingzhun_app
      using (consultancy_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  `.execute(db);
};

/** The gate sees, of firms, only those with a standing engagement of the consultancy that asks. */
const openGateToClients = async (db: Kysely<unknown>) => {
  await sql`
    create policy gate on engagement for select to qingzhun_gate
      using (
        consultancy_id = nullif(current_setting('app.organisation_id', true), '')::uuid and revoked_at is null
      )
  `.execute(db);
  await sql`grant select on engagement to qingzhun_gate`.execute(db);
  for (const table of ["firm_profile", "assessment", "submission", "roadmap", "report"]) {
    await sql`
      create policy gate on ${sql.table(table)} for select to qingzhun_gate
        using (organisation_id in (select organisation_id from engagement))
    `.execute(db);
    await sql`grant select on ${sql.table(table)} to qingzhun_gate`.execute(db);
  }
};

const createListConsultancies = async (db: Kysely<unknown>) => {
  await sql`
    create function list_consultancies() returns table (organisation_id uuid, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select o.organisation_id, o.name from organisation o where o.kind = 'consultancy'
    $$
  `.execute(db);
  await handToGate(db, "list_consultancies()");
};

const createListClients = async (db: Kysely<unknown>) => {
  await sql`
    create function list_clients() returns table (
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
    $$
  `.execute(db);
  await handToGate(db, "list_clients()");
};

export const up = async (db: Kysely<unknown>) => {
  await createEngagement(db);
  await openGateToClients(db);
  await createListConsultancies(db);
  await createListClients(db);
};
