import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { demoCreditCode } from "~/demo/demo-credit-code";
import { ONE_TIME_DAYS, oneTimePassword } from "~/services/one-time-password";
import { openOrganisation } from "~/services/open-organisation.server";
import { resetPassword } from "~/services/reset-password.server";
import { must } from "../factories/world";
import { openClient } from "./client";
import { unescaped, words } from "./firms";
import { openSite, type Site } from "./site";

const OWN = "seven pale lanterns drift";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.takeFailures()).toEqual([]));

const open = async (login: string): Promise<string> => {
  const password = oneTimePassword();
  const account = { login, personName: "周工", password };
  const asked = {
    kind: "consultancy",
    name: "中原咨询",
    creditCode: demoCreditCode("410105", serial++),
    ...account,
  };
  must(await openOrganisation(site.database.owner, site.world, asked, { by: "operator", account: "ops" }));
  return password;
};
let serial = 9301;

it("lets its owner choose a password and nothing else, wherever they go, and then everything", async () => {
  const login = "consultant";
  const password = await open(login);
  const client = openClient(site);
  const entered = await client.post("/login", { login, password, next: "/clients" });
  expect([entered.status, entered.location]).toEqual([302, "/clients"]);
  for (const page of ["/clients", "/home", "/account", "/register"])
    expect([page, (await client.get(page)).location]).toEqual([page, "/account/password"]);
  expect((await client.post("/account", { act: "everywhere" })).location).toBe("/account/password");
  expect(JSON.parse((await client.post("/session", {})).text)).toMatchObject({ live: true });
  const form = await client.get("/account/password");
  expect([form.status, form.text.includes("一次性密码")]).toEqual([200, true]);
  const same = { currentPassword: password, newPassword: password, repeated: password };
  expect((await client.post("/account/password", same)).status).toBe(422);
  expect((await client.get("/clients")).location).toBe("/account/password");
  const chosen = { currentPassword: password, newPassword: OWN, repeated: OWN };
  expect((await client.post("/account/password", chosen)).location).toBe("/account");
  expect((await client.get("/clients")).status).toBe(200);
  expect((await openClient(site).post("/login", { login, password })).status).toBe(422);
});

it.each(["zh", "en"] as const)("leads nowhere that leads back, but out (%s)", async (language) => {
  const login = `leaving-${language}`;
  const password = await open(login);
  const client = openClient(site, language);
  await client.post("/login", { login, password });
  const { text } = await client.get("/account/password");
  const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
  expect(main).not.toContain('href="/account"');
  expect(main).toMatch(/<form method="post" action="\/logout"/);
  for (const page of ["/account", "/clients"]) expect(text).not.toContain(`href="${page}"`);
  expect((await client.post("/logout", {})).location).toBe("/login");
});

/** As if the password had been handed out so much earlier. */
const age = (login: string, days: number) =>
  sql`
    update member set one_time_until = one_time_until - make_interval(days => ${days}) where login = ${login}
  `.execute(site.database.owner);

it.each(["zh", "en"] as const)(
  "lets nobody in once it is over, and says whom to ask (%s)",
  async (language) => {
    const login = `late-${language}`;
    const first = await open(login);
    const told = words(language, "problem.account.oneTimeOver", { days: ONE_TIME_DAYS });
    const tries = async (password: string) => {
      const page = await openClient(site, language).post("/login", { login, password });
      const again = await openClient(site, language).post("/session/again", { login, password, page: login });
      return [page, again].map(({ status, text }) => [status, unescaped(text).includes(told)]);
    };
    await age(login, ONE_TIME_DAYS - 1);
    const inTime = openClient(site, language);
    expect((await inTime.post("/login", { login, password: first })).status).toBe(302);
    await age(login, 1);
    // Many times, as whoever waits for a new one does: it is no guess.
    for (let turn = 0; turn < 12; turn += 1)
      expect(await tries(first)).toEqual([
        [422, true],
        [422, true],
      ]);
    expect(await tries("no password of theirs")).toEqual([
      [422, false],
      [422, false],
    ]);
    // Whoever was in before goes on to choose a password, which does not expire.
    const chosen = { currentPassword: first, newPassword: OWN, repeated: OWN };
    expect((await inTime.post("/account/password", chosen)).location).toBe("/account");
    await age(login, 365);
    expect((await openClient(site).post("/login", { login, password: OWN })).status).toBe(302);
    const next = oneTimePassword();
    must(await resetPassword(site.database.owner, site.world, { login, password: next, account: "ops" }));
    expect((await openClient(site).post("/login", { login, password: next })).status).toBe(302);
  },
);
