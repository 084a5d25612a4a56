import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "~/domain/limits";
import { remembering } from "~/services/known-device";
import { logIn } from "~/services/log-in.server";
import { registerEnterprise } from "~/services/register-enterprise.server";
import { verifyOwnPassword } from "~/services/verify-own-password.server";
import type { Member, Visitor } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { openRateLimits } from "~db/rate-limits";
import { withTenant } from "~db/tenant";
import { isUnavailable } from "~db/unavailable";
import {
  codesOf,
  firmForm,
  must,
  PASSWORD,
  registerFirm,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let owner: Member;
beforeAll(async () => {
  test = await testWorld();
  owner = await registerFirm(test.world);
});
beforeEach(() => sql`delete from rate_limit`.execute(test.database.owner));
afterAll(() => test.close());

let used = 0;
/** Somebody at an address nobody else of these tests has. */
const somebody = (): Visitor => {
  used += 1;
  return { address: `198.51.100.${used}`, device: null };
};
const guess = (from: Visitor, login = owner.login) =>
  logIn(test.world, { login, password: "a wrong password" }, from);
const right = (from: Visitor) => logIn(test.world, { login: owner.login, password: PASSWORD }, from);
/** Their browser after they have logged in by it. */
const knownAt = (address: string): Visitor => ({
  address,
  device: remembering({ newId: randomUUID }, null, owner.login),
});

/** How the codes of many answers add up. */
const tally = (outcomes: readonly Awaited<ReturnType<typeof logIn>>[]) => {
  const codes = outcomes.map((outcome) => (outcome.ok ? "ok" : String(codesOf(outcome)[0])));
  return Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((each) => each === code).length]),
  );
};
/** Works through many at once, as many as have a place; those that were too many come again. */
const allOf = (count: number, work: (index: number) => ReturnType<typeof logIn>) =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      for (;;) {
        const outcome = await work(index);
        if (codesOf(outcome)[0] !== "limit.overload") return outcome;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }),
  );

/** Lets the time that a limit counts by pass. */
const pass = (seconds: number) =>
  sql`update rate_limit set expire = expire - ${seconds * 1000}`.execute(test.database.owner);

describe("guesses at one account", () => {
  it("of 300 at once from one address ten are judged, the others told when to try again", async () => {
    const from = somebody();
    const outcomes = await allOf(300, () => guess(from));
    const { points } = LIMITS["log-in-account-address"];
    expect(tally(outcomes)).toEqual({ "account.logInFailed": points, "limit.logIn": 300 - points });
    const told = outcomes
      .flatMap((outcome) => (outcome.ok ? [] : outcome.problems))
      .filter((each) => each.retryAfter);
    expect(told).toHaveLength(300 - points);
    for (const { retryAfter, values } of told) {
      expect(retryAfter).toBeLessThanOrEqual(LIMITS["log-in-address"].seconds);
      expect(values).toEqual({ minutes: Math.ceil((retryAfter ?? 0) / 60) });
    }
  });

  it("from 300 addresses at once no more are judged than the account has for strangers", async () => {
    const outcomes = await allOf(300, () => guess(somebody()));
    const { points } = LIMITS["log-in-account"];
    expect(tally(outcomes)).toEqual({ "account.logInFailed": points, "limit.logIn": 300 - points });
  });

  it("do not keep anybody else out: another address, nor a known browser at the guesser's own", async () => {
    const stranger = somebody();
    for (let tries = 0; tries < 30; tries += 1) await guess(stranger);
    expect(tally([await right(stranger)])).toEqual({ "limit.logIn": 1 });
    expect(tally([await right(somebody())])).toEqual({ ok: 1 });
    expect(tally([await right(knownAt(stranger.address))])).toEqual({ ok: 1 });
  });

  it("from everywhere slow every stranger, and no known browser", async () => {
    await allOf(LIMITS["log-in-account"].points, () => guess(somebody()));
    expect(tally([await right(somebody())])).toEqual({ "limit.logIn": 1 });
    expect(tally([await right(knownAt(somebody().address))])).toEqual({ ok: 1 });
  });

  it("from a known browser have an allowance of their own, whatever address they come from", async () => {
    const { device } = knownAt("192.0.2.7");
    const outcomes = await allOf(40, () => guess({ ...somebody(), device }));
    const { points } = LIMITS["log-in-device"];
    expect(tally(outcomes)).toEqual({ "account.logInFailed": points, "limit.logIn": 40 - points });
    expect(tally([await right(somebody())])).toEqual({ ok: 1 });
  });

  it("are judged again once the time is over, and begin anew after the right password", async () => {
    const from = somebody();
    for (let tries = 0; tries < 9; tries += 1) await guess(from);
    expect(tally([await right(from)])).toEqual({ ok: 1 });
    const outcomes = await allOf(12, () => guess(from));
    expect(tally(outcomes)).toEqual({ "account.logInFailed": 10, "limit.logIn": 2 });
    await pass(LIMITS["log-in-account-address"].seconds);
    expect(tally([await right(from)])).toEqual({ ok: 1 });
  });
});

