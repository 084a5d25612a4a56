import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIMITS, type LimitName } from "~/domain/limits";
import type { Member } from "~/world";
import { PASSWORD, registerFirm } from "../factories/world";
import { testDatabase } from "../setup/database";
import { runs } from "../setup/runs";
import { type Answer, openClient } from "./client";
import { unescaped, words } from "./firms";
import { openSiteOn, type Site } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSiteOn(await testDatabase(), { trustProxy: { hops: 1 } });
});
afterAll(() => site.close());
/** That so many were told to come back is what is asked for here; anything else of 500 and more is a fault. */
afterEach(() => expect(site.takeFailures().filter((line) => JSON.parse(line).status !== 503)).toEqual([]));

let used = 0;
/** An address nobody else of these tests has, as the proxy tells it. */
const somewhere = () => {
  used += 1;
  return { "X-Forwarded-For": `203.0.${Math.floor(used / 250)}.${used % 250}` };
};

/** One try of a browser nobody knows. */
const logIn = (login: string, password: string, from = somewhere()): Promise<Answer> =>
  openClient(site).post("/login", { login, password }, from);

const times = <T>(count: number, work: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => work(index));

const TOLD = new Set([200, 302, 401, 422, 429, 503]);

/** Every answer is one that a person understands, and one that says "later" says when. */
const expectTold = (answers: readonly Answer[]): void => {
  expect(answers.filter(({ status }) => !TOLD.has(status)).map(({ status }) => status)).toEqual([]);
  for (const { status, headers } of answers)
    expect(Number(headers.get("retry-after") ?? 0) > 0).toBe(status === 429 || status === 503);
};

/**
 * As many were judged as may be: never more. Fewer only where some were counted and then told, by 503, that it is too much
 * at once; what is counted beyond the limit meanwhile cannot be taken back for others.
 */
const expectJudged = (answers: readonly Answer[], points: number): void => {
  const judged = count(answers, 422);
  expect(judged).toBeLessThanOrEqual(points);
  expect(judged).toBeGreaterThanOrEqual(points - tooMuch);
};

const count = (answers: readonly Answer[], status: number): number =>
  answers.filter((answer) => answer.status === status).length;

