import type { MemberId } from "~/domain/ids";
import type { TenantDb } from "./tenant";

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One line of the organisation's trail, in the transaction of the act itself; never changed afterwards. */
export const insertAuditEvent = async (
  tx: TenantDb,
  event: {
    readonly at: Date;
    readonly member_id: MemberId | null;
    readonly action: string;
    readonly subject: string;
    readonly detail?: AuditDetail;
  },
): Promise<void> => {
  await tx
    .insertInto("audit_event")
    .values({ ...event, detail: JSON.stringify(event.detail ?? {}) })
    .execute();
};

/** Newest first. */
export const listAuditEvents = (tx: TenantDb, limit = 100) =>
  tx
    .selectFrom("audit_event")
    .select(["audit_event_id", "at", "member_id", "action", "subject", "detail"])
    .orderBy("at", "desc")
    .orderBy("audit_event_id")
    .limit(limit)
    .execute();

/** What was done to one thing, the last first, with who did it. */
export const listAuditEventsOf = (tx: TenantDb, subject: string, limit = 200) =>
  tx
    .selectFrom("audit_event as e")
    .leftJoin("member as m", "m.member_id", "e.member_id")
    .select(["e.audit_event_id", "e.at", "e.action", "e.detail", "m.name as member"])
    .where("e.subject", "=", subject)
    .orderBy("e.at", "desc")
    .orderBy("e.audit_event_id")
    .limit(limit)
    .execute();
