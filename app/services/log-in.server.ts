import { z } from "zod";
import type { LimitName } from "~/domain/limits";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, Visitor, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findLogin } from "~db/identity";
import { withTenant } from "~db/tenant";
import type { Turn } from "./bounded-queue";
import { knows } from "./known-device";
import { unlessOverloaded, waitProblem } from "./limit-problem";
import { ONE_TIME_DAYS } from "./one-time-password";
import { parseInput } from "./parse-input";
import { hashing, judgePassword } from "./password.server";

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

type Typed = z.infer<typeof schema>;

/**
 * The member whose log-in name and password these are. Each try is counted before it is judged; unknown name and wrong
 * password give the same problem (`account.logInFailed`) after the same work; of a one-time password that is over only
 * whoever has it is told (`account.oneTimeOver`). Strangers slow themselves, and a browser
 * that has logged in to this account before has an allowance that they cannot use up.
 */
export const logIn = async (world: World, input: unknown, from: Visitor): Promise<Outcome<Member>> => {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const typed = parsed.value;
  const known = from.device !== null && knows(from.device, typed.login);
  const counters = countersOf(typed.login, from);
  const enter = (turn: Turn) => tryIn(world, turn, typed, counters);
  return unlessOverloaded(() => hashing.enter(enter, known ? "known" : "stranger"));
};

const tryIn = async (
  world: World,
  turn: Turn,
  typed: Typed,
  counters: readonly Counter[],
): Promise<Outcome<Member>> => {
  const wait = await count(world, counters);
  if (wait !== null) return failure(waitProblem("limit.logIn", wait));
  const { found } = await judgePassword(world, turn, typed).catch(async (error: unknown) => {
    await giveBack(world, counters);
    throw error;
  });
  if (found && !found.oneTimeOver) return admit(world, found.member, counters);
  noteRefusal(world, typed);
  if (!found) return failure({ code: "account.logInFailed" });
  await giveBack(world, counters);
  return failure({ code: "account.oneTimeOver", values: { days: ONE_TIME_DAYS } });
};

type Counter = readonly [limit: LimitName, key: string];

/** The widest first, so that one address cannot use up what an account has for all of them. */
const countersOf = (login: string, { address, device }: Visitor): readonly Counter[] =>
  device && knows(device, login)
    ? [["log-in-device", `${device.id} ${login}`]]
    : [
        ["log-in-address", address],
        ["log-in-account-address", `${login} ${address}`],
        ["log-in-account", login],
      ];

/** Counters of this account alone, which begin anew once somebody has shown the password. */
const OWN: ReadonlySet<LimitName> = new Set<LimitName>(["log-in-device", "log-in-account-address"]);

/** Where one of the counts cannot be asked, nothing is judged, and what the others counted is given back. */
const count = async (world: World, counters: readonly Counter[]): Promise<number | null> => {
  for (const [index, [limit, key]] of counters.entries()) {
    const wait = await world.limits.take(limit, key).catch(async (error: unknown) => {
      await giveBack(world, counters.slice(0, index));
      throw error;
    });
    if (wait !== null) return wait;
  }
  return null;
};

const giveBack = async ({ limits }: World, counters: readonly Counter[]): Promise<void> => {
  for (const [limit, key] of counters) await limits.giveBack(limit, key);
};

/** What was no guess is not counted as one. */
const admit = async (
  world: World,
  member: Member,
  counters: readonly Counter[],
): Promise<Outcome<Member>> => {
  await giveBack(
    world,
    counters.filter(([limit]) => !OWN.has(limit)),
  );
  for (const [limit, key] of counters) if (OWN.has(limit)) await world.limits.forget(limit, key);
  await withTenant(world.db, member, (tx) =>
    insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "log-in",
      subject: member.login,
    }),
  );
  return success(member);
};

/** Not waited for: only a known log-in name has a trail to write to, and the time of the answer must not tell. */
const noteRefusal = (world: World, { login }: Typed): void => {
  const note = async () => {
    const member = await findLogin(world.db, login);
    if (!member) return;
    await withTenant(world.db, member, (tx) =>
      insertAuditEvent(tx, {
        at: world.now(),
        member_id: member.memberId,
        action: "log-in-refused",
        subject: login,
      }),
    );
  };
  note().catch((error: unknown) => world.log.warn({ err: error }, "a refused log-in was not noted"));
};
