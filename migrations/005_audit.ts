import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

export const up = async (db: Kysely<unknown>) => {
  await sql`
    create table audit_event (
      organisation_id uuid not null references organisation,
      audit_event_id uuid not null default gen_random_uuid(),
      at timestamptz not null,
      member_id uuid,
      action text not null,
      subject text not null,
      detail jsonb not null,
      primary key (organisation_id, audit_event_id)
    )
  `.execute(db);
  await sql`create index audit_event_newest on audit_event (organisation_id, at desc)`.execute(db);
  await protectTenantTable(db, "audit_event", ["select", "insert"]);
  await makeImmutable(db, "audit_event");
  await makeImmutable(db, "reference_release");
};