/** Leaves five tries to the address. */
const failAlmostAlways = async ({ address }: Visitor): Promise<void> => {
  for (let tries = LIMITS["log-in-address"].points - 5; tries > 0; tries -= 1)
    await test.world.limits.take("log-in-address", address);
};

describe("one address", () => {
  it("may fail at many accounts only so often, and that stops no known browser behind it", async () => {
    const from = somebody();
    await failAlmostAlways(from);
    const outcomes = await allOf(50, (index) => guess(from, `somebody-${index}`));
    expect(tally(outcomes)).toEqual({ "account.logInFailed": 5, "limit.logIn": 45 });
    expect(tally([await right(knownAt(from.address))])).toEqual({ ok: 1 });
  });

  it("lets an office log in: what was no guess is not counted", async () => {
    const from = somebody();
    await failAlmostAlways(from);
    for (let turns = 0; turns < 8; turns += 1) expect(tally([await right(from)])).toEqual({ ok: 1 });
  });
});

describe("a log-in name that nobody has", () => {
  it("is answered, counted and slowed like one that somebody has", async () => {
    const answers = async (login: string) => {
      const from = somebody();
      const outcomes = [];
      for (let tries = 0; tries < 12; tries += 1) outcomes.push(await guess(from, login));
      return outcomes.map((outcome) =>
        outcome.ok
          ? []
          : outcome.problems.map(({ retryAfter, ...problem }) => [problem, retryAfter === undefined]),
      );
    };
    expect(await answers("nobody-at-all")).toEqual(await answers(owner.login));
  });

  it("costs the same questions to the database and the same hash", async () => {
    const asked = async (login: string) => {
      const texts: string[] = [];
      const world = { ...test.world, db: watched(texts) };
      await logIn(world, { login, password: "a wrong password" }, somebody());
      return [...texts];
    };
    const known = await asked(owner.login);
    expect(known.filter((text) => text.includes("judge_log_in"))).toHaveLength(1);
    expect(await asked("nobody-at-all")).toEqual(known);
  });
});

/** The clients, with each statement noted that is asked before the answer. */
const watched = (texts: string[]): TestWorld["world"]["db"] => {
  const { db } = test.world;
  const app = db.app.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind === "RawNode") texts.push(node.sqlFragments.join("?"));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { ...db, app };
};

