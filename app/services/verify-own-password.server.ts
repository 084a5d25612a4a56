import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import type { Turn } from "./bounded-queue";
import { unlessOverloaded, waitProblem } from "./limit-problem";
import { hashing, judgePassword } from "./password.server";

/** Longer than any that was accepted: no need to hash it. */
const LONGEST = 200;

/**
 * Whether somebody signed in knows the account's present password, as before it is changed. Yields the proof that
 * `changePassword` of db/identity asks for. Counted before it is judged, whatever browser it comes from.
 */
export const verifyOwnPassword = async (
  world: World,
  member: Pick<Member, "memberId" | "login">,
  password: string,
): Promise<Outcome<{ readonly derived: Uint8Array }>> => {
  if (password.length > LONGEST) return wrong;
  const verify = async (turn: Turn) => {
    const wait = await world.limits.take("own-password", member.memberId);
    if (wait !== null) return failure(waitProblem("limit.logIn", wait));
    const judged = await judgePassword(world, turn, { login: member.login, password });
    if (judged.found?.member.memberId !== member.memberId) return wrong;
    await world.limits.forget("own-password", member.memberId);
    return success({ derived: judged.derived });
  };
  return unlessOverloaded(() => hashing.enter(verify, "known"));
};

const wrong = failure({ code: "account.passwordWrong", field: "currentPassword" });
