import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

/**
 * Every value that a draft ever had, and every one that was refused because somebody else had been faster (no `number`).
 * Number 0 is what stood there before its changes were counted.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql`
    create table revision (
      organisation_id uuid not null references organisation,
      save_id uuid not null,
      subject uuid not null,
      part text not null check (char_length(part) between 1 and 200),
      number integer check (number >= 0),
      content jsonb not null,
      saved_by uuid not null,
      saved_at timestamptz not null,
      primary key (organisation_id, subject, part, save_id),
      unique (organisation_id, subject, part, number)
    )
  `.execute(db);
  await sql`create index revision_history on revision (organisation_id, subject, saved_at desc)`.execute(db);
  await protectTenantTable(db, "revision", ["select", "insert"]);
  await makeImmutable(db, "revision");
};
