import type { Insertable } from "kysely";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

/** As the owner: creates the organisation whose tenant the transaction has. What a firm does itself is `openEnterprise`. */
export const insertOrganisation = async (
  tx: TenantDb,
  organisation: Insertable<TenantTables["organisation"]>,
): Promise<void> => {
  await tx.insertInto("organisation").values(organisation).execute();
};

export const getOrganisation = (tx: TenantDb) =>
  tx
    .selectFrom("organisation")
    .select(["organisation_id", "kind", "name", "credit_code"])
    .executeTakeFirstOrThrow();

export const updateOrganisationName = async (tx: TenantDb, name: string): Promise<void> => {
  await tx.updateTable("organisation").set({ name }).execute();
};
