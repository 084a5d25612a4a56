import type { SessionId } from "~/domain/ids";
import type { SessionEnd } from "~/domain/session";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { endSessions } from "~db/session";
import { withTenant } from "~db/tenant";

type Way = { readonly by: SessionEnd; readonly action: string };

const end = (world: World, member: Member, sessionId: SessionId | null, way: Way): Promise<number> =>
  withTenant(world.db, member, async (tx) => {
    const ended = await endSessions(tx, member.memberId, sessionId, way.by);
    if (ended > 0)
      await insertAuditEvent(tx, {
        at: world.now(),
        member_id: member.memberId,
        action: way.action,
        subject: sessionId ?? member.memberId,
        ...(sessionId === null && { detail: { sessions: ended } }),
      });
    return ended;
  });

/** Ends one session of the member for good, at the member's own wish there. Others of the member go on. */
export const logOut = async (world: World, member: Member, sessionId: SessionId): Promise<void> => {
  await end(world, member, sessionId, { by: "log-out", action: "log-out" });
};

/** Ends every session of the member, this one included; yields how many there were. */
export const logOutEverywhere = (world: World, member: Member): Promise<number> =>
  end(world, member, null, { by: "revoked", action: "log-out-everywhere" });

/** Ends another session of the member; one that is over already, or is none of theirs, is passed over. */
export const revokeSession = async (world: World, member: Member, sessionId: SessionId): Promise<void> => {
  await end(world, member, sessionId, { by: "revoked", action: "session-revoked" });
};
