import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { withTenant } from "~db/tenant";

/** Ends one session of the member for good; `hasLoggedOut` finds it in the trail. Others of the member go on. */
export const logOut = (world: World, member: Member, sessionId: string): Promise<void> =>
  withTenant(world.db, member, (tx) =>
    insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "log-out",
      subject: sessionId,
    }),
  );
