import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

/**
 * Figures that a bureau released for anybody to read, as of one day and never changed; and the records they were made
 * of, which the next release is held against, so that no difference of two gives a firm away.
 */
const createReleases = async (db: Kysely<unknown>) => {
  await sql`
    create table figure_release (
      organisation_id uuid not null,
      figure_release_id uuid not null,
      released_on date not null,
      released_at timestamptz not null,
      released_by uuid not null,
      released_by_name text not null,
      parameters_version text not null,
      content jsonb not null,
      primary key (organisation_id, figure_release_id),
      unique (organisation_id, released_on)
    )
  `.execute(db);
  await protectTenantTable(db, "figure_release", ["select", "insert"]);
  await makeImmutable(db, "figure_release");
  await sql`
    create table figure_release_record (
      organisation_id uuid not null,
      figure_release_id uuid not null,
      part text not null check (part in ('result', 'demand')),
      position integer not null check (position >= 0),
      record jsonb not null,
      primary key (organisation_id, figure_release_id, part, position),
      foreign key (organisation_id, figure_release_id) references figure_release
    )
  `.execute(db);
  await protectTenantTable(db, "figure_release_record", ["select", "insert"]);
  await makeImmutable(db, "figure_release_record");
};

/** The bureau's view of a firm with whether it lets its reports be had, and with which result and roadmap it is counted. */
const widenFirm = async (db: Kysely<unknown>) => {
  await sql`
    create or replace view bureau_firm as
      select p.organisation_id, o.name, o.credit_code, p.sector, p.unit, p.chains, coalesce(p.chains[1], '') as chain,
             p.size, p.title, p.revenue, s.points, s.level, s.submitted_at,
             case
               when exists (select from report d
                            where d.organisation_id = p.organisation_id and d.roadmap_id = r.roadmap_id)
                 then 'reported'
               when r.roadmap_id is not null then 'planned'
               when s.submission_id is not null then 'submitted'
               when exists (select from assessment a where a.organisation_id = p.organisation_id)
                 then 'answering'
               else 'registered'
             end as state,
             exists (select from report_consent c
                     where c.organisation_id = p.organisation_id and c.revoked_at is null) as consented,
             s.submission_id, r.roadmap_id
      from firm_profile p
      join organisation o on o.organisation_id = p.organisation_id
      left join latest_submission s on s.organisation_id = p.organisation_id
      left join latest_roadmap r on r.organisation_id = p.organisation_id
  `.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await createReleases(db);
  await sql`grant create on schema public to qingzhun_views`.execute(db);
  await widenFirm(db);
  await sql`revoke create on schema public from qingzhun_views`.execute(db);
};
