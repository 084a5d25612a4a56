import { z } from "zod";
import { type OrganisationId, parseId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { endEngagement } from "~db/engagement";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({ consultancyId: z.string("engagement.consultancyMissing") });

/** Ends a consultancy's right to read as the firm, from now on. Input: `{ consultancyId }`. */
export const revokeEngagement = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const allowed = authorise(member, "change-engagement");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const consultancyId = parseId<OrganisationId>(parsed.value.consultancyId);
  if (!consultancyId) return notFound();
  return withTenant(world.db, member, async (tx) => {
    const at = world.now();
    if (!(await endEngagement(tx, { by: member.memberId, consultancyId, at }))) return notFound();
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "revoke-engagement",
      subject: consultancyId,
    });
    return success(null);
  });
};
