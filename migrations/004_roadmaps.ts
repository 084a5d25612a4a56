import { type Kysely, sql } from "kysely";
import { makeImmutable, openToBureau, protectTenantTable } from "./tenancy";

const createRoadmap = async (db: Kysely<unknown>) => {
  await sql`
    create table roadmap (
      organisation_id uuid not null,
      roadmap_id uuid not null,
      submission_id uuid not null,
      version integer not null check (version >= 1),
      outcome jsonb not null,
      basis jsonb not null,
      created_by uuid not null,
      created_at timestamptz not null,
      primary key (organisation_id, roadmap_id),
      unique (organisation_id, submission_id, version),
      foreign key (organisation_id, submission_id) references submission
    )
  `.execute(db);
  await protectTenantTable(db, "roadmap", ["select", "insert"]);
  await makeImmutable(db, "roadmap");
  await openToBureau(db, "roadmap");
};

const createRoadmapSpend = async (db: Kysely<unknown>) => {
  await sql`
    create table roadmap_spend (
      organisation_id uuid not null,
      roadmap_id uuid not null,
      solution text not null,
      solution_kind text not null,
      year smallint not null check (year between 1 and 3),
      cost_kind text not null,
      amount bigint not null check (amount >= 0),
      primary key (organisation_id, roadmap_id, solution, year, cost_kind),
      foreign key (organisation_id, roadmap_id) references roadmap
    )
  `.execute(db);
  await protectTenantTable(db, "roadmap_spend", ["select", "insert"]);
  await makeImmutable(db, "roadmap_spend");
  await openToBureau(db, "roadmap_spend");
};

const createReport = async (db: Kysely<unknown>) => {
  await sql`
    create table report (
      organisation_id uuid not null,
      report_id uuid not null,
      roadmap_id uuid not null,
      number text not null,
      version integer not null check (version >= 1),
      content jsonb not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      created_by uuid not null,
      created_at timestamptz not null,
      primary key (organisation_id, report_id),
      unique (organisation_id, roadmap_id, version),
      foreign key (organisation_id, roadmap_id) references roadmap
    )
  `.execute(db);
  await protectTenantTable(db, "report", ["select", "insert"]);
  await makeImmutable(db, "report");
  await openToBureau(db, "report");
};

export const up = async (db: Kysely<unknown>) => {
  await createRoadmap(db);
  await createRoadmapSpend(db);
  await createReport(db);
};