/** How often somebody was told that it is too much at once. */
let tooMuch = 0;
beforeEach(() => {
  tooMuch = 0;
});
/** Comes again where there was too much at once, as often as it takes. */
const insist = async (work: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    const answer = await work();
    if (answer.status !== 503) return answer;
    tooMuch += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Keeps every try waiting where it is counted, until released: so all places are taken, however fast the machine is. */
const holdCounts = (): Promise<() => void> =>
  new Promise((locked, failed) => {
    const holding = site.database.owner.transaction().execute(async (tx) => {
      await sql`lock table rate_limit in access exclusive mode`.execute(tx);
      await new Promise<void>((release) => locked(release));
    });
    holding.catch(failed);
  });

describe("very many log-ins at once", () => {
  it("are answered, or told in the reader's language when to come back before those that are judged", async () => {
    const members = await Promise.all(times(3, () => registerFirm(site.world)));
    const order: number[] = [];
    const refused: string[] = [];
    const release = await holdCounts();
    const asked = Promise.all(
      times(runs(100, 600), async (index) => {
        const login = members[index % 6]?.login ?? "somebody";
        const password = index % 3 === 0 ? PASSWORD : "wrong-pass";
        const client = openClient(site, index % 2 === 0 ? "zh" : "en");
        const answer = await client.post("/login", { login, password }, somewhere());
        order.push(answer.status);
        if (answer.status === 503 && index % 6 === 5) refused.push(unescaped(answer.text));
        return answer;
      }),
    );
    await expect.poll(() => order.includes(503), { timeout: 60_000 }).toBe(true);
    release();
    const answers = await asked;
    expectTold(answers);
    expect(count(answers, 422)).toBeGreaterThan(0);
    // Who has no place does not wait behind those who have one.
    expect(order.indexOf(503)).toBeLessThan(order.lastIndexOf(422));
    for (const text of refused) {
      expect(text).toContain(words("en", "problem.limit.overload"));
      // Nothing of what was typed is to be corrected.
      expect(text).not.toContain(words("en", "form.errorSummary"));
      expect(text).toContain('value="somebody"');
      expect(text).not.toContain("wrong-pass");
    }
    expect(refused.length).toBeGreaterThan(0);
    expect((await insist(() => logIn(members[0]?.login ?? "", PASSWORD))).status).toBe(302);
  });
});

describe("very many guesses at one account at once", () => {
  it("from one address are judged no more often than an address may", async () => {
    const { login } = await registerFirm(site.world);
    const from = somewhere();
    const answers = await Promise.all(times(runs(30, 300), () => insist(() => logIn(login, "wrong", from))));
    expectTold(answers);
    expectJudged(answers, LIMITS["log-in-account-address"].points);
    expect((await logIn(login, PASSWORD, from)).status).toBe(429);
    expect((await logIn(login, PASSWORD)).status).toBe(302);
  });

  it("from as many addresses are judged no more often than an account allows strangers", async () => {
    const { login } = await registerFirm(site.world);
    const answers = await Promise.all(times(runs(70, 300), () => insist(() => logIn(login, "wrong"))));
    expectTold(answers);
    expectJudged(answers, LIMITS["log-in-account"].points);
  });

  it("from one line of IPv6 count as one address, however many it has, and IPv4 as IPv6 as itself", async () => {
    const { login } = await registerFirm(site.world);
    const { points } = LIMITS["log-in-account-address"];
    const line = await Promise.all(
      times(2 * points, (index) =>
        insist(() => logIn(login, "wrong", { "X-Forwarded-For": `2001:db8:7:7::${index + 1}` })),
      ),
    );
    expect(count(line, 422)).toBe(points);
    const mapped = ["198.51.100.250", "::ffff:198.51.100.250", "198.51.100.250:4711"];
    const answers = await Promise.all(
      times(2 * points, (index) =>
        insist(() => logIn(login, "wrong", { "X-Forwarded-For": mapped[index % 3] ?? "" })),
      ),
    );
    expect(count(answers, 422)).toBe(points);
  });

  it("are not made more by what a visitor puts before the address that the proxy saw", async () => {
    const { login } = await registerFirm(site.world);
    const { "X-Forwarded-For": seen } = somewhere();
    const answers = await Promise.all(
      times(20, (index) =>
        insist(() => logIn(login, "wrong", { "X-Forwarded-For": `10.9.8.${index}, ${seen}` })),
      ),
    );
    expect(count(answers, 422)).toBe(LIMITS["log-in-account-address"].points);
  });

  it("keep neither the owner's own browser nor a change of password out while they go on", async () => {
    const owner: Member = await registerFirm(site.world);
    const known = openClient(site);
    const own = { login: owner.login, password: PASSWORD };
    const home = somewhere();
    expect((await known.post("/login", own, home)).status).toBe(302);
    let over = false;
    const strangers = times(runs(60, 300), async () => {
      // Of strangers without end some lose their line; whether the owner gets in is what is asked.
      while (!over) await logIn(owner.login, "wrong").catch(() => undefined);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const tries = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await known.post("/logout", {}, home);
      tries.push((await known.post("/login", own, home)).status);
    }
    const words = "eleven green boats";
    const changed = await known.post(
      "/account/password",
      { currentPassword: PASSWORD, newPassword: words, repeated: words },
      home,
    );
    over = true;
    await Promise.all(strangers);
    expect([...tries, changed.status]).toEqual([302, 302, 302, 302]);
  });
});

describe("very many requests of visitors who are not logged in", () => {
  const PAPER = "/scoring/questionnaire";
  const useUp = async (limit: LimitName, key: string) => {
    const { points } = LIMITS[limit];
    for (let done = 0; done < points; done += 50)
      await Promise.all(times(50, () => site.world.limits.take(limit, key)));
  };

  it.each(["zh", "en"] as const)("for files are told when to come back, in words (%s)", async (language) => {
    const from = somewhere();
    const release = (await openClient(site).get("/catalogue/releases")).text.match(
      /\/catalogue\/releases\/[^"/]+\/xlsx/,
    )?.[0];
    await useUp("files-address", from["X-Forwarded-For"]);
    for (const path of [PAPER, release ?? "no release"]) {
      const client = openClient(site, language);
      const page = await client.get(path, { ...from, Accept: "text/html" });
      expect(page.status).toBe(429);
      const seconds = Number(page.headers.get("retry-after"));
      const minutes = Math.ceil(seconds / 60);
      expect(seconds).toBeGreaterThan(0);
      expect(unescaped(page.text)).toContain(
        words(language, "shell.refusal.too-many-requests.text", { minutes }),
      );
      expect(page.text).toContain(`lang="${language === "zh" ? "zh-CN" : "en"}"`);
      const program = await client.get(path, { ...from, Accept: "*/*" });
      expect([program.status, Number(program.headers.get("retry-after")) > 0]).toEqual([429, true]);
      expect((await client.get(path, somewhere())).status).toBe(200);
    }
  });
});
