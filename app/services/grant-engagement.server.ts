import { z } from "zod";
import { type OrganisationId, parseId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { grantEngagement as storeEngagement } from "~db/engagement";
import { findConsultancy } from "~db/identity";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({ consultancyId: z.string("engagement.consultancyMissing") });

/** Lets a consultancy read as the firm. Input: `{ consultancyId }`. Granting again what stands changes nothing. */
export const grantEngagement = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const allowed = authorise(member, "change-engagement");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const consultancyId = parseId<OrganisationId>(parsed.value.consultancyId);
  if (!consultancyId || !(await findConsultancy(world.db, consultancyId))) return notFound();
  return withTenant(world.db, member, async (tx) => {
    const at = world.now();
    if (await storeEngagement(tx, { by: member.memberId, consultancyId, at }))
      await insertAuditEvent(tx, {
        at,
        member_id: member.memberId,
        action: "grant-engagement",
        subject: consultancyId,
      });
    return success(null);
  });
};
