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
