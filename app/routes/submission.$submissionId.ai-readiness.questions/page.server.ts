import { parseId, type SubmissionId } from "~/domain/ids";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { findLatestReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** The further questions of AI readiness with the answers given last; null without that submission or a pack for it. */
export const readQuestions = async (world: World, member: Member, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    return submission && { submission, reply: await findLatestReadinessReply(tx, submissionId) };
  });
  if (!found) return null;
  const { readiness } = await loadReference(world.db, world.now());
  const { instrument } = await loadBasis(world.db, found.submission.basis);
  const given = readinessFor(readiness, instrument, found.reply?.answers);
  if (!given) return null;
  const titles = new Map(given.pack.bases.map(({ code, title }) => [code, title]));
  return {
    submissionId,
    revision: found.reply?.version ?? 0,
    answers: given.further,
    questions: given.pack.questions.map((question) => ({ ...question, title: titles.get(question.base) })),
  };
};
