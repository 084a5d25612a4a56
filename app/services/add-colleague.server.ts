import type { MemberId, OrganisationId } from "~/domain/ids";
import type { Outcome } from "~/domain/problem";
import { success } from "~/domain/problem";
import type { World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import { insertMember } from "~db/member";
import { withOwner } from "~db/tenant";
import { type AccountBy, parseAccount } from "./account-schema";
import { newId } from "./new-id";
import { hashPassword } from "./password.server";

/**
 * Gives a bureau or consultancy another member: an act of the installation's operator, as opening it was. Input:
 * `{ login, personName, password }`; the new member has the role of the first.
 */
export const addColleague = async (
  owner: OwnerDb,
  world: Pick<World, "now" | "newId">,
  to: { readonly organisationId: OrganisationId; readonly role: "official" | "consultant" },
  input: unknown,
  by: AccountBy = "operator",
): Promise<Outcome<{ readonly memberId: MemberId }>> => {
  const account = parseAccount(input, by);
  if (!account.ok) return account;
  const at = world.now();
  const memberId = newId<MemberId>(world);
  const passwordHash = await hashPassword(account.value.password);
  await withOwner(owner, to, async (tx) => {
    await insertMember(tx, {
      member_id: memberId,
      login: account.value.login,
      name: account.value.personName,
      role: to.role,
      password_hash: passwordHash,
      created_at: at,
    });
    await insertAuditEvent(tx, { at, member_id: null, action: "add-member", subject: memberId });
  });
  return success({ memberId });
};
