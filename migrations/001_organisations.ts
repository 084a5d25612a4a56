import { type Kysely, sql } from "kysely";
import { protectTenantTable } from "./tenancy";

const prepare = async (db: Kysely<unknown>) => {
  await sql`revoke create on schema public from public`.execute(db);
  await sql`grant usage on schema public to qingzhun_app, qingzhun_bureau, qingzhun_views, qingzhun_gate`.execute(
    db,
  );
  // Only while migrating: whoever is to own a function or a view needs the right to create in the schema.
  await sql`grant create on schema public to qingzhun_views, qingzhun_gate`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are immutable', tg_table_name using errcode = 'restrict_violation';
    end $$
  `.execute(db);
};

const createOrganisation = async (db: Kysely<unknown>) => {
  await sql`
    create table organisation (
      organisation_id uuid primary key,
      kind text not null check (kind in ('enterprise', 'consultancy', 'bureau')),
      name text not null check (char_length(name) between 1 and 200),
      credit_code text unique check (credit_code ~ '^[0-9A-Z]{18}$'),
      created_at timestamptz not null
    )
  `.execute(db);
  await protectTenantTable(db, "organisation", ["select", "insert", "update"]);
};

const createMember = async (db: Kysely<unknown>) => {
  await sql`
    create table member (
      organisation_id uuid not null references organisation,
      member_id uuid not null,
      login text not null unique check (login = lower(login)),
      name text not null check (char_length(name) between 1 and 100),
      role text not null check (role in ('manager', 'editor', 'consultant', 'official', 'operator')),
      password_hash text not null,
      failed_attempts integer not null default 0,
      locked_until timestamptz,
      created_at timestamptz not null,
      primary key (organisation_id, member_id)
    )
  `.execute(db);
  await protectTenantTable(db, "member", ["select", "insert", "update"]);
};

/** The units of a bureau are given by the operator of the database, never by the application's role. */
const createJurisdiction = async (db: Kysely<unknown>) => {
  await sql`
    create table jurisdiction (
      organisation_id uuid not null references organisation,
      unit text not null,
      primary key (organisation_id, unit)
    )
  `.execute(db);
  await protectTenantTable(db, "jurisdiction", ["select"]);
  await sql`
    create policy bureau on jurisdiction for select to qingzhun_views
      using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  `.execute(db);
  await sql`grant select on jurisdiction to qingzhun_views`.execute(db);
};

const createFirmProfile = async (db: Kysely<unknown>) => {
  await sql`
    create table firm_profile (
      organisation_id uuid primary key references organisation,
      sector text not null,
      adcode text not null,
      unit text not null,
      chains text[] not null,
      staff integer not null check (staff >= 0),
      revenue bigint not null check (revenue >= 0),
      size text not null check (size in ('large', 'medium', 'small', 'micro')),
      title text check (title in ('innovative', 'specialised', 'little-giant')),
      updated_at timestamptz not null
    )
  `.execute(db);
  await protectTenantTable(db, "firm_profile", ["select", "insert", "update"]);
  await sql`create index firm_profile_unit on firm_profile (unit)`.execute(db);
  await sql`
    create policy jurisdiction on firm_profile for select to qingzhun_views
      using (unit = any (array(select unit from jurisdiction)))
  `.execute(db);
  await sql`grant select on firm_profile to qingzhun_views`.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await prepare(db);
  await createOrganisation(db);
  await createMember(db);
  await createJurisdiction(db);
  await createFirmProfile(db);
  await sql`
    create policy jurisdiction on organisation for select to qingzhun_views
      using (organisation_id in (select organisation_id from firm_profile))
  `.execute(db);
  await sql`grant select on organisation to qingzhun_views`.execute(db);
};
