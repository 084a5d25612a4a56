import { type Kysely, sql } from "kysely";

/** Latest submission per firm, and the latest roadmap made from it; not granted to anyone but their owner. */
const createLatest = async (db: Kysely<unknown>) => {
  await sql`
    create view latest_submission as
      select distinct on (organisation_id) organisation_id, submission_id, points, level, submitted_at
      from submission order by organisation_id, submitted_at desc, submission_id
  `.execute(db);
  await sql`
    create view latest_roadmap as
      select distinct on (r.organisation_id) r.organisation_id, r.roadmap_id
      from roadmap r
      join latest_submission s
        on s.organisation_id = r.organisation_id and s.submission_id = r.submission_id
      where r.outcome ->> 'kind' = 'planned'
      order by r.organisation_id, r.version desc
  `.execute(db);
};

const createFirm = async (db: Kysely<unknown>) => {
  await sql`
    create view bureau_firm as
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
             end as state
      from firm_profile p
      join organisation o on o.organisation_id = p.organisation_id
      left join latest_submission s on s.organisation_id = p.organisation_id
      left join latest_roadmap r on r.organisation_id = p.organisation_id
  `.execute(db);
};

const createScenes = async (db: Kysely<unknown>) => {
  await sql`
    create view bureau_firm_scene as
      select p.organisation_id, coalesce(p.chains[1], '') as chain, p.unit, p.size, p.title, c.scene, c.level
      from firm_profile p
      join latest_submission s on s.organisation_id = p.organisation_id
      join submission_scene c
        on c.organisation_id = s.organisation_id and c.submission_id = s.submission_id
  `.execute(db);
};

const createDemand = async (db: Kysely<unknown>) => {
  await sql`
    create view bureau_firm_demand as
      select p.organisation_id, coalesce(p.chains[1], '') as chain, p.unit, p.size, p.title,
             d.year, d.solution_kind, d.cost_kind, sum(d.amount)::bigint as amount
      from firm_profile p
      join latest_roadmap r on r.organisation_id = p.organisation_id
      join roadmap_spend d on d.organisation_id = r.organisation_id and d.roadmap_id = r.roadmap_id
      group by p.organisation_id, d.year, d.solution_kind, d.cost_kind
  `.execute(db);
};

const GRANTED = ["bureau_firm", "bureau_firm_scene", "bureau_firm_demand"];

/**
 * The views read as their owner, so the policies of `qingzhun_views` cut every row to the jurisdiction; the bureau's
 * own role has no right on any table of a tenant.
 */
export const up = async (db: Kysely<unknown>) => {
  await createLatest(db);
  await createFirm(db);
  await createScenes(db);
  await createDemand(db);
  for (const view of ["latest_submission", "latest_roadmap", ...GRANTED]) {
    await sql`alter view ${sql.table(view)} owner to qingzhun_views`.execute(db);
  }
  for (const view of GRANTED) {
    await sql`grant select on ${sql.table(view)} to qingzhun_bureau`.execute(db);
  }
  await sql`revoke create on schema public from qingzhun_views, qingzhun_gate`.execute(db);
};
