import type { MemberId } from "~/domain/ids";
import type { MemberRole } from "~/domain/organisation";
import { insertMember, markOneTime } from "~db/member";
import { insertOperatorEvent } from "~db/operator-event";
import type { OperatorDb, TenantDb } from "~db/tenant";
import type { Account, AccountBy } from "./account-schema";
import { ONE_TIME_DAYS } from "./one-time-password";

/** Whose hand it is: `account`, of the operating system, where an operator gives a one-time password by command. */
export type OpenedBy = { readonly by: AccountBy; readonly account?: string };

type Admitted = {
  readonly memberId: MemberId;
  readonly account: Account;
  readonly role: MemberRole;
  readonly passwordHash: string;
  readonly openedBy: OpenedBy;
  readonly at: Date;
};

/** Stores a member of the transaction's organisation; a password given by command is good for choosing another only. */
export const admitMember = async (
  tx: TenantDb,
  { memberId, account, role, passwordHash, openedBy, at }: Admitted,
): Promise<void> => {
  await insertMember(tx, {
    member_id: memberId,
    login: account.login,
    name: account.personName,
    role,
    password_hash: passwordHash,
    created_at: at,
  });
  if (openedBy.account !== undefined) await markOneTime(tx, memberId, ONE_TIME_DAYS);
};

/** Writes down what an operator did by command; what the installation does by itself is in the tenant's trail only. */
export const noteOperator = async (
  tx: OperatorDb,
  { account }: OpenedBy,
  event: Omit<Parameters<typeof insertOperatorEvent>[1], "account">,
): Promise<void> => {
  if (account !== undefined) await insertOperatorEvent(tx, { ...event, account });
};
