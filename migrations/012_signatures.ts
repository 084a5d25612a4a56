import { type Kysely, sql } from "kysely";
import { handToGate, makeImmutable, openToBureau, protectTenantTable } from "./tenancy";

const createSignature = async (db: Kysely<unknown>) => {
  await sql`
    create table report_signature (
      organisation_id uuid not null,
      report_id uuid not null,
      suite text not null check (suite ~ '^[a-z0-9-]{1,32}$'),
      key_id text not null,
      signature text not null check (signature ~ '^[0-9a-f]+$'),
      signed_at timestamptz not null,
      primary key (organisation_id, report_id),
      foreign key (organisation_id, report_id) references report
    )
  `.execute(db);
  await protectTenantTable(db, "report_signature", ["select", "insert"]);
  await makeImmutable(db, "report_signature");
};

const createWithdrawal = async (db: Kysely<unknown>) => {
  await sql`
    create table report_withdrawal (
      organisation_id uuid not null,
      report_id uuid not null,
      reason text not null check (char_length(reason) between 1 and 500),
      withdrawn_by uuid not null,
      withdrawn_at timestamptz not null,
      primary key (organisation_id, report_id),
      foreign key (organisation_id, report_id) references report
    )
  `.execute(db);
  await protectTenantTable(db, "report_withdrawal", ["select", "insert"]);
  await makeImmutable(db, "report_withdrawal");
  await openToBureau(db, "report_withdrawal");
};

/** The gate sees the report whose number is asked for, and then what its firm issued beside it; nothing unasked. */
const openGateToAsked = async (db: Kysely<unknown>) => {
  await sql`create index report_number on report (number)`.execute(db);
  await sql`
    create policy gate_asked on report for select to qingzhun_gate using (
      number = nullif(current_setting('app.asked_number', true), '')
      or organisation_id = nullif(current_setting('app.asked_firm', true), '')::uuid
    )
  `.execute(db);
  for (const table of ["roadmap", "report_signature", "report_withdrawal"]) {
    await sql`
      create policy gate_asked on ${sql.table(table)} for select to qingzhun_gate
        using (organisation_id = nullif(current_setting('app.asked_firm', true), '')::uuid)
    `.execute(db);
    await sql`grant select on ${sql.table(table)} to qingzhun_gate`.execute(db);
  }
};

/**
 * What anybody may know who holds a paper's number: which version it is, when it was issued, the hash of its data, and
 * whether a later one or a withdrawal took its place. Not whose it is, not what it says.
 */
const createFindState = async (db: Kysely<unknown>) => {
  await sql`
    create function find_report_state(asked text) returns table (
      number text, version integer, sha256 text, issued_at timestamptz, key_id text,
      superseded boolean, withdrawn_at timestamptz
    ) language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      firm uuid;
      report uuid;
    begin
      perform set_config('app.asked_number', asked, true);
      select d.organisation_id, d.report_id into firm, report from report d where d.number = asked;
      perform set_config('app.asked_number', '', true);
      if firm is null then return; end if;
      perform set_config('app.asked_firm', firm::text, true);
      return query
        select d.number, d.version, d.sha256, d.created_at, s.key_id,
               exists (
                 select from report later
                 join roadmap r on r.organisation_id = later.organisation_id and r.roadmap_id = later.roadmap_id
                 where later.organisation_id = d.organisation_id and r.submission_id = m.submission_id
                   and later.version > d.version
               ),
               w.withdrawn_at
        from report d
        join roadmap m on m.organisation_id = d.organisation_id and m.roadmap_id = d.roadmap_id
        left join report_signature s on s.organisation_id = d.organisation_id and s.report_id = d.report_id
        left join report_withdrawal w on w.organisation_id = d.organisation_id and w.report_id = d.report_id
        where d.organisation_id = firm and d.report_id = report;
      perform set_config('app.asked_firm', '', true);
    end $$
  `.execute(db);
  await handToGate(db, "find_report_state(text)");
};

export const up = async (db: Kysely<unknown>) => {
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createSignature(db);
  await createWithdrawal(db);
  await openGateToAsked(db);
  await createFindState(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
