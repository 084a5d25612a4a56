import type { OnsiteRatingId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { parseOnsiteForm } from "~/domain/milestones/onsite-rating";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { insertOnsiteRating } from "~db/onsite-rating";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { newId } from "./new-id";

/** Keeps an on-site rating as the firm reports it, unverified. Input: see `parseOnsiteForm`; one a document. */
export const recordOnsiteRating = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly id: OnsiteRatingId }>> => {
  const allowed = authorise(member, "record-milestone");
  if (!allowed.ok) return allowed;
  const at = world.now();
  const parsed = parseOnsiteForm(input, dayInChina(at));
  if (!parsed.ok) return parsed;
  const { ratedOn, level, assessor, documentNumber, note } = parsed.value;
  const id = newId<OnsiteRatingId>(world);
  return withTenant(world.db, member, async (tx) => {
    const stored = await insertOnsiteRating(tx, {
      onsite_rating_id: id,
      rated_on: ratedOn,
      level,
      assessor,
      document_number: documentNumber,
      note,
      entered_by: member.memberId,
      entered_at: at,
    });
    if (!stored) return failure({ code: "milestone.documentTaken", field: "documentNumber" });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "record-onsite-rating",
      subject: id,
      detail: { ratedOn, level, documentNumber },
    });
    return success({ id });
  });
};
