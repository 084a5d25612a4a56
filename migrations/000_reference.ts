import { type Kysely, sql } from "kysely";

/** Published reference data: written by the owner through the publish functions, read by every role, never changed. */
export const up = async (db: Kysely<unknown>) => {
  await sql`
    create table reference_release (
      release_id uuid primary key,
      kind text not null
        check (kind in ('instrument', 'catalogue', 'parameters', 'chains', 'regions', 'sectors')),
      code text not null,
      version text not null,
      fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
      content jsonb not null,
      published_at timestamptz not null,
      unique (kind, code, version)
    )
  `.execute(db);
  await sql`create index reference_release_newest on reference_release (kind, published_at desc)`.execute(db);
  await sql`grant select on reference_release to qingzhun_app, qingzhun_bureau`.execute(db);
};
