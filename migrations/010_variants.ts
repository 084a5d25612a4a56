import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

/** Two kinds of reference data more: other readings of an instrument's doubts, and packs of AI readiness. */
const admitKinds = async (db: Kysely<unknown>) => {
  await sql`
    alter table reference_release
      drop constraint reference_release_kind_check,
      add constraint reference_release_kind_check check (
        kind in (
          'instrument', 'catalogue', 'parameters', 'chains', 'regions', 'sectors', 'readings', 'variants', 'readiness'
        )
      )
  `.execute(db);
};

/**
 * The further questions of AI readiness as answered for a submission. Never changed: each save is a version of its own,
 * so that a plan can name the one it was made from.
 */
const createReadinessReply = async (db: Kysely<unknown>) => {
  await sql`
    create table readiness_reply (
      organisation_id uuid not null,
      submission_id uuid not null,
      version integer not null check (version > 0),
      answers jsonb not null,
      pack jsonb not null,
      answered_by uuid not null,
      answered_at timestamptz not null,
      primary key (organisation_id, submission_id, version),
      foreign key (organisation_id, submission_id) references submission
    )
  `.execute(db);
  await protectTenantTable(db, "readiness_reply", ["select", "insert"]);
  await makeImmutable(db, "readiness_reply");
};

export const up = async (db: Kysely<unknown>) => {
  await admitKinds(db);
  await createReadinessReply(db);
};
