import { type Selectable, sql } from "kysely";
import type { Basis } from "~/domain/basis";
import type { SubmissionId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type ReadinessReply = Omit<Selectable<TenantTables["readiness_reply"]>, "organisation_id">;

/** Stores the answers as the submission's next version and yields it. Two at once never get the same: the key refuses. */
export const insertReadinessReply = async (
  tx: TenantDb,
  reply: Omit<ReadinessReply, "version">,
): Promise<number> => {
  const { version } = await tx
    .insertInto("readiness_reply")
    .values((eb) => ({
      ...reply,
      answers: JSON.stringify(reply.answers),
      pack: JSON.stringify(reply.pack),
      version: eb
        .selectFrom("readiness_reply as earlier")
        .where("earlier.submission_id", "=", reply.submission_id)
        .select(sql<number>`coalesce(max(earlier.version), 0) + 1`.as("version")),
    }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
};

const select = (tx: TenantDb, submissionId: SubmissionId) =>
  tx
    .selectFrom("readiness_reply")
    .select(["submission_id", "version", "answers", "pack", "answered_by", "answered_at"])
    .where("submission_id", "=", submissionId);

/** The answers a stored plan was made from, as its Basis names them; undefined where it was made without any. */
export const findReplyOfPlan = async (
  tx: TenantDb,
  submissionId: SubmissionId,
  { readinessReply }: Basis,
): Promise<ReadinessReply | undefined> =>
  readinessReply === undefined
    ? undefined
    : select(tx, submissionId).where("version", "=", readinessReply).executeTakeFirst();

/** The answers that hold for a submission: those given last. */
export const findLatestReadinessReply = (
  tx: TenantDb,
  submissionId: SubmissionId,
): Promise<ReadinessReply | undefined> =>
  select(tx, submissionId).orderBy("version", "desc").limit(1).executeTakeFirst();
