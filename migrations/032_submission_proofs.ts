import { type Kysely, sql } from "kysely";
import { handToGate, makeImmutable, protectTenantTable } from "./tenancy";

const createProof = async (db: Kysely<unknown>) => {
  await sql`
    create table submission_proof (
      organisation_id uuid not null,
      submission_id uuid not null,
      content jsonb not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      suite text not null check (suite ~ '^[a-z0-9-]{1,32}$'),
      key_id text not null,
      signature text not null check (signature ~ '^[0-9a-f]+$'),
      signed_at timestamptz not null,
      primary key (organisation_id, submission_id),
      foreign key (organisation_id, submission_id) references submission
    )
  `.execute(db);
  await protectTenantTable(db, "submission_proof", ["select", "insert"]);
  await makeImmutable(db, "submission_proof");
};

/** The gate sees the submission whose number is asked for, and then the others of its firm, to tell whether it is the latest. */
const openGateToAsked = async (db: Kysely<unknown>) => {
  await sql`create index submission_number on submission (number)`.execute(db);
  await sql`
    create policy gate_asked on submission for select to qingzhun_gate using (
      number = nullif(current_setting('app.asked_number', true), '')
      or organisation_id = nullif(current_setting('app.asked_firm', true), '')::uuid
    )
  `.execute(db);
  await sql`
    create policy gate_asked on submission_proof for select to qingzhun_gate
      using (organisation_id = nullif(current_setting('app.asked_firm', true), '')::uuid)
  `.execute(db);
  await sql`grant select on submission, submission_proof to qingzhun_gate`.execute(db);
};

/**
 * What anybody may know who holds a proof's number: whose submission it is, by which standard, when, the hash of the
 * proof's data, and whether a later one took its place. Not its result. Without a hash: submitted, never proved.
 */
const createFindState = async (db: Kysely<unknown>) => {
  await sql`
    create function find_submission_state(asked text) returns table (
      number text, firm text, instrument jsonb, submitted_at timestamptz, sha256 text, superseded boolean
    ) language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      asked_of uuid;
      found_id uuid;
    begin
      perform set_config('app.asked_number', asked, true);
      select s.organisation_id, s.submission_id into asked_of, found_id from submission s where s.number = asked;
      perform set_config('app.asked_number', '', true);
      if asked_of is null then return; end if;
      perform set_config('app.asked_firm', asked_of::text, true);
      return query
        select s.number, p.content #>> '{firm,name}', p.content #> '{instrument,title}', s.submitted_at, p.sha256,
               exists (
                 select from submission later
                 where later.organisation_id = s.organisation_id and later.submitted_at > s.submitted_at
               )
        from submission s
        left join submission_proof p
          on p.organisation_id = s.organisation_id and p.submission_id = s.submission_id
        where s.organisation_id = asked_of and s.submission_id = found_id;
      perform set_config('app.asked_firm', '', true);
    end $$
  `.execute(db);
  await handToGate(db, "find_submission_state(text)");
};

export const up = async (db: Kysely<unknown>) => {
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createProof(db);
  await openGateToAsked(db);
  await createFindState(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
