import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

/** The certificate of a roadmap's plan, or of there being none: JSON as text, which its reader checks byte by byte. */
export const up = async (db: Kysely<unknown>) => {
  await sql`
    create table roadmap_certificate (
      organisation_id uuid not null,
      roadmap_id uuid not null,
      content text not null check (content <> ''),
      primary key (organisation_id, roadmap_id),
      foreign key (organisation_id, roadmap_id) references roadmap
    )
  `.execute(db);
  await protectTenantTable(db, "roadmap_certificate", ["select", "insert"]);
  await makeImmutable(db, "roadmap_certificate");
};
