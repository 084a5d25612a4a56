import { z } from "zod";
import { atMost } from "~/domain/characters";
import { parseId, type ReportId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findReport } from "~db/report";
import { insertWithdrawal } from "~db/report-withdrawal";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

export const MAX_WITHDRAWAL_REASON = 500;

/** `confirmed`: the box without which nothing is withdrawn, "on" where it is ticked. */
const schema = z.object({
  reportId: z.string(),
  confirmed: z.literal("on", "withdrawal.notConfirmed"),
  reason: z
    .string("withdrawal.reasonMissing")
    .trim()
    .min(1, "withdrawal.reasonMissing")
    .refine(atMost(MAX_WITHDRAWAL_REASON), "withdrawal.reasonTooLong"),
});

export type WithdrawnReport = { readonly number: string };

/**
 * Declares that an issued report no longer stands; the report itself stays as it is. Input: `{ reportId, reason, confirmed }`. Whoever
 * asks for its number is told that it is withdrawn and when, not why. A second time is a problem, not a change.
 */
export const withdrawReport = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<WithdrawnReport>> => {
  const allowed = authorise(member, "withdraw-report");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { reason } = asked.value;
  const reportId = parseId<ReportId>(asked.value.reportId);
  if (!reportId) return notFound();
  return withTenant(world.db, member, async (tx) => {
    const report = await findReport(tx, reportId);
    if (!report) return notFound();
    const at = world.now();
    const by = { withdrawn_by: member.memberId, withdrawn_at: at };
    if (!(await insertWithdrawal(tx, { report_id: reportId, reason, ...by })))
      return failure({ code: "withdrawal.already" });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "withdraw-report",
      subject: reportId,
      detail: { number: report.number, reason },
    });
    return success({ number: report.number });
  });
};
