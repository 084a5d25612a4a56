import { type Kysely, sql } from "kysely";
import { protectTenantTable } from "./tenancy";

/** 目标: a what-if the firm kept under a name. Kept or removed, never changed: there is no right to update. */
export const up = async (db: Kysely<unknown>) => {
  await sql`
    create table target (
      organisation_id uuid not null,
      target_id uuid not null,
      submission_id uuid not null,
      name text not null check (char_length(name) between 1 and 60),
      changes jsonb not null,
      points integer not null check (points >= 0),
      level smallint not null check (level between 0 and 4),
      created_by uuid not null,
      created_at timestamptz not null,
      primary key (organisation_id, target_id),
      constraint target_name unique (organisation_id, submission_id, name),
      foreign key (organisation_id, submission_id) references submission
    )
  `.execute(db);
  await protectTenantTable(db, "target", ["select", "insert", "delete"]);
};
