import { type Kysely, sql } from "kysely";

/**
 * An answer that was copied from an earlier assessment counts once somebody has confirmed or changed it. Drafts of before
 * were copied too: what nobody has saved since they were begun is to be confirmed. Only for this statement the owner
 * reads past the policies that bind it.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql`alter table answer add column unconfirmed boolean not null default false`.execute(db);
  await sql`alter table answer no force row level security`.execute(db);
  await sql`alter table assessment no force row level security`.execute(db);
  await sql`
    update answer a set unconfirmed = true
    from assessment d
    where d.organisation_id = a.organisation_id and d.assessment_id = a.assessment_id
      and d.state = 'draft' and a.updated_at = d.created_at
  `.execute(db);
  await sql`alter table answer force row level security`.execute(db);
  await sql`alter table assessment force row level security`.execute(db);
};
