import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { revokeConsent } from "~db/report-consent";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";

/** Ends the authority's right to the firm's reports, from now on; what it has taken it keeps. */
export const withholdReports = async (world: World, member: Member): Promise<Outcome<null>> => {
  const allowed = authorise(member, "share-reports");
  if (!allowed.ok) return allowed;
  return withTenant(world.db, member, async (tx) => {
    const at = world.now();
    if (await revokeConsent(tx, { by: member.memberId, at }))
      await insertAuditEvent(tx, {
        at,
        member_id: member.memberId,
        action: "withhold-reports",
        subject: member.organisationId,
      });
    return success(null);
  });
};
