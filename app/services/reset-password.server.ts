import { failure, type Outcome, success } from "~/domain/problem";
import type { World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import { markOneTime, setPassword } from "~db/member";
import { insertOperatorEvent } from "~db/operator-event";
import { endSessions } from "~db/session";
import { actFor, withOperator } from "~db/tenant";
import { requireKnownMember } from "./known-to-operator";
import { ONE_TIME_DAYS } from "./one-time-password";
import { hashPassword } from "./password.server";

type Asked = { readonly login: string; readonly password: string; readonly account: string };

/**
 * Gives a member who forgot theirs a one-time password in the place of any other: an act of the installation's operator.
 * All their sessions end with it; yields how many stood.
 */
export const resetPassword = async (
  owner: OwnerDb,
  world: Pick<World, "now">,
  { login, password, account }: Asked,
): Promise<Outcome<{ readonly sessions: number }>> => {
  const passwordHash = await hashPassword(password);
  return withOperator(owner, async (operatorTx) => {
    const member = await requireKnownMember(operatorTx, login);
    if (!member.ok) return member;
    const { memberId, organisationId, disabled, login: subject } = member.value;
    if (disabled) return failure({ code: "operator.memberDisabled", values: { login: subject } });
    const tx = await actFor(operatorTx, organisationId);
    await setPassword(tx, memberId, passwordHash);
    await markOneTime(tx, memberId, ONE_TIME_DAYS);
    const sessions = await endSessions(tx, memberId, null, "password");
    const at = world.now();
    const action = "reset-password";
    await insertAuditEvent(tx, { at, member_id: null, action, subject: memberId, detail: { sessions } });
    await insertOperatorEvent(operatorTx, {
      at,
      account,
      action,
      subject: memberId,
      detail: { login: subject, sessions },
    });
    return success({ sessions });
  });
};
