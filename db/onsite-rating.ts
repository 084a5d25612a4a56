import type { Selectable } from "kysely";
import type { OnsiteRatingId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type OnsiteRatingRow = Omit<Selectable<TenantTables["onsite_rating"]>, "organisation_id">;

/** Whether it was stored; false where a rating with that document number is there already. */
export const insertOnsiteRating = async (tx: TenantDb, row: OnsiteRatingRow): Promise<boolean> => {
  const inserted = await tx
    .insertInto("onsite_rating")
    .values(row)
    .onConflict((conflict) => conflict.columns(["organisation_id", "document_number"]).doNothing())
    .returning("onsite_rating_id")
    .executeTakeFirst();
  return inserted !== undefined;
};

/** Oldest first. */
export const listOnsiteRatings = (tx: TenantDb): Promise<OnsiteRatingRow[]> =>
  tx
    .selectFrom("onsite_rating")
    .select([
      "onsite_rating_id",
      "rated_on",
      "level",
      "assessor",
      "document_number",
      "note",
      "entered_by",
      "entered_at",
    ])
    .orderBy("rated_on")
    .orderBy("onsite_rating_id")
    .execute();

/** The row that went, or nothing where there was none. */
export const deleteOnsiteRating = (tx: TenantDb, id: OnsiteRatingId) =>
  tx
    .deleteFrom("onsite_rating")
    .where("onsite_rating_id", "=", id)
    .returning(["rated_on", "level", "document_number"])
    .executeTakeFirst();
