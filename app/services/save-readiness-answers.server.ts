import { z } from "zod";
import { parseId, type SubmissionId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import { parseFurther } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { findMember } from "~db/member";
import { findLatestReadinessReply, insertReadinessReply } from "~db/readiness-reply";
import { loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";
import { setAside } from "./revise.server";

const schema = z.object({
  submissionId: z.string(),
  answers: z.record(z.string(), z.unknown()),
  revision: z.coerce.number().int().optional(),
});

/**
 * Stores the answers to the further questions of AI readiness as the submission's next version. Input: `{ submissionId,
 * answers: { R1: "B", … }, revision? }`, the version that the page showed; a question left out or empty is not answered. Fields of problems are the questions' codes.
 */
export const saveReadinessAnswers = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly version: number; readonly answered: number }>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const submissionId = parseId<SubmissionId>(asked.value.submissionId);
  if (!submissionId) return notFound();
  const { readiness, refs } = await loadReference(world.db, world.now());
  const answers = parseFurther(readiness, asked.value.answers);
  if (!answers.ok) return answers;
  const answered = Object.keys(answers.value).length;
  if (answered === 0) return failure({ code: "readiness.nothingAnswered" });
  return withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return notFound();
    const at = world.now();
    // Two saves at once get their versions one after the other.
    await lockAssessment(tx, submission.assessment_id);
    const { revision } = asked.value;
    const latest = await findLatestReadinessReply(tx, submissionId);
    if (latest && revision !== undefined && revision !== latest.version) {
      const author = await findMember(tx, latest.answered_by);
      const sent = {
        subject: submissionId,
        part: "readiness",
        content: answers.value,
        code: "revision.clash",
      };
      return setAside(world, tx, member, sent, {
        number: latest.version,
        content: latest.answers,
        savedBy: latest.answered_by,
        name: author?.name ?? null,
        savedAt: latest.answered_at,
      });
    }
    const version = await insertReadinessReply(tx, {
      submission_id: submissionId,
      answers: answers.value,
      pack: refs.readiness,
      answered_by: member.memberId,
      answered_at: at,
    });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "save-readiness-answers",
      subject: submissionId,
      detail: { version, answered },
    });
    return success({ version, answered });
  });
};
