import type { AssessmentId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { copyAnswers } from "~db/answer";
import { insertAssessment, lockDraft } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { loadReference, type Reference } from "~db/reference-cache";
import { findLatestSubmission } from "~db/submission";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { newId } from "./new-id";

export type StartedAssessment = {
  readonly assessmentId: AssessmentId;
  /** `copied`: begun with the answers of the latest submission, to be confirmed or changed. */
  readonly started: "new" | "resumed" | "copied";
};

/** The firm's open draft, or a new one; a new one after a submission begins with that submission's answers. */
export const startAssessment = async (world: World, member: Member): Promise<Outcome<StartedAssessment>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  const reference = await loadReference(world.db, world.now());
  return withTenant(world.db, member, async (tx) =>
    success((await resume(tx)) ?? (await begin(world, member, tx, reference))),
  );
};

const resume = async (tx: TenantDb): Promise<StartedAssessment | null> => {
  const open = await lockDraft(tx);
  return open ? { assessmentId: open.assessment_id, started: "resumed" } : null;
};

const begin = async (
  world: World,
  member: Member,
  tx: TenantDb,
  reference: Reference,
): Promise<StartedAssessment> => {
  const at = world.now();
  const assessmentId = newId<AssessmentId>(world);
  const inserted = await insertAssessment(tx, {
    assessment_id: assessmentId,
    instrument_id: reference.ids.instrument,
    created_at: at,
  });
  if (!inserted) return otherTab(tx);
  const copied = await copyLatest(tx, assessmentId, member, at, reference);
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "start-assessment",
    subject: assessmentId,
    detail: { copied },
  });
  return { assessmentId, started: copied ? "copied" : "new" };
};

/** Another tab began the same assessment in this moment: both go on in its draft. */
const otherTab = async (tx: TenantDb): Promise<StartedAssessment> => {
  const open = await resume(tx);
  if (!open) throw new Error("an assessment was refused for a draft that does not exist");
  return open;
};

/** Answers to another edition are not carried over: its questions may ask something else. */
const copyLatest = async (
  tx: TenantDb,
  assessmentId: AssessmentId,
  member: Member,
  at: Date,
  reference: Reference,
): Promise<boolean> => {
  const latest = await findLatestSubmission(tx);
  if (!latest || latest.basis.instrument.fingerprint !== reference.refs.instrument.fingerprint) return false;
  await copyAnswers(tx, assessmentId, latest.answers, {
    updated_by: member.memberId,
    updated_at: at,
  });
  return true;
};
