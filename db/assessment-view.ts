import { type AssessmentId, type OrganisationId, parseId, type SubmissionId } from "~/domain/ids";
import type { Answers } from "~/domain/instrument/answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { yearInChina } from "~/domain/milestones/calendar-day";
import { listAnswers, listUnconfirmed } from "./answer";
import { findAssessment } from "./assessment";
import type { Clients } from "./client";
import { loadInstrument } from "./reference-cache";
import { findSubmissionOf } from "./submission";
import { withTenant } from "./tenant";

/** An assessment with its answers and the edition it was begun on. */
export type AssessmentView = {
  readonly assessmentId: AssessmentId;
  readonly updatedAt: Date;
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** Fields of answers that were copied and nobody has confirmed. */
  readonly unconfirmed: readonly string[];
  readonly createdAt: Date;
  /** Calendar year, in China, in which it was begun. */
  readonly year: number;
  /** Set once submitted: then nothing here can be changed. */
  readonly submissionId: SubmissionId | null;
};

/** The firm's own assessment by the id of a URL, or null where it has none of that id. */
export const readAssessment = async (
  clients: Clients,
  member: { readonly organisationId: OrganisationId },
  id: string | undefined,
): Promise<AssessmentView | null> => {
  const assessmentId = parseId<AssessmentId>(id);
  if (!assessmentId) return null;
  const found = await withTenant(clients, member, async (tx) => {
    const assessment = await findAssessment(tx, assessmentId);
    if (!assessment) return null;
    const answers = await listAnswers(tx, assessmentId);
    const unconfirmed = await listUnconfirmed(tx, assessmentId);
    const submission = assessment.state === "submitted" ? await findSubmissionOf(tx, assessmentId) : null;
    return { assessment, answers, unconfirmed, submissionId: submission?.submission_id ?? null };
  });
  if (!found) return null;
  const { instrument } = await loadInstrument(clients, found.assessment.instrument_id);
  const { answers, unconfirmed, submissionId, assessment } = found;
  const { created_at: createdAt, updated_at: updatedAt } = assessment;
  const year = yearInChina(createdAt);
  return { assessmentId, createdAt, year, updatedAt, instrument, answers, unconfirmed, submissionId };
};
