import { z } from "zod";
import { COMPLAINT_SUBJECTS, complaintState, daysAfter } from "~/domain/catalogue/complaint";
import { atMost } from "~/domain/characters";
import { type ComplaintId, parseId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { insertAppeal, insertComplaint, listComplaints } from "~db/complaint";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";

const body = z
  .string("complaint.bodyMissing")
  .trim()
  .min(1, "complaint.bodyMissing")
  .refine(atMost(2000), "complaint.bodyLong");
const schema = z.object({
  solution: z.string(),
  about: z.enum(COMPLAINT_SUBJECTS, "complaint.aboutMissing"),
  body,
});

/**
 * Files a complaint about an entry of the release in force, addressed to the bureau. Input: `{ solution, about, body }`.
 * Its deadline follows from the parameters in force on that day and is kept with it.
 */
export const fileComplaint = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly complaintId: ComplaintId }>> => {
  const allowed = authorise(member, "complain");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { solution, about } = asked.value;
  const at = world.now();
  const { catalogue, parameters } = await loadReference(world.db, at);
  if (!catalogue.solutions.some(({ code }) => code === solution)) return notFound();
  if (!parameters.catalogue) return failure({ code: "complaint.noRule" });
  const dueOn = daysAfter(dayInChina(at), parameters.catalogue.complaintAnswerDays);
  const complaintId = newId<ComplaintId>(world);
  await withTenant(world.db, member, async (tx) => {
    await insertComplaint(tx, {
      complaint_id: complaintId,
      solution,
      release_version: catalogue.version,
      about,
      body: asked.value.body,
      filed_by: member.memberId,
      filed_at: at,
      due_on: dueOn,
    });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "file-complaint",
      subject: complaintId,
      detail: { solution, about, dueOn },
    });
  });
  return success({ complaintId });
};

const appealSchema = z.object({ complaintId: z.string(), body });

/** Appeals against the answer to a complaint, once and within the days the answer named. Input: `{ complaintId, body }`. */
export const appealComplaint = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const allowed = authorise(member, "complain");
  if (!allowed.ok) return allowed;
  const asked = parseInput(appealSchema, input);
  if (!asked.ok) return asked;
  const complaintId = parseId<ComplaintId>(asked.value.complaintId);
  const at = world.now();
  const { parameters } = await loadReference(world.db, at);
  const today = dayInChina(at);
  return withTenant(world.db, member, async (tx) => {
    const own = await listComplaints(tx, member.organisationId);
    const complaint = own.find((each) => each.complaintId === complaintId);
    if (!complaint) return notFound();
    if (complaintState(complaint.course, today) !== "answered" || !parameters.catalogue)
      return failure({ code: "complaint.noAppeal" });
    const dueOn = daysAfter(today, parameters.catalogue.appealAnswerDays);
    await insertAppeal(tx, {
      complaint_id: complaint.complaintId,
      body: asked.value.body,
      appealed_by: member.memberId,
      appealed_at: at,
      due_on: dueOn,
    });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "appeal-complaint",
      subject: complaint.complaintId,
      detail: { dueOn },
    });
    return success(null);
  });
};
