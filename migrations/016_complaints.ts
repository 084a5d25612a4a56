import { type Kysely, sql } from "kysely";
import { makeImmutable, openToBureau, protectTenantTable } from "./tenancy";

/** 投诉: what a firm says of an entry of the catalogue, and by when it is to be answered. Never changed. */
const createComplaint = async (db: Kysely<unknown>) => {
  await sql`
    create table complaint (
      organisation_id uuid not null references organisation,
      complaint_id uuid not null,
      solution text not null,
      release_version text not null,
      about text not null check (about in ('price', 'effect', 'deployment', 'interest', 'conduct')),
      body text not null check (char_length(body) between 1 and 2000),
      filed_by uuid not null,
      filed_at timestamptz not null,
      due_on date not null,
      primary key (organisation_id, complaint_id)
    )
  `.execute(db);
  await protectTenantTable(db, "complaint", ["select", "insert"]);
  await makeImmutable(db, "complaint");
  await openToBureau(db, "complaint");
};

/** 申诉: once, against the first answer. */
const createAppeal = async (db: Kysely<unknown>) => {
  await sql`
    create table complaint_appeal (
      organisation_id uuid not null,
      complaint_id uuid not null,
      body text not null check (char_length(body) between 1 and 2000),
      appealed_by uuid not null,
      appealed_at timestamptz not null,
      due_on date not null,
      primary key (organisation_id, complaint_id),
      foreign key (organisation_id, complaint_id) references complaint
    )
  `.execute(db);
  await protectTenantTable(db, "complaint_appeal", ["select", "insert"]);
  await makeImmutable(db, "complaint_appeal");
  await openToBureau(db, "complaint_appeal");
};

/** What a bureau answers is the bureau's row; the firm it is for may read it. */
const createAnswer = async (db: Kysely<unknown>) => {
  await sql`
    create table complaint_answer (
      organisation_id uuid not null references organisation,
      firm_id uuid not null,
      complaint_id uuid not null,
      stage text not null check (stage in ('complaint', 'appeal')),
      upheld boolean not null,
      body text not null check (char_length(body) between 1 and 2000),
      answered_by uuid not null,
      answered_at timestamptz not null,
      appeal_until date,
      primary key (organisation_id, firm_id, complaint_id, stage),
      constraint complaint_answered_once unique (firm_id, complaint_id, stage),
      foreign key (firm_id, complaint_id) references complaint,
      foreign key (organisation_id, answered_by) references member,
      check ((stage = 'complaint') = (appeal_until is not null))
    )
  `.execute(db);
  await protectTenantTable(db, "complaint_answer", ["select", "insert"]);
  await makeImmutable(db, "complaint_answer");
  await sql`
    create policy jurisdiction on complaint_answer for select to qingzhun_views
      using (firm_id in (select organisation_id from firm_profile))
  `.execute(db);
  await sql`grant select on complaint_answer to qingzhun_views`.execute(db);
  await sql`
    create policy firm on complaint_answer for select to qingzhun_app
      using (firm_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  `.execute(db);
};

/** Whoever answered a complaint does not decide about the appeal against that answer. */
const guardAppeals = async (db: Kysely<unknown>) => {
  await sql`
    create function refuse_own_appeal() returns trigger language plpgsql as $$
    begin
      if new.stage = 'appeal' and exists (
        select from complaint_answer a
        where a.organisation_id = new.organisation_id and a.firm_id = new.firm_id
          and a.complaint_id = new.complaint_id and a.stage = 'complaint' and a.answered_by = new.answered_by
      ) then
        raise exception 'an appeal is decided by somebody else' using errcode = 'check_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger four_eyes before insert on complaint_answer
      for each row execute function refuse_own_appeal()
  `.execute(db);
};

const createView = async (db: Kysely<unknown>) => {
  await sql`
    create view bureau_complaint as
      select c.organisation_id, o.name, c.complaint_id, c.solution, c.release_version, c.about, c.body,
             c.filed_at, c.due_on, a.body as appeal, a.appealed_at, a.due_on as appeal_due_on
      from complaint c
      join organisation o on o.organisation_id = c.organisation_id
      left join complaint_appeal a
        on a.organisation_id = c.organisation_id and a.complaint_id = c.complaint_id
  `.execute(db);
  await sql`
    create view bureau_complaint_answer as
      select firm_id, complaint_id, stage, upheld, body, answered_by, answered_at, appeal_until
      from complaint_answer
  `.execute(db);
  await sql`grant create on schema public to qingzhun_views`.execute(db);
  for (const view of ["bureau_complaint", "bureau_complaint_answer"]) {
    await sql`alter view ${sql.table(view)} owner to qingzhun_views`.execute(db);
    await sql`grant select on ${sql.table(view)} to qingzhun_bureau`.execute(db);
  }
  await sql`revoke create on schema public from qingzhun_views`.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await createComplaint(db);
  await createAppeal(db);
  await createAnswer(db);
  await guardAppeals(db);
  await createView(db);
};
