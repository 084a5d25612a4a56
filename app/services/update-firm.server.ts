import { z } from "zod";
import type { FirmProfile } from "~/domain/organisation";
import { parseFirmForm } from "~/domain/organisation/parse-firm-form";
import { PROFILE_PART, profileValues } from "~/domain/organisation/profile-values";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile, updateFirmProfile } from "~db/firm-profile";
import { updateOrganisationName } from "~db/organisation";
import { loadReference } from "~db/reference-cache";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { madeOn } from "./made-on";
import { parseInput } from "./parse-input";
import { reviseForm } from "./revise.server";

const madeOnSchema = z.object(madeOn);

/**
 * Replaces the firm's profile by the form (see `parseFirmForm`) and what it was made on (`MadeOn`); the credit code stays
 * what it was registered as.
 */
export const updateFirm = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<FirmProfile>> => {
  const allowed = authorise(member, "update-firm");
  if (!allowed.ok) return allowed;
  const reference = await loadReference(world.db, world.now());
  return withTenant(world.db, member, async (tx) => {
    const before = await getFirmProfile(tx);
    const { creditCode } = before;
    const form = typeof input === "object" ? { ...input, creditCode } : input;
    const parsed = parseFirmForm(form, reference);
    if (!parsed.ok) return parsed;
    const made = parseInput(madeOnSchema, input);
    if (!made.ok) return made;
    const at = world.now();
    const edit = {
      ...made.value,
      subject: member.organisationId,
      part: PROFILE_PART,
      content: profileValues(parsed.value),
      before: async () => ({ content: profileValues(before), by: member.memberId, at }),
      at,
    };
    const kept = await reviseForm(world, tx, member, edit, () => write(tx, member, parsed.value, at));
    return kept.ok ? success(parsed.value) : kept;
  });
};

const write = async (tx: TenantDb, member: Member, profile: FirmProfile, at: Date): Promise<void> => {
  await updateFirmProfile(tx, profile, at);
  await updateOrganisationName(tx, profile.name);
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "update-firm",
    subject: member.organisationId,
  });
};
