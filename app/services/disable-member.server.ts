import type { World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import type { MemberRow } from "~db/member";
import { setMemberDisabled } from "~db/member";
import { endSessions } from "~db/session";
import { withOwner } from "~db/tenant";

/**
 * Lets a member in no more, or again: an act of the installation's operator. All their sessions end with it, and do not
 * come back with the member. False where it was so already.
 */
export const disableMember = (
  owner: OwnerDb,
  world: Pick<World, "now">,
  member: Pick<MemberRow, "organisationId" | "memberId">,
  disabled = true,
): Promise<boolean> =>
  withOwner(owner, member, async (tx) => {
    const at = world.now();
    if (!(await setMemberDisabled(tx, member.memberId, disabled))) return false;
    const sessions = disabled ? await endSessions(tx, member.memberId, null, "disabled") : 0;
    await insertAuditEvent(tx, {
      at,
      member_id: null,
      action: disabled ? "disable-member" : "enable-member",
      subject: member.memberId,
      ...(disabled && { detail: { sessions } }),
    });
    return true;
  });
