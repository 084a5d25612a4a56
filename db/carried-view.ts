import type { OrganisationId } from "~/domain/ids";
import { carryAnswers } from "~/domain/instrument/carry-answers";
import { yearInChina } from "~/domain/milestones/calendar-day";
import { findAssessment } from "./assessment";
import type { AssessmentView } from "./assessment-view";
import type { Clients } from "./client";
import { loadBasis } from "./reference-cache";
import { findLatestSubmission } from "./submission";
import { withTenant } from "./tenant";

/** Fields of questions that the last submission answered and this draft could not take over as they were. */
export type NotCarried = { readonly dropped: readonly string[]; readonly shifted: readonly string[] };

const NOTHING: NotCarried = { dropped: [], shifted: [] };

export const readNotCarried = async (
  clients: Clients,
  member: { readonly organisationId: OrganisationId },
  { createdAt, year, instrument }: Pick<AssessmentView, "createdAt" | "year" | "instrument">,
): Promise<NotCarried> => {
  const found = await withTenant(clients, member, async (tx) => {
    const latest = await findLatestSubmission(tx);
    return latest && { latest, begun: await findAssessment(tx, latest.assessment_id) };
  });
  if (!found || found.latest.submitted_at > createdAt) return NOTHING;
  const { latest, begun } = found;
  const then = await loadBasis(clients, latest.basis);
  return carryAnswers(
    latest.answers,
    { instrument: then.instrument, year: yearInChina(begun?.created_at ?? latest.submitted_at) },
    { instrument, year },
  );
};
