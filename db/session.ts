import { sql } from "kysely";
import type { MemberId, SessionId } from "~/domain/ids";
import type { SessionEnd } from "~/domain/session";
import type { Clients } from "./client";
import type { MemberRow } from "./member";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type FoundSession = MemberRow & {
  readonly sessionId: SessionId;
  /** Why it is over, or null while it stands. */
  readonly endedBy: SessionEnd | null;
  /** Until its longest time is over, however much it is used. */
  readonly secondsLeft: number;
  /** The password is one that the operator handed out: the member chooses another before anything else. */
  readonly mustChangePassword: boolean;
};

/**
 * The session whose cookie has this digest; none where nobody ever had it. Notes that it was used, at most twice a
 * minute, and closes it for good where it is over.
 */
export const touchSession = async (
  clients: Clients,
  digest: string,
  idleMinutes: number,
): Promise<FoundSession | undefined> => {
  const { rows } = await sql<FoundSession>`
    select session_id as "sessionId", ended_by as "endedBy", seconds_left as "secondsLeft",
           one_time as "mustChangePassword",
           organisation_id as "organisationId", organisation_kind as "organisationKind",
           organisation_name as "organisationName", member_id as "memberId", login, name, role
    from touch_session(${digest}, make_interval(mins => ${idleMinutes}))
  `.execute(clients.app);
  return rows[0];
};

export type NewSession = Pick<
  TenantTables["session"],
  "token_hash" | "browser" | "system" | "device" | "address"
>;

/** Sessions that are over longer than this are forgotten when their member begins another one. */
const KEPT = sql`interval '30 days'`;

/** False for a member who is disabled. `lifetimeHours`: how long it lasts at most. */
export const insertSession = async (
  tx: TenantDb,
  memberId: MemberId,
  session: NewSession,
  lifetimeHours: number,
): Promise<boolean> => {
  await tx
    .deleteFrom("session")
    .where("member_id", "=", memberId)
    .where(sql<boolean>`coalesce(ended_at, expires_at) < now() - ${KEPT}`)
    .execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("session")
    .columns(["member_id", "token_hash", "browser", "system", "device", "address", "expires_at"])
    .expression((from) =>
      from
        .selectFrom("member")
        .select([
          "member_id",
          sql.val(session.token_hash).as("token_hash"),
          sql.val(session.browser).as("browser"),
          sql.val(session.system).as("system"),
          sql.val(session.device).as("device"),
          sql.val(session.address).as("address"),
          sql<Date>`now() + make_interval(hours => ${lifetimeHours})`.as("expires_at"),
        ])
        .where("member_id", "=", memberId)
        .where("disabled_at", "is", null),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** Those that still stand, the last used first. */
export const listSessions = (tx: TenantDb, memberId: MemberId, idleMinutes: number) =>
  tx
    .selectFrom("session")
    .select(["session_id", "browser", "system", "device", "address", "begun_at", "seen_at"])
    .where("member_id", "=", memberId)
    .where("ended_at", "is", null)
    .where(sql<boolean>`now() < expires_at and now() <= seen_at + make_interval(mins => ${idleMinutes})`)
    .orderBy("seen_at", "desc")
    .orderBy("session_id")
    .execute();

const endStanding = (tx: TenantDb, memberId: MemberId, by: SessionEnd) =>
  tx
    .updateTable("session")
    .set({ ended_at: sql<Date>`now()`, ended_by: by })
    .where("member_id", "=", memberId)
    .where("ended_at", "is", null);

/** Ends one session, or with null all of the member's; yields how many stood. Over is over: no row is ended twice. */
export const endSessions = async (
  tx: TenantDb,
  memberId: MemberId,
  sessionId: SessionId | null,
  by: SessionEnd,
): Promise<number> => {
  const standing = endStanding(tx, memberId, by);
  const { numUpdatedRows } = await (sessionId === null
    ? standing
    : standing.where("session_id", "=", sessionId)
  ).executeTakeFirst();
  return Number(numUpdatedRows);
};

/** Ends all of the member's sessions but one; yields how many stood. */
export const endOtherSessions = async (
  tx: TenantDb,
  memberId: MemberId,
  kept: SessionId,
  by: SessionEnd,
): Promise<number> => {
  const { numUpdatedRows } = await endStanding(tx, memberId, by)
    .where("session_id", "!=", kept)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
