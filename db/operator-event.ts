import type { AuditDetail } from "./audit-event";
import type { OwnerDb } from "./client";
import type { OperatorDb } from "./tenant";

/** What an operator did to the installation, or to who may use it. */
export type OperatorAction =
  | "backup"
  | "restore"
  | "rotate-keys"
  | "revoke-key"
  | "rotate-session-secret"
  | "open-organisation"
  | "add-member"
  | "disable-member"
  | "enable-member"
  | "reset-password";

export type OperatorEvent = {
  readonly at: Date;
  /** The operating system's name of whoever ran the command. */
  readonly account: string;
  readonly action: OperatorAction;
  readonly subject: string;
  readonly detail?: AuditDetail;
};

/** One line of the operator's trail; never changed afterwards. */
export const insertOperatorEvent = async (
  owner: OwnerDb | OperatorDb,
  event: OperatorEvent,
): Promise<void> => {
  await owner
    .insertInto("operator_event")
    .values({ ...event, detail: JSON.stringify(event.detail ?? {}) })
    .execute();
};

/** The last time it was done, if ever. */
export const findLastOperatorEvent = (owner: OwnerDb | OperatorDb, action: OperatorAction) =>
  owner
    .selectFrom("operator_event")
    .select(["at", "account", "subject", "detail"])
    .where("action", "=", action)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
