import type { AssessmentId } from "~/domain/ids";
import { carryAnswers } from "~/domain/instrument/carry-answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { yearInChina } from "~/domain/milestones/calendar-day";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { copyAnswers } from "~db/answer";
import { findAssessment, insertAssessment, lockDraft } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { loadBasis, loadReference, type Reference } from "~db/reference-cache";
import { findLatestSubmission, type Submission } from "~db/submission";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { newId } from "./new-id";

export type StartedAssessment = {
  readonly assessmentId: AssessmentId;
  /** `copied`: begun with answers of the latest submission, each to be confirmed or changed. */
  readonly started: "new" | "resumed" | "copied";
};

/** The firm's open draft, or a new one; a new one after a submission begins with what its answers say today. */
export const startAssessment = async (world: World, member: Member): Promise<Outcome<StartedAssessment>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  const reference = await loadReference(world.db, world.now());
  const latest = await withTenant(world.db, member, findLatestSubmission);
  const earlier = latest && { latest, instrument: (await loadBasis(world.db, latest.basis)).instrument };
  return withTenant(world.db, member, async (tx) =>
    success((await resume(tx)) ?? (await begin(world, member, tx, { reference, earlier }))),
  );
};

type Beginning = {
  readonly reference: Reference;
  readonly earlier: { readonly latest: Submission; readonly instrument: Instrument } | undefined;
};

const resume = async (tx: TenantDb): Promise<StartedAssessment | null> => {
  const open = await lockDraft(tx);
  return open ? { assessmentId: open.assessment_id, started: "resumed" } : null;
};

const begin = async (
  world: World,
  member: Member,
  tx: TenantDb,
  beginning: Beginning,
): Promise<StartedAssessment> => {
  const at = world.now();
  const assessmentId = newId<AssessmentId>(world);
  const inserted = await insertAssessment(tx, {
    assessment_id: assessmentId,
    instrument_id: beginning.reference.ids.instrument,
    created_at: at,
  });
  if (!inserted) return otherTab(tx);
  const copied = await copyLatest(tx, assessmentId, member, at, beginning);
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

/** What is the same by code and options is carried over; what is not is named by the pages of the draft. */
const copyLatest = async (
  tx: TenantDb,
  assessmentId: AssessmentId,
  member: Member,
  at: Date,
  { reference, earlier }: Beginning,
): Promise<boolean> => {
  if (!earlier) return false;
  const { latest, instrument } = earlier;
  const begun = await findAssessment(tx, latest.assessment_id);
  const { answers } = carryAnswers(
    latest.answers,
    { instrument, year: yearInChina(begun?.created_at ?? latest.submitted_at) },
    { instrument: reference.instrument, year: yearInChina(at) },
  );
  await copyAnswers(tx, assessmentId, answers, { updated_by: member.memberId, updated_at: at });
  return Object.keys({ ...answers.items, ...answers.scenes }).length > 0;
};
