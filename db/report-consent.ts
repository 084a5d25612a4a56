import { type Selectable, sql } from "kysely";
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

/** Who manages the firm, and when they said so. */
type ConsentAct = { readonly by: MemberId; readonly at: Date };

/** Gives the consent, or gives it again; false where it stands. The database refuses anybody but who manages the firm. */
export const grantConsent = async (tx: TenantDb, { by, at }: ConsentAct): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select grant_report_consent(${by}, ${at}) as done
  `.execute(tx);
  return rows[0]?.done === true;
};

/** Whether there was one to revoke. */
export const revokeConsent = async (tx: TenantDb, { by, at }: ConsentAct): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select revoke_report_consent(${by}, ${at}) as done
  `.execute(tx);
  return rows[0]?.done === true;
};
