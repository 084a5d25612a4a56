import { type Kysely, sql } from "kysely";
import { protectTenantTable } from "./tenancy";

/** Results of the 2022 edition as the firm enters them: kept or removed, never changed and never scored again. */
const createHistoricalResult = async (db: Kysely<unknown>) => {
  await sql`
    create table historical_result (
      organisation_id uuid not null references organisation,
      historical_result_id uuid not null,
      edition text not null,
      rated_on date not null,
      points integer not null check (points between 0 and 100000),
      level smallint not null check (level between 0 and 4),
      stated_level smallint check (stated_level between 0 and 4),
      note text,
      entered_by uuid not null,
      entered_at timestamptz not null,
      primary key (organisation_id, historical_result_id),
      constraint historical_result_day unique (organisation_id, edition, rated_on)
    )
  `.execute(db);
  await protectTenantTable(db, "historical_result", ["select", "insert", "delete"]);
};

/** On-site ratings as the firm reports them; a document is entered once. */
const createOnsiteRating = async (db: Kysely<unknown>) => {
  await sql`
    create table onsite_rating (
      organisation_id uuid not null references organisation,
      onsite_rating_id uuid not null,
      rated_on date not null,
      level smallint not null check (level between 0 and 4),
      assessor text not null,
      document_number text not null,
      note text,
      entered_by uuid not null,
      entered_at timestamptz not null,
      primary key (organisation_id, onsite_rating_id),
      constraint onsite_rating_document unique (organisation_id, document_number)
    )
  `.execute(db);
  await protectTenantTable(db, "onsite_rating", ["select", "insert", "delete"]);
};

export const up = async (db: Kysely<unknown>) => {
  await createHistoricalResult(db);
  await createOnsiteRating(db);
};
