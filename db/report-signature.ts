import type { Selectable } from "kysely";
import type { ReportId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type ReportSignatureRow = Omit<Selectable<TenantTables["report_signature"]>, "organisation_id">;

export const insertReportSignature = async (tx: TenantDb, signature: ReportSignatureRow): Promise<void> => {
  await tx.insertInto("report_signature").values(signature).execute();
};

/** Undefined for a report issued before reports were signed. */
export const findReportSignature = (
  tx: TenantDb,
  reportId: ReportId,
): Promise<ReportSignatureRow | undefined> =>
  tx
    .selectFrom("report_signature")
    .select(["report_id", "suite", "key_id", "signature", "signed_at"])
    .where("report_id", "=", reportId)
    .executeTakeFirst();
