import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

/**
 * What a version was asked from, as a fingerprint over everything that its plan follows from: the same request gets the
 * stored answer. Versions of before have none and are planned again when asked for.
 */
const rememberRequests = async (db: Kysely<unknown>) => {
  for (const table of ["roadmap", "proposal"]) {
    await sql`alter table ${sql.table(table)} add column asked text check (asked ~ '^[0-9a-f]{64}$')`.execute(
      db,
    );
  }
  await sql`create index roadmap_asked on roadmap (organisation_id, submission_id, asked)`.execute(db);
  await sql`create index proposal_asked on proposal (organisation_id, submission_id, asked)`.execute(db);
};

/** Answers to questions about a roadmap, each computed once. */
const createAnswers = async (db: Kysely<unknown>) => {
  await sql`
    create table roadmap_answer (
      organisation_id uuid not null,
      roadmap_id uuid not null,
      asked text not null check (asked ~ '^[0-9a-f]{64}$'),
      answer jsonb not null,
      answered_at timestamptz not null,
      primary key (organisation_id, roadmap_id, asked),
      foreign key (organisation_id, roadmap_id) references roadmap
    )
  `.execute(db);
  await protectTenantTable(db, "roadmap_answer", ["select", "insert"]);
  await makeImmutable(db, "roadmap_answer");
};

export const up = async (db: Kysely<unknown>) => {
  await rememberRequests(db);
  await createAnswers(db);
};
