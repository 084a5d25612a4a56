import { z } from "zod";
import { ENGINE_VERSION } from "~/domain/basis";
import type { Regions } from "~/domain/chain/sector-chain";
import { atMost } from "~/domain/characters";
import type { SubmissionId } from "~/domain/ids";
import type { Answers } from "~/domain/instrument/answers";
import { checkAnswers } from "~/domain/instrument/check-answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { progressOf } from "~/domain/instrument/progress";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import type { Member, World } from "~/world";
import { listAnswers, listUnconfirmed } from "~db/answer";
import { lockAssessment, markSubmitted } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { loadReference } from "~db/reference-cache";
import { countRevisions } from "~db/revision";
import { findSubmissionOf, insertSubmission, insertSubmissionScenes } from "~db/submission";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { documentNumber } from "./document-number";
import { newId } from "./new-id";
import { type OpenedAssessment, openAssessment } from "./open-assessment.server";
import { parseInput } from "./parse-input";
import { storeProof } from "./prove-submission.server";

export type SubmittedAssessment = {
  readonly submissionId: SubmissionId;
  readonly number: string;
  /** The assessment had been submitted before: this is that one submission. */
  readonly repeated: boolean;
};

const idSchema = z.object({
  assessmentId: z.string(),
  /** How often the assessment had been changed when the declaration was read; left out by programs. */
  revision: z.coerce.number().int().optional(),
});

const declarationSchema = z.object({
  declaredBy: z
    .string("assessment.declaredByMissing")
    .trim()
    .min(1, "assessment.declaredByMissing")
    .refine(atMost(40), "assessment.declaredByLong"),
  position: z
    .string("assessment.positionMissing")
    .trim()
    .min(1, "assessment.positionMissing")
    .refine(atMost(40), "assessment.positionLong"),
  agreed: z.literal(["on", true], "assessment.declarationNotAgreed"),
});
type Declaration = z.infer<typeof declarationSchema>;

/**
 * Closes a draft for ever and scores it. Input: `{ assessmentId, revision?, declaredBy, position, agreed }`: who declares
 * declares what they could read, so a change since then refuses. Problems of the
 * answers (`checkAnswers`) and of the declaration are reported together; submitting again yields the same submission.
 */
export const submitAssessment = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<SubmittedAssessment>> => {
  const allowed = authorise(member, "submit-assessment");
  if (!allowed.ok) return allowed;
  const asked = parseInput(idSchema, input);
  if (!asked.ok) return asked;
  const opened = await openAssessment(world, member, asked.value.assessmentId);
  if (!opened.ok) return opened;
  const declaration = parseInput(declarationSchema, input);
  const { revision } = asked.value;
  const { regions } = await loadReference(world.db, world.now());
  return withTenant(world.db, member, (tx) =>
    submit(world, member, tx, { ...opened.value, revision, regions }, declaration),
  );
};

type Opened = OpenedAssessment & { readonly regions: Regions };

/** The lock makes two submissions of the same assessment one after the other, so the second finds the first. */
const submit = async (
  world: World,
  member: Member,
  tx: TenantDb,
  opened: Opened & { readonly revision: number | undefined },
  declaration: Outcome<Declaration>,
): Promise<Outcome<SubmittedAssessment>> => {
  if (!(await lockAssessment(tx, opened.assessmentId))) return notFound();
  const earlier = await findSubmissionOf(tx, opened.assessmentId);
  if (earlier)
    return success({ submissionId: earlier.submission_id, number: earlier.number, repeated: true });
  const { revision } = opened;
  if (revision !== undefined && revision !== (await countRevisions(tx, opened.assessmentId)))
    return failure({ code: "assessment.changedMeanwhile" });
  const answers = await listAnswers(tx, opened.assessmentId);
  const unconfirmed = await listUnconfirmed(tx, opened.assessmentId);
  const problems = answerProblems(opened.instrument, answers, unconfirmed);
  if (!declaration.ok) return failure(...problems, ...declaration.problems);
  if (problems.length > 0) return failure(...problems);
  return success(await store(world, member, tx, opened, answers, declaration.value));
};

const answerProblems = (
  instrument: Instrument,
  answers: Answers,
  unconfirmed: readonly string[],
): readonly Problem[] => {
  const { open, total } = progressOf(instrument, answers, unconfirmed);
  return open === total
    ? [{ code: "assessment.nothingAnswered" }]
    : checkAnswers(instrument, answers, unconfirmed);
};

const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  { assessmentId, instrument, ref, regions }: Opened,
  answers: Answers,
  { declaredBy, position }: Declaration,
): Promise<SubmittedAssessment> => {
  const at = world.now();
  const submissionId = newId<SubmissionId>(world);
  const number = documentNumber("QZ", at, submissionId);
  const score = scoreAnswers(instrument, answers);
  const submission = {
    submission_id: submissionId,
    assessment_id: assessmentId,
    number,
    answers,
    score,
    points: score.points,
    level: score.level,
    basis: { instrument: ref, engine: ENGINE_VERSION },
    declared_by: declaredBy,
    declared_position: position,
    declaration_version: instrument.declaration.version,
    submitted_by: member.memberId,
    submitted_at: at,
  };
  await insertSubmission(tx, submission);
  await insertSubmissionScenes(
    tx,
    submissionId,
    score.scenes.map(({ code, level }) => ({ scene: code, level })),
  );
  await storeProof(world, member, tx, { submission, instrument, regions });
  await markSubmitted(tx, assessmentId, at);
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "submit-assessment",
    subject: submissionId,
    detail: { number, points: score.points, level: score.level },
  });
  return { submissionId, number, repeated: false };
};
