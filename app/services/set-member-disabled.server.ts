import type { Outcome } from "~/domain/problem";
import { success } from "~/domain/problem";
import type { World } from "~/world";
import { type AuditDetail, insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import { setMemberDisabled as storeDisabled } from "~db/member";
import { insertOperatorEvent } from "~db/operator-event";
import { endSessions } from "~db/session";
import { actFor, withOperator } from "~db/tenant";
import { requireKnownMember } from "./known-to-operator";

type Asked = { readonly login: string; readonly disabled: boolean; readonly account: string };

/** `changed`: false where it was so already. `sessions`: how many of the member's ended with it. */
export type MemberDisabled = { readonly changed: boolean; readonly sessions: number };

/**
 * Lets a member in no more, or again: an act of the installation's operator. All their sessions end with it, and do not
 * come back with the member.
 */
export const setMemberDisabled = (
  owner: OwnerDb,
  world: Pick<World, "now">,
  { login, disabled, account }: Asked,
): Promise<Outcome<MemberDisabled>> =>
  withOperator(owner, async (operatorTx) => {
    const member = await requireKnownMember(operatorTx, login);
    if (!member.ok) return member;
    const { memberId, organisationId, login: subject } = member.value;
    const tx = await actFor(operatorTx, organisationId);
    if (!(await storeDisabled(tx, memberId, disabled))) return success({ changed: false, sessions: 0 });
    const sessions = disabled ? await endSessions(tx, memberId, null, "disabled") : 0;
    const at = world.now();
    const action = disabled ? "disable-member" : "enable-member";
    const detail: AuditDetail = disabled ? { sessions } : {};
    await insertAuditEvent(tx, { at, member_id: null, action, subject: memberId, detail });
    await insertOperatorEvent(operatorTx, {
      at,
      account,
      action,
      subject: memberId,
      detail: { login: subject, ...detail },
    });
    return success({ changed: true, sessions });
  });
