import { z } from "zod";
import { sectionsOf } from "~/domain/instrument/check-answers";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { confirmAnswers as confirmStored } from "~db/answer";
import { lockAssessment, touchAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { openAssessment } from "./open-assessment.server";
import { parseInput } from "./parse-input";

const schema = z.object({
  assessmentId: z.string(),
  section: z.string().max(100),
  code: z.string().max(100).optional(),
});

/**
 * Confirms that copied answers are still right: of one question of a section, or of all that are left in it. What was
 * changed or confirmed meanwhile stays as it is. Input: `{ assessmentId, section, code? }`; yields how many there were.
 */
export const confirmAnswers = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly confirmed: number }>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const { assessmentId: id, section: asked, code } = parsed.value;
  const opened = await openAssessment(world, member, id);
  if (!opened.ok) return opened;
  const { instrument, assessmentId } = opened.value;
  const section = sectionsOf(instrument).find((each) => each.code === asked);
  const codes = section?.questions.filter((question) => code === undefined || question === code) ?? [];
  if (!section || codes.length === 0) return notFound();
  const part = section.kind === "items" ? "item" : "scene";
  return withTenant(world.db, member, async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId);
    if (!assessment) return notFound();
    if (assessment.state === "submitted") return failure({ code: "assessment.submitted" });
    const confirmed = await confirmStored(tx, assessmentId, { part, codes });
    if (confirmed === 0) return success({ confirmed });
    const at = world.now();
    await touchAssessment(tx, assessmentId, at);
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "confirm-answers",
      subject: assessmentId,
      detail: { section: section.code, code: code ?? null, confirmed },
    });
    return success({ confirmed });
  });
};
