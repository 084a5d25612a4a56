import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "~/domain/limits";
import { beginSession } from "~/services/begin-session.server";
import { changePassword } from "~/services/change-password.server";
import { logIn } from "~/services/log-in.server";
import { digestOf } from "~/services/session-token";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { touchSession } from "~db/session";
import { withTenant } from "~db/tenant";
import { codesOf, HERE, must, PASSWORD, registerFirm, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
let member: Member;
beforeAll(async () => {
  test = await testWorld();
});
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(test.database.owner);
  member = await registerFirm(test.world);
});
afterAll(() => test.close());

const NEW = "eleven green boats";
const form = (changes: Readonly<Record<string, string>> = {}) => ({
  currentPassword: PASSWORD,
  newPassword: NEW,
  repeated: NEW,
  ...changes,
});

/** A browser of the member's: its token, and whether it stands. */
const begin = async (of = member) => {
  const words = { browser: "Chrome", system: "Linux", device: "desktop" } as const;
  const from = { ...words, address: "192.0.2.1", lifetimeHours: 12 };
  const token = must(await beginSession(test.world, of, from));
  const state = () => touchSession(test.world.db, digestOf(token), 60);
  const sessionId = (await state())?.sessionId;
  if (!sessionId) throw new Error("no session");
  return { sessionId, endedBy: async () => (await state())?.endedBy };
};

const mayEnter = async (password: string): Promise<boolean> =>
  (await logIn(test.world, { login: member.login, password }, HERE)).ok;
const events = async () =>
  (await withTenant(test.world.db, member, listAuditEvents)).filter(
    ({ action }) => action === "change-password",
  );

describe("changing one's own password", () => {
  it("lets the new one in and the old one no more, and ends every other session of this person only", async () => {
    const [here, there, phone] = [await begin(), await begin(), await begin()];
    const other = await registerFirm(test.world);
    const others = await begin(other);
    const { sessionId } = here;
    expect(must(await changePassword(test.world, { member, sessionId }, form()))).toEqual({ ended: 2 });
    expect([await mayEnter(PASSWORD), await mayEnter(NEW)]).toEqual([false, true]);
    expect(await Promise.all([here, there, phone, others].map(({ endedBy }) => endedBy()))).toEqual([
      null,
      "password",
      "password",
      null,
    ]);
    expect(await events()).toMatchObject([
      { member_id: member.memberId, subject: member.memberId, detail: { sessions: 2 } },
    ]);
  });

  it.each([
    [{ currentPassword: "" }, ["ownAccount.currentMissing"]],
    [{ newPassword: "", repeated: "" }, ["ownAccount.newMissing", "ownAccount.repeatMissing"]],
    [{ currentPassword: "wrong" }, ["account.passwordWrong"]],
    [{ currentPassword: "x".repeat(5000) }, ["account.passwordWrong"]],
    [{ newPassword: "1234567890", repeated: "1234567890" }, ["account.passwordCommon"]],
    [
      { currentPassword: "wrong", newPassword: "short", repeated: "short" },
      ["account.passwordWrong", "account.passwordShort"],
    ],
    [{ newPassword: PASSWORD, repeated: PASSWORD }, ["ownAccount.sameAsCurrent"]],
    [
      { newPassword: "ａ password for tests", repeated: "ａ password for tests" },
      ["ownAccount.sameAsCurrent"],
    ],
    [{ repeated: `${NEW}!` }, ["ownAccount.repeatDiffers"]],
    [{ newPassword: "y".repeat(30_000), repeated: "y".repeat(30_000) }, ["account.passwordLong"]],
  ] as const)("refused (case %#) changes nothing and ends nothing: %$", async (changes, codes) => {
    const [here, there] = [await begin(), await begin()];
    const outcome = await changePassword(test.world, { member, sessionId: here.sessionId }, form(changes));
    expect(codesOf(outcome)).toEqual(codes);
    for (const problem of outcome.ok ? [] : outcome.problems) expect(problem.field).toBeDefined();
    expect(await mayEnter(PASSWORD)).toBe(true);
    expect(await there.endedBy()).toBeNull();
    expect(await events()).toEqual([]);
  });

  it("refuses one made of the login, the person or the organisation", async () => {
    const { sessionId } = await begin();
    for (const newPassword of [member.organisationName, `${member.login}-${member.login}`]) {
      const outcome = await changePassword(
        test.world,
        { member, sessionId },
        form({ newPassword, repeated: newPassword }),
      );
      expect(codesOf(outcome)).toEqual(["account.passwordKnown"]);
    }
  });

  it("of two at once lets one through, and the other changes nothing", async () => {
    const { sessionId } = await begin();
    const change = (newPassword: string) =>
      changePassword(test.world, { member, sessionId }, form({ newPassword, repeated: newPassword }));
    const choices = ["first purple trains", "second orange trams"];
    const outcomes = await Promise.all(choices.map(change));
    expect(outcomes.flatMap(codesOf)).toEqual(["account.passwordWrong"]);
    expect(await Promise.all(choices.map(mayEnter))).toEqual(outcomes.map(({ ok }) => ok));
    expect(await events()).toHaveLength(1);
  });

  it("judges so many wrong present passwords and no more, then says when to try again", async () => {
    const { sessionId } = await begin();
    const outcomes = await Promise.all(
      Array.from({ length: 25 }, () =>
        changePassword(test.world, { member, sessionId }, form({ currentPassword: "wrong" })),
      ),
    );
    const codes = outcomes.flatMap(codesOf);
    const { points } = LIMITS["own-password"];
    expect(codes.filter((code) => code === "account.passwordWrong")).toHaveLength(points);
    expect(codes.filter((code) => code === "limit.logIn")).toHaveLength(25 - points);
    expect(codesOf(await changePassword(test.world, { member, sessionId }, form()))).toEqual(["limit.logIn"]);
  });
});
