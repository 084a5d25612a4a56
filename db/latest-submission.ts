import type { OrganisationId, SubmissionId } from "~/domain/ids";
import type { Clients } from "./client";
import { findLatestSubmission } from "./submission";
import { withTenant } from "./tenant";

/** The id of the firm's latest submission, or null before its first. */
export const readLatestSubmissionId = async (
  clients: Clients,
  firm: { readonly organisationId: OrganisationId },
): Promise<SubmissionId | null> => {
  const latest = await withTenant(clients, firm, findLatestSubmission);
  return latest?.submission_id ?? null;
};
