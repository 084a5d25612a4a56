import type { Selectable } from "kysely";
import type { MemberId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type ReportConsentRow = Omit<Selectable<TenantTables["report_consent"]>, "organisation_id">;

/** The consent that stands, if any. */
export const findConsent = (tx: TenantDb): Promise<ReportConsentRow | undefined> =>
  tx
    .selectFrom("report_consent")
    .select(["granted_by", "granted_at", "revoked_at"])
    .where("revoked_at", "is", null)
    .executeTakeFirst();

/** Gives the consent, or gives it again. */
export const grantConsent = async (
  tx: TenantDb,
  consent: { readonly granted_by: MemberId; readonly granted_at: Date },
): Promise<void> => {
  await tx
    .insertInto("report_consent")
    .values({ ...consent, revoked_at: null })
    .onConflict((conflict) =>
      conflict.column("organisation_id").doUpdateSet({ ...consent, revoked_at: null }),
    )
    .execute();
};

/** Whether there was one to revoke. */
export const revokeConsent = async (tx: TenantDb, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("report_consent")
    .set({ revoked_at: at })
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
