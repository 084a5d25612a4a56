import { createHash } from "node:crypto";
import { canonicalJson } from "~/domain/canonical-json";
import type { Regions } from "~/domain/chain/sector-chain";
import { parseId, type SubmissionId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { type Outcome, success } from "~/domain/problem";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { SubmissionProof } from "~/domain/report/submission-proof";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile } from "~db/firm-profile";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findSubmission, type Submission } from "~db/submission";
import { findSubmissionProof, insertSubmissionProof } from "~db/submission-proof";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { detachedSignature } from "./detached-signature";
import { signReport } from "./sign-report";

export type ProvedSubmission = {
  readonly proof: SubmissionProof;
  readonly signature: ReportSignature;
  /** The edition that was answered, for the words of its declaration. */
  readonly instrument: Instrument;
};

/** The signed proof of a submission as it was stored with it; one of before proofs were signed is signed now, once. */
export const proveSubmission = async (
  world: World,
  member: Member,
  id: string | undefined,
): Promise<Outcome<ProvedSubmission>> => {
  const allowed = authorise(member, "submit-assessment");
  if (!allowed.ok) return allowed;
  const submissionId = parseId<SubmissionId>(id);
  const submission =
    submissionId && (await withTenant(world.db, member, (tx) => findSubmission(tx, submissionId)));
  if (!submission) return notFound();
  const { instrument } = await loadBasis(world.db, submission.basis);
  const { regions } = await loadReference(world.db, world.now());
  const signed = await withTenant(world.db, member, async (tx) => {
    if (!(await findSubmissionProof(tx, submission.submission_id)))
      await storeProof(world, member, tx, { submission, instrument, regions });
    return findSubmissionProof(tx, submission.submission_id);
  });
  if (!signed) throw new Error("a proof was stored and is not there");
  return success({ proof: signed.content, signature: detachedSignature(signed), instrument });
};

type Proving = {
  readonly submission: Submission;
  readonly instrument: Instrument;
  readonly regions: Regions;
};

/** Signs and stores the proof of a submission, with the firm's name of this moment; the first one stays. */
export const storeProof = async (
  world: World,
  member: Member,
  tx: TenantDb,
  proving: Proving,
): Promise<void> => {
  const { submission_id, number } = proving.submission;
  const content = await proofOf(world, tx, proving);
  const { sha256, suite, keyId, signature } = signReport(world, content);
  const at = world.now();
  const row = { submission_id, content, sha256, suite, key_id: keyId, signature, signed_at: at };
  if (!(await insertSubmissionProof(tx, row))) return;
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "prove-submission",
    subject: submission_id,
    detail: { number, sha256, keyId },
  });
};

const proofOf = async (
  world: World,
  tx: TenantDb,
  { submission, instrument, regions }: Proving,
): Promise<SubmissionProof> => {
  const { name, creditCode, unit } = await getFirmProfile(tx);
  const { points, level, levels } = submission.score;
  return {
    schema: "qingzhun-submission/1",
    number: submission.number,
    verification: `${world.siteUrl}/verify/${submission.number}`,
    issuedOn: dayInChina(world.now()),
    submittedAt: submission.submitted_at.toISOString(),
    declaredBy: submission.declared_by,
    position: submission.declared_position,
    firm: { name, creditCode, unit: regions.units.find(({ code }) => code === unit)?.title ?? null },
    instrument: { ...submission.basis.instrument, title: instrument.title },
    answersSha256: createHash("sha256").update(canonicalJson(submission.answers)).digest("hex"),
    result: { points, level, levels },
  };
};
