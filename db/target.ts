import type { Selectable } from "kysely";
import type { SubmissionId, TargetId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type TargetRow = Omit<Selectable<TenantTables["target"]>, "organisation_id">;

export const insertTarget = async (tx: TenantDb, target: TargetRow): Promise<void> => {
  await tx
    .insertInto("target")
    .values({ ...target, changes: JSON.stringify(target.changes) })
    .execute();
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("target")
    .select(["target_id", "submission_id", "name", "changes", "points", "level", "created_by", "created_at"]);

export const findTarget = (tx: TenantDb, targetId: TargetId): Promise<TargetRow | undefined> =>
  select(tx).where("target_id", "=", targetId).executeTakeFirst();

/** The targets kept for a submission, oldest first. */
export const listTargets = (tx: TenantDb, submissionId: SubmissionId): Promise<TargetRow[]> =>
  select(tx).where("submission_id", "=", submissionId).orderBy("created_at").orderBy("target_id").execute();

/** The row that went, or nothing where there was none. */
export const deleteTarget = (
  tx: TenantDb,
  targetId: TargetId,
): Promise<Pick<TargetRow, "submission_id" | "name"> | undefined> =>
  tx
    .deleteFrom("target")
    .where("target_id", "=", targetId)
    .returning(["submission_id", "name"])
    .executeTakeFirst();

/** Every target the firm keeps, oldest first. */
export const listAllTargets = (tx: TenantDb): Promise<TargetRow[]> =>
  select(tx).orderBy("created_at").orderBy("target_id").execute();
