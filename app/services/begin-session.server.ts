import type { SessionId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { BrowserWords } from "~/domain/session";
import type { Member, World } from "~/world";
import { endSessions, insertSession } from "~db/session";
import { withTenant } from "~db/tenant";
import { coarseAddress } from "./coarse-address";
import { digestOf, newToken } from "./session-token";

/** Begins a session of the member and yields the token for its cookie; `ownAccount.disabled` for one who may not log in. */
export const beginSession = async (
  world: World,
  member: Member,
  from: BrowserWords & { readonly address: string; readonly lifetimeHours: number },
): Promise<Outcome<string>> => {
  const token = newToken();
  const { browser, system, device, lifetimeHours } = from;
  const session = {
    token_hash: digestOf(token),
    ...{ browser, system, device },
    address: coarseAddress(from.address),
  };
  const begun = await withTenant(world.db, member, (tx) =>
    insertSession(tx, member.memberId, session, lifetimeHours),
  );
  return begun ? success(token) : failure({ code: "ownAccount.disabled" });
};

/** Ends the session that a browser had before somebody logged in anew there. */
export const replaceSession = async (world: World, member: Member, sessionId: SessionId): Promise<void> => {
  await withTenant(world.db, member, (tx) => endSessions(tx, member.memberId, sessionId, "replaced"));
};
