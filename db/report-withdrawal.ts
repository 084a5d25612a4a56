import type { Selectable } from "kysely";
import type { ReportId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type WithdrawalRow = Omit<Selectable<TenantTables["report_withdrawal"]>, "organisation_id">;

/** A report is withdrawn once: whether this was the time. */
export const insertWithdrawal = async (tx: TenantDb, withdrawal: WithdrawalRow): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("report_withdrawal")
    .values(withdrawal)
    .onConflict((conflict) => conflict.columns(["organisation_id", "report_id"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const findWithdrawal = (tx: TenantDb, reportId: ReportId): Promise<WithdrawalRow | undefined> =>
  tx
    .selectFrom("report_withdrawal")
    .select(["report_id", "reason", "withdrawn_by", "withdrawn_at"])
    .where("report_id", "=", reportId)
    .executeTakeFirst();
