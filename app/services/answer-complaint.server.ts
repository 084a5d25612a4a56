import { z } from "zod";
import { daysAfter } from "~/domain/catalogue/complaint";
import { atMost } from "~/domain/characters";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { withBureau } from "~db/bureau";
import { insertComplaintAnswer, listBureauComplaints } from "~db/complaint";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { violatedConstraint } from "~db/violation";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({
  complaintId: z.string(),
  verdict: z.enum(["upheld", "rejected"], "complaint.verdictMissing"),
  body: z
    .string("complaint.bodyMissing")
    .trim()
    .min(1, "complaint.bodyMissing")
    .refine(atMost(2000), "complaint.bodyLong"),
});

/**
 * Answers a complaint of a firm of the jurisdiction, or the appeal against that answer, which somebody else has to
 * decide. Input: `{ complaintId, verdict, body }`. An answer is given once and never changed.
 */
export const answerComplaint = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const allowed = authorise(member, "answer-complaint");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const all = await withBureau(world.db, member, listBureauComplaints);
  const complaint = all.find(({ complaintId }) => complaintId === asked.value.complaintId);
  if (!complaint) return notFound();
  const { course, answeredBy, firm, complaintId } = complaint;
  if (course.answer && (!course.appeal || course.appealAnswer))
    return failure({ code: "complaint.answered" });
  const stage = course.answer ? "appeal" : "complaint";
  if (stage === "appeal" && answeredBy === member.memberId) return failure({ code: "complaint.ownAnswer" });
  const at = world.now();
  const { parameters } = await loadReference(world.db, at);
  const until = daysAfter(dayInChina(at), parameters.catalogue?.appealDays ?? 0);
  try {
    await withTenant(world.db, member, async (tx) => {
      await insertComplaintAnswer(tx, {
        firm_id: firm,
        complaint_id: complaintId,
        stage,
        upheld: asked.value.verdict === "upheld",
        body: asked.value.body,
        answered_by: member.memberId,
        answered_at: at,
        appeal_until: stage === "complaint" ? until : null,
      });
      await insertAuditEvent(tx, {
        at,
        member_id: member.memberId,
        action: stage === "complaint" ? "answer-complaint" : "answer-appeal",
        subject: complaintId,
        detail: { verdict: asked.value.verdict },
      });
    });
  } catch (error) {
    // Two who answer at once: the first one's answer stands.
    if (violatedConstraint(error) === null) throw error;
    return failure({ code: "complaint.answered" });
  }
  return success(null);
};
