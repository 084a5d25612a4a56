import type { FirmProfile } from "~/domain/organisation";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { authorise } from "./authorise";

/** Replaces the firm's profile by the form (see `parseFirmForm`); the credit code stays what it was registered as. */
export const updateFirm = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<FirmProfile>> => {
  const allowed = authorise(member, "update-firm");
  if (!allowed.ok) return allowed;
  const reference = await loadReference(world.db);
  return withTenant(world.db, member, async (tx) => {
    const current = await getFirmProfile(tx);
    const parsed = parseFirmForm({ ...recordOf(input), creditCode: current.creditCode }, reference);
    if (!parsed.ok) return parsed;
    await updateFirmProfile(tx, parsed.value, world.now());
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "update-firm",
      subject: member.organisationId,
    });
    return success(parsed.value);
  });
};
