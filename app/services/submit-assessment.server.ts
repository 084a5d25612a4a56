import { z } from "zod";
import type { SubmissionId } from "~/domain/ids";
import type { Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { authorise, notFound } from "./authorise";

export type SubmittedAssessment = {
  readonly submissionId: SubmissionId;
  readonly number: string;
  /** The assessment had been submitted before: this is that one submission. */
  readonly repeated: boolean;
};

/**
 * Closes a draft for ever and scores it. Input: `{ assessmentId, declaredBy, position, agreed }`. Problems of the
 * answers (`checkAnswers`) and of the declaration are reported together.
 */
export const submitAssessment = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<SubmittedAssessment>> => {
  const allowed = authorise(member, "submit-assessment");
  if (!allowed.ok) return allowed;
  void world;
  void input;
  return notFound();
};
