import { z } from "zod";
import type { SessionId } from "~/domain/ids";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { changePassword as storePassword } from "~db/identity";
import { endOtherSessions } from "~db/session";
import { withTenant } from "~db/tenant";
import { asTyped } from "./as-typed";
import { unlessOverloaded } from "./limit-problem";
import { parseInput } from "./parse-input";
import { hashPassword } from "./password.server";
import { passwordProblems } from "./password-problems.server";
import { verifyOwnPassword } from "./verify-own-password.server";

const schema = z.object({
  currentPassword: z.string("ownAccount.currentMissing").min(1, "ownAccount.currentMissing"),
  newPassword: z.string("ownAccount.newMissing").min(1, "ownAccount.newMissing"),
  repeated: z.string("ownAccount.repeatMissing").min(1, "ownAccount.repeatMissing"),
});
type Typed = z.infer<typeof schema>;

/** Whose password it is, and the session in which they change it. */
type Changing = { readonly member: Member; readonly sessionId: SessionId };

/**
 * Changes the member's own password and ends all their other sessions, so that whoever logged in by the old one is out.
 * Input: `{ currentPassword, newPassword, repeated }`; what is wrong with each is reported at once.
 */
export const changePassword = async (
  world: World,
  changing: Changing,
  input: unknown,
): Promise<Outcome<{ readonly ended: number }>> => {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const typed = parsed.value;
  return unlessOverloaded(async () => {
    const shown = await verifyOwnPassword(world, changing.member, typed.currentPassword);
    const problems = problemsOf(changing.member, typed);
    if (!shown.ok) return failure(...shown.problems, ...problems);
    if (problems.length > 0) return failure(...problems);
    return store(world, changing, shown.value.derived, await hashPassword(typed.newPassword, "known"));
  });
};

const problemsOf = (
  { login, name, organisationName }: Member,
  { currentPassword, newPassword, repeated }: Typed,
): readonly Problem[] => {
  const known = { login, personName: name, organisation: organisationName };
  const weak = passwordProblems(newPassword, known, "newPassword");
  if (weak.length > 0) return weak;
  if (asTyped(newPassword) === asTyped(currentPassword))
    return [{ code: "ownAccount.sameAsCurrent", field: "newPassword" }];
  return newPassword === repeated ? [] : [{ code: "ownAccount.repeatDiffers", field: "repeated" }];
};

/** Of two changes at once the second finds the password it was shown gone, and changes nothing. */
const store = (
  world: World,
  { member, sessionId }: Changing,
  derived: Uint8Array,
  passwordHash: string,
): Promise<Outcome<{ readonly ended: number }>> =>
  withTenant(world.db, member, async (tx) => {
    if (!(await storePassword(tx, { login: member.login, derived, passwordHash })))
      return failure({ code: "account.passwordWrong", field: "currentPassword" });
    const ended = await endOtherSessions(tx, member.memberId, sessionId, "password");
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "change-password",
      subject: member.memberId,
      detail: { sessions: ended },
    });
    return success({ ended });
  });
