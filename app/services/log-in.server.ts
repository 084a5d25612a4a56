import { z } from "zod";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findLogin } from "~db/identity";
import { clearFailedAttempts, countFailedAttempt } from "~db/member";
import { withTenant } from "~db/tenant";
import { parseInput } from "./parse-input";
import { compareWithNothing, passwordMatches } from "./password.server";

export const TRIES_BEFORE_LOCK = 5;
export const LOCK_MINUTES = 15;

const schema = z.object({
  login: z
    .string("account.loginMissing")
    .trim()
    .toLowerCase()
    .min(1, "account.loginMissing")
    .max(200, "account.logInFailed"),
  password: z
    .string("account.passwordMissing")
    .min(1, "account.passwordMissing")
    .max(200, "account.logInFailed"),
});

/**
 * The member whose log-in name and password these are. Unknown name, wrong password and locked account give the same
 * problem (`account.logInFailed`) after the same work; five wrong passwords in a row lock the account for 15 minutes.
 */
export const logIn = async (world: World, input: unknown): Promise<Outcome<Member>> => {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const { login, password } = parsed.value;
  const found = await findLogin(world.db, login);
  const matches = found
    ? await passwordMatches(found.passwordHash, password)
    : await compareWithNothing(password);
  if (!found) return failed();
  const { member, lockedUntil } = found;
  if (lockedUntil && lockedUntil > world.now()) return failed();
  if (matches) return admit(world, member);
  await refuse(world, member);
  return failed();
};

const failed = (): Outcome<never> =>
  failure({ code: "account.logInFailed", values: { tries: TRIES_BEFORE_LOCK, minutes: LOCK_MINUTES } });

const admit = (world: World, member: Member): Promise<Outcome<Member>> =>
  withTenant(world.db, member, async (tx) => {
    await clearFailedAttempts(tx, member.memberId);
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "log-in",
      subject: member.login,
    });
    return success(member);
  });

const refuse = (world: World, member: Member): Promise<void> =>
  withTenant(world.db, member, async (tx) => {
    const at = world.now();
    const tries = await countFailedAttempt(tx, member.memberId, {
      limit: TRIES_BEFORE_LOCK,
      lockedUntil: new Date(at.getTime() + LOCK_MINUTES * 60_000),
    });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "log-in-refused",
      subject: member.login,
      detail: { tries },
    });
  });
