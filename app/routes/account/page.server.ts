import type { SessionDevice } from "~/domain/session";
import type { Member, World } from "~/world";
import { listSessions } from "~db/session";
import { withTenant } from "~db/tenant";

export type SessionLine = {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly device: SessionDevice | null;
  readonly address: string | null;
  readonly begunAt: Date;
  readonly seenAt: Date;
  /** The one that asks. */
  readonly here: boolean;
};

/** Where the member is logged in: this browser first, then the last used. */
export const readSessions = async (
  { db }: World,
  {
    member,
    sessionId,
  }: { readonly member: Pick<Member, "organisationId" | "memberId">; readonly sessionId: string },
  idleMinutes: number,
): Promise<readonly SessionLine[]> => {
  const rows = await withTenant(db, member, (tx) => listSessions(tx, member.memberId, idleMinutes));
  const lines = rows.map(({ session_id, begun_at, seen_at, ...words }) => ({
    ...words,
    id: session_id,
    begunAt: begun_at,
    seenAt: seen_at,
    here: session_id === sessionId,
  }));
  return lines.toSorted((one, other) => Number(other.here) - Number(one.here));
};
