import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { grantConsent } from "~db/report-consent";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";

/** Lets the firm's authority have its issued reports as the firm had each issued, with or without answers, until it is revoked. Again changes nothing. */
export const shareReports = async (world: World, member: Member): Promise<Outcome<null>> => {
  const allowed = authorise(member, "share-reports");
  if (!allowed.ok) return allowed;
  return withTenant(world.db, member, async (tx) => {
    const at = world.now();
    if (await grantConsent(tx, { by: member.memberId, at }))
      await insertAuditEvent(tx, {
        at,
        member_id: member.memberId,
        action: "share-reports",
        subject: member.organisationId,
      });
    return success(null);
  });
};