describe("two servers on one database", () => {
  it("share the counts", async () => {
    const failures: Error[] = [];
    const limits = openRateLimits(test.database.urls.app, (error) => failures.push(error));
    const other = { ...test.world, limits };
    const from = somebody();
    const outcomes = await allOf(60, (index) =>
      logIn(index % 2 ? other : test.world, { login: owner.login, password: "wrong" }, from),
    );
    expect(tally(outcomes)).toEqual({ "account.logInFailed": 10, "limit.logIn": 50 });
    await limits.close();
    expect(failures).toEqual([]);
  });

  it("count each for itself where the counts fail, and say so", async () => {
    const failures: Error[] = [];
    const limits = openRateLimits(test.database.urls.app, (error) => failures.push(error));
    await sql`alter table rate_limit rename to rate_limit_away`.execute(test.database.owner);
    const waits = [];
    for (let tries = 0; tries < 12; tries += 1) waits.push(await limits.take("log-in-account-address", "a"));
    await sql`alter table rate_limit_away rename to rate_limit`.execute(test.database.owner);
    expect(waits.filter((wait) => wait === null)).toHaveLength(10);
    expect(failures).toHaveLength(12);
    expect(await limits.take("log-in-account-address", "a")).toBeNull();
    await limits.close();
  });

  it("let no try pass where the database cannot be asked", async () => {
    const url = new URL(test.database.urls.app);
    url.port = "1";
    const limits = openRateLimits(url.href, () => undefined);
    await expect(limits.take("log-in-account-address", "a")).rejects.toSatisfy(isUnavailable);
    await limits.close();
  });
});

describe("the trail of an account", () => {
  it("notes a refused log-in, after the answer", async () => {
    const member = await registerFirm(test.world);
    await guess(somebody(), member.login);
    await expect
      .poll(async () =>
        (await withTenant(test.world.db, member, listAuditEvents)).map(({ action }) => action).toSorted(),
      )
      .toEqual(["log-in-refused", "register"]);
  });

  it("names neither log-in names nor addresses where tries are counted", async () => {
    const from = somebody();
    await guess(from);
    const { rows } = await sql<{ key: string }>`select key from rate_limit`.execute(test.database.owner);
    expect(rows.length).toBeGreaterThan(2);
    for (const { key } of rows) expect(key).toMatch(/^[a-z-]+:[A-Za-z0-9_-]{43}$/);
  });
});

describe("somebody's own password", () => {
  it("is proved by the right one, and wrong ones are counted before they are judged", async () => {
    expect((await verifyOwnPassword(test.world, owner, PASSWORD)).ok).toBe(true);
    const outcomes = await Promise.all(
      Array.from({ length: 25 }, () => verifyOwnPassword(test.world, owner, "wrong")),
    );
    const codes = outcomes.flatMap(codesOf);
    expect(codes.filter((code) => code === "account.passwordWrong")).toHaveLength(10);
    expect(codes.filter((code) => code === "limit.logIn")).toHaveLength(15);
  });

  it("is not another's", async () => {
    const other = await registerFirm(test.world, { password: "another eleven words" });
    expect(codesOf(await verifyOwnPassword(test.world, other, PASSWORD))).toEqual(["account.passwordWrong"]);
  });
});

describe("registering", () => {
  it("tells one address only so often that a code or name is taken, also when asked at once", async () => {
    const form = firmForm();
    must(await registerEnterprise(test.world, form, somebody()));
    const from = somebody();
    const outcomes = await allOf(60, () => registerEnterprise(test.world, form, from));
    const { points } = LIMITS["taken-address"];
    expect(tally(outcomes)).toEqual({ "account.creditCodeTaken": points, "limit.register": 60 - points });
    expect((await registerEnterprise(test.world, firmForm(), somebody())).ok).toBe(true);
  });

  it("lets a training of firms register behind one address, and no more", async () => {
    const from = somebody();
    const { points } = LIMITS["register-address"];
    const form = firmForm({ staff: "-1" });
    const outcomes = await allOf(points + 10, () => registerEnterprise(test.world, form, from));
    expect(tally(outcomes)).toEqual({ "firm.staffMalformed": points, "limit.register": 10 });
  });

  it("counts as many where the database keeps everybody waiting for too long", async () => {
    const from = somebody();
    const { points } = LIMITS["register-address"];
    // Longer than anybody waits for a connection.
    const held = test.database.owner.transaction().execute(async (tx) => {
      await sql`lock table rate_limit in access exclusive mode`.execute(tx);
      await sql`select pg_sleep(6)`.execute(tx);
    });
    const form = firmForm({ staff: "-1" });
    const outcomes = await allOf(points + 10, () => registerEnterprise(test.world, form, from));
    await held;
    expect(tally(outcomes)).toEqual({ "firm.staffMalformed": points, "limit.register": 10 });
  });
});
