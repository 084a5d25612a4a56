import type { Selectable } from "kysely";
import type { SubmissionId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type SubmissionProofRow = Omit<Selectable<TenantTables["submission_proof"]>, "organisation_id">;

/** False where the submission has its proof already; that one stands. */
export const insertSubmissionProof = async (tx: TenantDb, proof: SubmissionProofRow): Promise<boolean> => {
  const inserted = await tx
    .insertInto("submission_proof")
    .values({ ...proof, content: JSON.stringify(proof.content) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("submission_id")
    .executeTakeFirst();
  return inserted !== undefined;
};

/** Undefined for a submission of before proofs were signed, until its proof is asked for. */
export const findSubmissionProof = (
  tx: TenantDb,
  submissionId: SubmissionId,
): Promise<SubmissionProofRow | undefined> =>
  tx
    .selectFrom("submission_proof")
    .select(["submission_id", "content", "sha256", "suite", "key_id", "signature", "signed_at"])
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
