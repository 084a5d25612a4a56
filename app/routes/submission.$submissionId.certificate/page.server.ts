import { type OrganisationId, parseId, type SubmissionId } from "~/domain/ids";
import type { World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** What a submission's certificate says, in words of its own edition; null where the firm has none of that id. */
export const readCertified = async (
  world: World,
  firm: { readonly organisationId: OrganisationId },
  id: string | undefined,
) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, firm, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    return submission && { submission, profile: await getFirmProfile(tx) };
  });
  if (!found) return null;
  const { submission, profile } = found;
  const { instrument } = await loadBasis(world.db, submission.basis);
  const { regions } = await loadReference(world.db, world.now());
  return {
    number: submission.number,
    submittedAt: submission.submitted_at,
    declaredBy: submission.declared_by,
    position: submission.declared_position,
    firm: {
      name: profile.name,
      creditCode: profile.creditCode,
      unit: regions.units.find(({ code }) => code === profile.unit)?.title ?? null,
    },
    instrument,
    fingerprint: submission.basis.instrument.fingerprint,
    score: submission.score,
  };
};
