import { z } from "zod";
import { atMost } from "~/domain/characters";
import { parseId, type SubmissionId, type TargetId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { changedAnswers, countChanges } from "~/domain/scoring/what-if";
import { readWhatIf } from "~/domain/scoring/what-if-query";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { loadBasis } from "~db/reference-cache";
import { findSubmission, type Submission } from "~db/submission";
import { insertTarget, listTargets, type TargetRow } from "~db/target";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";

/** Targets of one submission; more would only hide the one that counts. */
export const MAX_TARGETS = 20;

const schema = z.object({
  submissionId: z.string(),
  name: z
    .string("target.nameMissing")
    .trim()
    .min(1, "target.nameMissing")
    .refine(atMost(60), "target.nameLong"),
  changes: z.string().max(2000),
});

export type KeptTarget = { readonly targetId: TargetId };

/**
 * Keeps a what-if under a name as a target of its submission. Input: `{ submissionId, name, changes }`, the changes as
 * the query of the what-if's URL.
 */
export const keepTarget = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<KeptTarget>> => {
  const allowed = authorise(member, "keep-target");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { name, changes } = asked.value;
  const submissionId = parseId<SubmissionId>(asked.value.submissionId);
  const submission =
    submissionId && (await withTenant(world.db, member, (tx) => findSubmission(tx, submissionId)));
  if (!submission) return notFound();
  const { instrument } = await loadBasis(world.db, submission.basis);
  const { whatIf, ignored } = readWhatIf(instrument, submission.answers, new URLSearchParams(changes));
  if (ignored.length > 0) return failure({ code: "target.changesMalformed" });
  if (countChanges(whatIf) === 0) return failure({ code: "target.nothingChanged" });
  const { points, level } = scoreAnswers(instrument, changedAnswers(submission.answers, whatIf));
  const target: TargetRow = {
    target_id: newId<TargetId>(world),
    submission_id: submission.submission_id,
    name,
    changes: whatIf,
    points,
    level,
    created_by: member.memberId,
    created_at: world.now(),
  };
  return withTenant(world.db, member, (tx) => store(member, tx, submission, target));
};

/** The lock lets two who keep at once do so one after the other, so names and their number stay as promised. */
const store = async (
  member: Member,
  tx: TenantDb,
  submission: Submission,
  target: TargetRow,
): Promise<Outcome<KeptTarget>> => {
  await lockAssessment(tx, submission.assessment_id);
  const others = await listTargets(tx, submission.submission_id);
  if (others.some(({ name }) => name === target.name))
    return failure({ code: "target.nameTaken", field: "name", values: { name: target.name } });
  if (others.length >= MAX_TARGETS) return failure({ code: "target.tooMany", values: { max: MAX_TARGETS } });
  await insertTarget(tx, target);
  await insertAuditEvent(tx, {
    at: target.created_at,
    member_id: member.memberId,
    action: "keep-target",
    subject: target.target_id,
    detail: { name: target.name, points: target.points, level: target.level },
  });
  return success({ targetId: target.target_id });
};
