import type { FirmProfile } from "~/domain/organisation";
import { parseFirmForm } from "~/domain/organisation/parse-firm-form";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile, updateFirmProfile } from "~db/firm-profile";
import { updateOrganisationName } from "~db/organisation";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";

/** Replaces the firm's profile by the form (see `parseFirmForm`); the credit code stays what it was registered as. */
export const updateFirm = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<FirmProfile>> => {
  const allowed = authorise(member, "update-firm");
  if (!allowed.ok) return allowed;
  const reference = await loadReference(world.db, world.now());
  return withTenant(world.db, member, async (tx) => {
    const { creditCode } = await getFirmProfile(tx);
    const form = typeof input === "object" ? { ...input, creditCode } : input;
    const parsed = parseFirmForm(form, reference);
    if (!parsed.ok) return parsed;
    const at = world.now();
    await updateFirmProfile(tx, parsed.value, at);
    await updateOrganisationName(tx, parsed.value.name);
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "update-firm",
      subject: member.organisationId,
    });
    return success(parsed.value);
  });
};
