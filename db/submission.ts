import type { Selectable } from "kysely";
import type { AssessmentId, SubmissionId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type Submission = Omit<Selectable<TenantTables["submission"]>, "organisation_id">;

export const insertSubmission = async (tx: TenantDb, submission: Submission): Promise<void> => {
  await tx
    .insertInto("submission")
    .values({
      ...submission,
      answers: JSON.stringify(submission.answers),
      score: JSON.stringify(submission.score),
      basis: JSON.stringify(submission.basis),
    })
    .execute();
};

/** The level of every scene, which the bureau adds up. */
export const insertSubmissionScenes = async (
  tx: TenantDb,
  submissionId: SubmissionId,
  scenes: readonly { readonly scene: string; readonly level: Level }[],
): Promise<void> => {
  const rows = scenes.map(({ scene, level }) => ({ submission_id: submissionId, scene, level }));
  if (rows.length > 0) await tx.insertInto("submission_scene").values(rows).execute();
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("submission")
    .select([
      "submission_id",
      "assessment_id",
      "number",
      "answers",
      "score",
      "points",
      "level",
      "basis",
      "declared_by",
      "declared_position",
      "declaration_version",
      "submitted_by",
      "submitted_at",
    ]);

export const findSubmission = (tx: TenantDb, submissionId: SubmissionId): Promise<Submission | undefined> =>
  select(tx).where("submission_id", "=", submissionId).executeTakeFirst();

/** The one submission of an assessment. */
export const findSubmissionOf = (tx: TenantDb, assessmentId: AssessmentId): Promise<Submission | undefined> =>
  select(tx).where("assessment_id", "=", assessmentId).executeTakeFirst();

export const findLatestSubmission = (tx: TenantDb): Promise<Submission | undefined> =>
  select(tx).orderBy("submitted_at", "desc").orderBy("submission_id").limit(1).executeTakeFirst();

/** Newest first, without answers and score. */
export const listSubmissions = (tx: TenantDb) =>
  tx
    .selectFrom("submission")
    .select(["submission_id", "assessment_id", "number", "points", "level", "declared_by", "submitted_at"])
    .orderBy("submitted_at", "desc")
    .orderBy("submission_id")
    .execute();
