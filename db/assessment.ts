import type { Insertable } from "kysely";
import type { AssessmentId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type NewAssessment = Pick<
  Insertable<TenantTables["assessment"]>,
  "assessment_id" | "instrument_id" | "created_at"
>;

/** Opens a draft; false where another of the same instrument is open, also when both were begun at once. */
export const insertAssessment = async (tx: TenantDb, assessment: NewAssessment): Promise<boolean> => {
  const row = await tx
    .insertInto("assessment")
    .values({ ...assessment, state: "draft", updated_at: assessment.created_at })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "instrument_id"]).where("state", "=", "draft").doNothing(),
    )
    .returning("assessment_id")
    .executeTakeFirst();
  return row !== undefined;
};

const select = (tx: TenantDb) =>
  tx.selectFrom("assessment").select(["assessment_id", "instrument_id", "state", "created_at", "updated_at"]);

/** The draft touched last. */
export const findDraft = (tx: TenantDb) =>
  select(tx).where("state", "=", "draft").orderBy("updated_at", "desc").limit(1).executeTakeFirst();

/** As findDraft, and whoever else locks it waits until this transaction ends. */
export const lockDraft = (tx: TenantDb) =>
  select(tx)
    .where("state", "=", "draft")
    .orderBy("updated_at", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

export const findAssessment = (tx: TenantDb, assessmentId: AssessmentId) =>
  select(tx).where("assessment_id", "=", assessmentId).executeTakeFirst();

/** Whatever its state: two submissions of one assessment, or a save and a submission, wait for each other here. */
export const lockAssessment = (tx: TenantDb, assessmentId: AssessmentId) =>
  select(tx).where("assessment_id", "=", assessmentId).forUpdate().executeTakeFirst();

/** Newest first. */
export const listAssessments = (tx: TenantDb) =>
  select(tx).orderBy("created_at", "desc").orderBy("assessment_id").execute();

export const touchAssessment = async (tx: TenantDb, assessmentId: AssessmentId, at: Date): Promise<void> => {
  await tx
    .updateTable("assessment")
    .set({ updated_at: at })
    .where("assessment_id", "=", assessmentId)
    .execute();
};

/** Closes the draft for ever: after this the database refuses every change of it and of its answers. */
export const markSubmitted = async (tx: TenantDb, assessmentId: AssessmentId, at: Date): Promise<void> => {
  await tx
    .updateTable("assessment")
    .set({ state: "submitted", updated_at: at })
    .where("assessment_id", "=", assessmentId)
    .execute();
};
