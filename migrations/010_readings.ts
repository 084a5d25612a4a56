import { type Kysely, sql } from "kysely";

/** Derived readings are a kind of reference data of their own. */
export const up = async (db: Kysely<unknown>) => {
  await sql`
    alter table reference_release
      drop constraint reference_release_kind_check,
      add constraint reference_release_kind_check check (
        kind in ('instrument', 'catalogue', 'parameters', 'chains', 'regions', 'sectors', 'readings')
      )
  `.execute(db);
};
