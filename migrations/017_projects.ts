import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

/** Which version of the roadmap the firm carries out from when on: the latest one. */
const createAdoption = async (db: Kysely<unknown>) => {
  await sql`
    create table plan_adoption (
      organisation_id uuid not null,
      adoption_id uuid not null,
      roadmap_id uuid not null,
      reason text check (char_length(reason) between 1 and 200),
      adopted_by uuid not null,
      adopted_at timestamptz not null,
      primary key (organisation_id, adoption_id),
      foreign key (organisation_id, roadmap_id) references roadmap
    )
  `.execute(db);
  await protectTenantTable(db, "plan_adoption", ["select", "insert"]);
  await makeImmutable(db, "plan_adoption");
};

/** A solution the firm carries out: one project each, whatever version of the plan it came from. */
const createProject = async (db: Kysely<unknown>) => {
  await sql`
    create table project (
      organisation_id uuid not null references organisation,
      project_id uuid not null,
      solution text not null,
      created_at timestamptz not null,
      primary key (organisation_id, project_id),
      constraint project_solution unique (organisation_id, solution)
    )
  `.execute(db);
  await protectTenantTable(db, "project", ["select", "insert"]);
  await makeImmutable(db, "project");
};

/** The history of a project; two who write its next line at once break the key, and the second one is told. */
const createProjectEvent = async (db: Kysely<unknown>) => {
  await sql`
    create table project_event (
      organisation_id uuid not null,
      project_id uuid not null,
      sequence integer not null check (sequence >= 1),
      kind text not null check (kind in (
        'planned', 'assigned', 'scheduled', 'contracted', 'started', 'finished', 'accepted', 'paid', 'renewed',
        'subsidised', 'measured', 'stepped-back', 'stopped', 'resumed', 'corrected', 'struck'
      )),
      content jsonb not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, project_id, sequence),
      foreign key (organisation_id, project_id) references project
    )
  `.execute(db);
  await protectTenantTable(db, "project_event", ["select", "insert"]);
  await makeImmutable(db, "project_event");
};

/**
 * What an accepted project came to, as its history says now: written and taken back with the lines of that history.
 * The role of the outcomes sees this table of every tenant and no other.
 */
const createProjectOutcome = async (db: Kysely<unknown>) => {
  await sql`
    create table project_outcome (
      organisation_id uuid not null,
      project_id uuid not null,
      solution text not null,
      amount bigint not null check (amount > 0),
      days integer not null check (days >= 0),
      reached boolean,
      primary key (organisation_id, project_id),
      foreign key (organisation_id, project_id) references project
    )
  `.execute(db);
  await protectTenantTable(db, "project_outcome", ["select", "insert", "update", "delete"]);
  await sql`create policy outcomes on project_outcome for select to qingzhun_outcomes using (true)`.execute(
    db,
  );
  await sql`grant select on project_outcome to qingzhun_outcomes`.execute(db);
};

/**
 * Sums over all firms by solution, with the largest part of one firm. The view reads as its owner and names no firm;
 * only the owner of the database, who publishes, may read it.
 */
const createOutcomeSums = async (db: Kysely<unknown>) => {
  await sql`grant usage, create on schema public to qingzhun_outcomes`.execute(db);
  await sql`
    create view solution_outcome_sum as
      select solution, count(*)::integer as firms, sum(projects)::integer as projects, sum(amount)::bigint as amount_sum,
             max(amount)::bigint as largest, sum(days)::bigint as days_sum, sum(measured)::integer as measured,
             sum(reached)::integer as reached
      from (
        select solution, organisation_id, count(*) as projects, sum(amount) as amount, sum(days) as days,
               count(reached) as measured, count(*) filter (where reached) as reached
        from project_outcome group by solution, organisation_id
      ) firm
      group by solution
  `.execute(db);
  await sql`alter view solution_outcome_sum owner to qingzhun_outcomes`.execute(db);
  await sql`grant select on solution_outcome_sum to current_user`.execute(db);
  await sql`revoke create on schema public from qingzhun_outcomes`.execute(db);
};

/** Published sums: the same for every tenant, of enough firms only, each with its day, never changed. */
const createSolutionOutcome = async (db: Kysely<unknown>) => {
  await sql`
    create table solution_outcome (
      solution text not null,
      as_of date not null,
      firms integer not null check (firms >= 2),
      projects integer not null check (projects >= firms),
      amount_sum bigint not null check (amount_sum > 0),
      days_sum bigint not null check (days_sum >= 0),
      measured integer not null check (measured between 0 and projects),
      reached integer not null check (reached between 0 and measured),
      primary key (solution, as_of)
    )
  `.execute(db);
  await makeImmutable(db, "solution_outcome");
  await sql`grant select on solution_outcome to qingzhun_app`.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await createAdoption(db);
  await createProject(db);
  await createProjectEvent(db);
  await createProjectOutcome(db);
  await createOutcomeSums(db);
  await createSolutionOutcome(db);
};
