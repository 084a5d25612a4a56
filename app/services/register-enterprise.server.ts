import type { MemberId, OrganisationId } from "~/domain/ids";
import type { FirmProfile } from "~/domain/organisation";
import { parseFirmForm } from "~/domain/organisation/parse-firm-form";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { Member, Visitor, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { insertFirmProfile } from "~db/firm-profile";
import { isCreditCodeTaken, isLoginTaken, openEnterprise } from "~db/identity";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { type Account, parseAccount } from "./account-schema";
import { boundedQueue } from "./bounded-queue";
import { unlessOverloaded, waitProblem } from "./limit-problem";
import { lostRace } from "./lost-race";
import { newId } from "./new-id";
import { hashPassword } from "./password.server";

/**
 * Registers a firm with its first member, who manages it. Input: the firm's form (see `parseFirmForm`) with `login`,
 * `personName` and `password` beside it. Every problem of both parts is reported at once. Counted by address before
 * anything is done, and apart from that what tells of others: that a code or name is taken.
 */
export const registerEnterprise = (
  world: World,
  input: unknown,
  from: Visitor | "demo",
): Promise<Outcome<Member>> =>
  unlessOverloaded(() => entrance.enter(() => countedRegister(world, input, from)));

/** Counting has few connections: who came behind so many would wait for one until it is too late to be answered. */
const entrance = boundedQueue({ name: "registration", atWork: 1, waiting: 39 });

/** What could not be done for want of the database was no try. */
const countedRegister = async (
  world: World,
  input: unknown,
  from: Visitor | "demo",
): Promise<Outcome<Member>> => {
  if (from === "demo") return register(world, input, from);
  const wait = await world.limits.take("register-address", from.address);
  if (wait !== null) return failure(waitProblem("limit.register", wait));
  return register(world, input, from).catch(async (error: unknown) => {
    await world.limits.giveBack("register-address", from.address);
    throw error;
  });
};

const register = async (world: World, input: unknown, from: Visitor | "demo"): Promise<Outcome<Member>> => {
  const reference = await loadReference(world.db, world.now());
  const account = parseAccount(input, from === "demo" ? "demo" : "visitor");
  const firm = parseFirmForm(input, reference);
  if (!account.ok || !firm.ok) return failure(...problemsOf(firm), ...problemsOf(account));
  const taken = await countedTakenProblems(world, account.value, firm.value, from);
  if (taken.length > 0) return failure(...taken);
  const passwordHash = await hashPassword(account.value.password);
  try {
    return success(await open(world, firm.value, account.value, passwordHash));
  } catch (error) {
    const problem = lostRace(error);
    if (problem) return failure(problem);
    throw error;
  }
};

const problemsOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems);

const loginTaken: Problem = { code: "account.loginTaken", field: "login" };
const creditCodeTaken: Problem = { code: "account.creditCodeTaken", field: "creditCode" };

/** Each answer that something is taken counts; the count is taken first, so that many at once learn no more. */
const countedTakenProblems = async (
  world: World,
  account: Account,
  firm: FirmProfile,
  from: Visitor | "demo",
): Promise<readonly Problem[]> => {
  if (from === "demo") return takenProblems(world, account, firm);
  const wait = await world.limits.take("taken-address", from.address);
  if (wait !== null) return [waitProblem("limit.register", wait)];
  const taken = await takenProblems(world, account, firm);
  if (taken.length === 0) await world.limits.giveBack("taken-address", from.address);
  return taken;
};

const takenProblems = async (world: World, { login }: Account, { creditCode }: FirmProfile) => [
  ...((await isCreditCodeTaken(world.db, creditCode)) ? [creditCodeTaken] : []),
  ...((await isLoginTaken(world.db, login)) ? [loginTaken] : []),
];

const open = (world: World, firm: FirmProfile, account: Account, passwordHash: string): Promise<Member> => {
  const at = world.now();
  const organisationId = newId<OrganisationId>(world);
  const memberId = newId<MemberId>(world);
  return withTenant(world.db, { organisationId }, async (tx) => {
    await openEnterprise(tx, {
      organisationId,
      name: firm.name,
      creditCode: firm.creditCode,
      at,
      manager: { memberId, login: account.login, name: account.personName, passwordHash },
    });
    await insertFirmProfile(tx, firm, at);
    await insertAuditEvent(tx, { at, member_id: memberId, action: "register", subject: organisationId });
    return {
      memberId,
      organisationId,
      organisationKind: "enterprise",
      organisationName: firm.name,
      name: account.personName,
      login: account.login,
      role: "manager",
    };
  });
};
