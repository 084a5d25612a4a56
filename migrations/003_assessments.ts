import { type Kysely, sql } from "kysely";
import { makeImmutable, openToBureau, protectTenantTable } from "./tenancy";

const createAssessment = async (db: Kysely<unknown>) => {
  await sql`
    create table assessment (
      organisation_id uuid not null references organisation,
      assessment_id uuid not null,
      instrument_id uuid not null references reference_release,
      state text not null check (state in ('draft', 'submitted')),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (organisation_id, assessment_id)
    )
  `.execute(db);
  // Two tabs that start at once end up in the same draft.
  await sql`
    create unique index assessment_draft on assessment (organisation_id, instrument_id) where state = 'draft'
  `.execute(db);
  await protectTenantTable(db, "assessment", ["select", "insert", "update"]);
  await openToBureau(db, "assessment");
};

const createAnswer = async (db: Kysely<unknown>) => {
  await sql`
    create table answer (
      organisation_id uuid not null,
      assessment_id uuid not null,
      part text not null check (part in ('item', 'scene')),
      code text not null,
      answer jsonb not null,
      updated_by uuid not null,
      updated_at timestamptz not null,
      primary key (organisation_id, assessment_id, part, code),
      foreign key (organisation_id, assessment_id) references assessment
    )
  `.execute(db);
  await protectTenantTable(db, "answer", ["select", "insert", "update", "delete"]);
};

/** A save and a submission of the same assessment wait for each other; after submission no answer changes. */
const guardAnswers = async (db: Kysely<unknown>) => {
  await sql`
    create function refuse_submitted() returns trigger language plpgsql as $$
    declare
      touched answer := case when tg_op = 'DELETE' then old else new end;
    begin
      perform from assessment
        where organisation_id = touched.organisation_id and assessment_id = touched.assessment_id
          and state = 'draft'
        for share;
      if not found then
        raise exception 'the assessment is submitted' using errcode = 'restrict_violation';
      end if;
      return touched;
    end $$
  `.execute(db);
  await sql`
    create trigger draft_only before insert or update or delete on answer
      for each row execute function refuse_submitted()
  `.execute(db);
};

/** A submitted assessment is closed for ever. */
const guardSubmitted = async (db: Kysely<unknown>) => {
  await sql`
    create trigger closed before update or delete on assessment
      for each row when (old.state = 'submitted') execute function refuse_change()
  `.execute(db);
};

const createSubmission = async (db: Kysely<unknown>) => {
  await sql`
    create table submission (
      organisation_id uuid not null,
      submission_id uuid not null,
      assessment_id uuid not null,
      number text not null,
      answers jsonb not null,
      score jsonb not null,
      points integer not null check (points >= 0),
      level smallint not null check (level between 0 and 4),
      basis jsonb not null,
      declared_by text not null,
      declared_position text not null,
      declaration_version text not null,
      submitted_by uuid not null,
      submitted_at timestamptz not null,
      primary key (organisation_id, submission_id),
      unique (organisation_id, assessment_id),
      unique (organisation_id, number),
      foreign key (organisation_id, assessment_id) references assessment
    )
  `.execute(db);
  await sql`create index submission_latest on submission (organisation_id, submitted_at desc)`.execute(db);
  await protectTenantTable(db, "submission", ["select", "insert"]);
  await makeImmutable(db, "submission");
  await openToBureau(db, "submission");
};

const createSubmissionScene = async (db: Kysely<unknown>) => {
  await sql`
    create table submission_scene (
      organisation_id uuid not null,
      submission_id uuid not null,
      scene text not null,
      level smallint not null check (level between 0 and 4),
      primary key (organisation_id, submission_id, scene),
      foreign key (organisation_id, submission_id) references submission
    )
  `.execute(db);
  await protectTenantTable(db, "submission_scene", ["select", "insert"]);
  await makeImmutable(db, "submission_scene");
  await openToBureau(db, "submission_scene");
};

export const up = async (db: Kysely<unknown>) => {
  await createAssessment(db);
  await createAnswer(db);
  await guardAnswers(db);
  await guardSubmitted(db);
  await createSubmission(db);
  await createSubmissionScene(db);
};
