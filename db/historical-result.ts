import type { Selectable } from "kysely";
import type { HistoricalResultId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type HistoricalResultRow = Omit<Selectable<TenantTables["historical_result"]>, "organisation_id">;

/** Whether it was stored; false where a result of that edition and day is there already. */
export const insertHistoricalResult = async (tx: TenantDb, row: HistoricalResultRow): Promise<boolean> => {
  const inserted = await tx
    .insertInto("historical_result")
    .values(row)
    .onConflict((conflict) => conflict.columns(["organisation_id", "edition", "rated_on"]).doNothing())
    .returning("historical_result_id")
    .executeTakeFirst();
  return inserted !== undefined;
};

/** Oldest first. */
export const listHistoricalResults = (tx: TenantDb): Promise<HistoricalResultRow[]> =>
  tx
    .selectFrom("historical_result")
    .select([
      "historical_result_id",
      "edition",
      "rated_on",
      "points",
      "level",
      "stated_level",
      "note",
      "entered_by",
      "entered_at",
    ])
    .orderBy("rated_on")
    .orderBy("historical_result_id")
    .execute();

/** The row that went, or nothing where there was none. */
export const deleteHistoricalResult = (tx: TenantDb, id: HistoricalResultId) =>
  tx
    .deleteFrom("historical_result")
    .where("historical_result_id", "=", id)
    .returning(["rated_on", "points", "level"])
    .executeTakeFirst();
