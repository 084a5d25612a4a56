import { z } from "zod";
import { parseId, type SubmissionId, type TargetId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { deleteTarget } from "~db/target";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({ targetId: z.string() });

/** Removes a kept target; plans made towards it keep what they were asked. Input: `{ targetId }`. */
export const removeTarget = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly submissionId: SubmissionId }>> => {
  const allowed = authorise(member, "keep-target");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const targetId = parseId<TargetId>(asked.value.targetId);
  if (!targetId) return notFound();
  return withTenant(world.db, member, async (tx) => {
    const removed = await deleteTarget(tx, targetId);
    if (!removed) return notFound();
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "remove-target",
      subject: targetId,
      detail: { name: removed.name },
    });
    return success({ submissionId: removed.submission_id });
  });
};
