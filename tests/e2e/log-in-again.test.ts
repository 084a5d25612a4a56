import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "~/domain/limits";
import type { Member } from "~/world";
import { endSessions } from "~db/session";
import { withTenant } from "~db/tenant";
import { PASSWORD, registerFirm } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { openClient } from "./client";
import { words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => expect(site.takeFailures()).toEqual([]));

const TYPED = "改了一半的名称有限公司";
const AGAIN = "**/session/again";

/** Ends the person's sessions as from another browser. */
const endElsewhere = (member: Member) =>
  withTenant(site.world.db, member, (tx) => endSessions(tx, member.memberId, null, "revoked"));

/** Without a window system no tab ever hides; the browser's own event has to be stood in for. */
const lookAgain = (page: Page) =>
  page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));

const dialogOf = (page: Page) => page.getByRole("dialog");

const send = async (page: Page, password: string, login?: string): Promise<void> => {
  if (login !== undefined) await dialogOf(page).locator("input[name=login]").fill(login);
  await dialogOf(page).locator("input[name=password]").fill(password);
  await dialogOf(page).locator("button[type=submit]").click();
};

/** The dialog says so and stays, and what was typed on the page below is as it was. */
const expectStays = async (page: Page, text: string | RegExp): Promise<void> => {
  await dialogOf(page).getByText(text).waitFor();
  expect(new URL(page.url()).pathname).toBe("/firm");
  expect(await page.locator("main input[name=name]").inputValue()).toBe(TYPED);
};

const answerWith = (page: Page, status: number, body: string, type: string) =>
  page.route(AGAIN, (route) => route.fulfill({ status, body, contentType: type }), { times: 1 });

describe.each([
  ["zh", "phone"],
  ["en", "desk"],
] as const)("the log-in over a page (%s, %s)", (language, screen) => {
  const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
  /** A page that is being filled when its session ends. */
  const halfFilled = (work: (page: Page, member: Member, visitor: Visitor) => Promise<void>) =>
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      const member = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await open("/firm");
      await page.locator("main input[name=name]").fill(TYPED);
      await endElsewhere(member);
      await lookAgain(page);
      await dialogOf(page).waitFor();
      expect(await dialogOf(page).locator("input[name=login]").inputValue()).toBe(member.login);
      await dialogOf(page).locator("input[name=password]:focus").waitFor();
      await work(page, member, visitor);
      await expectAccessible();
      await send(page, PASSWORD, member.login);
      await dialogOf(page).waitFor({ state: "detached" });
      expect(await page.locator("main input[name=name]").inputValue()).toBe(TYPED);
      await page.locator("button[name=act][value=save]").click();
      await page.getByText(say("shell.notice.firm-saved")).waitFor();
      expect(await page.locator("main input[name=name]").inputValue()).toBe(TYPED);
    });

  it(
    "names a wrong password, nothing typed and too many tries, and stays each time",
    halfFilled(async (page, member) => {
      await send(page, "");
      await expectStays(page, say("problem.account.passwordMissing"));
      await send(page, "wrong");
      await expectStays(page, say("problem.account.logInFailed"));
      const { points } = LIMITS["log-in-device"];
      for (let tries = 2; tries <= points; tries += 1) {
        const answered = page.waitForResponse(AGAIN);
        await send(page, "wrong");
        expect((await answered).status()).toBe(422);
      }
      await send(page, PASSWORD);
      await expectStays(page, say("problem.limit.logIn", { minutes: 10 }));
      await site.world.limits.forget("log-in-device", await deviceKey(page, member));
    }),
  );

  it(
    "stays while the network or the server is away, whatever stands in its place",
    halfFilled(async (page, _member, { takeFaults }) => {
      await page.route(AGAIN, (route) => route.abort(), { times: 1 });
      await send(page, PASSWORD);
      await expectStays(page, say("shell.session.fault.offline"));
      await answerWith(page, 503, '{"seconds":5}', "application/json");
      await send(page, PASSWORD);
      await expectStays(page, say("shell.session.fault.busy"));
      await answerWith(page, 502, "<html>Bad gateway</html>", "text/html");
      await send(page, PASSWORD);
      await expectStays(page, say("shell.session.fault.failed"));
      await answerWith(page, 200, "<html>Please accept the terms of this Wi-Fi</html>", "text/html");
      await send(page, PASSWORD);
      await expectStays(page, say("shell.session.fault.failed"));
      expect(takeFaults(/Failed to load resource/)).toHaveLength(3);
    }),
  );

  it(
    "lets nobody else go on with the page",
    halfFilled(async (page, member) => {
      const other = await registerFirm(site.world);
      await send(page, PASSWORD, other.login);
      await expectStays(page, say("problem.account.anotherLogin", { login: member.login }));
      expect(await (await page.request.post("/session")).json()).toEqual({ live: false, login: null });
    }),
  );

  it(
    "opens where somebody else has logged in in another tab",
    halfFilled(async (page) => {
      const other = await registerFirm(site.world);
      const tab = await page.context().newPage();
      await tab.goto("/login");
      await tab.locator("input[name=login]").first().fill(other.login);
      await tab.locator("input[name=password]").first().fill(PASSWORD);
      await tab.locator("main form button[type=submit]").first().click();
      await tab.waitForURL("**/assessment**");
      await tab.close();
      await lookAgain(page);
      await dialogOf(page).waitFor();
    }),
  );

  it(
    "opens when a form is sent long after the server was heard of, and the form is not lost",
    browser.visit({ language, screen }, async ({ page, open, logIn }) => {
      const member = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await page.clock.install();
      await open("/firm");
      await page.locator("main input[name=name]").fill(TYPED);
      await page.clock.fastForward("02:00");
      await page.locator("button[name=act][value=save]").click();
      await page.getByText(say("shell.notice.firm-saved")).waitFor();
      await page.locator("main input[name=name]").fill(`${TYPED}二`);
      await endElsewhere(member);
      await page.clock.fastForward("02:00");
      await page.locator("button[name=act][value=save]").click();
      await send(page, PASSWORD, member.login);
      await dialogOf(page).waitFor({ state: "detached" });
      expect(await page.locator("main input[name=name]").inputValue()).toBe(`${TYPED}二`);
    }),
  );
});

/** Under which this browser's tries at the account are counted. */
const deviceKey = async (page: Page, { login }: Member): Promise<string> => {
  const cookies = await page.context().cookies();
  const value = decodeURIComponent(cookies.find(({ name }) => name === "device")?.value ?? "");
  const [json = ""] = value.split(".");
  return `${JSON.parse(Buffer.from(json, "base64").toString("utf8")).id} ${login}`;
};

it("is answered by status, without a page, and only with the page's own name", async () => {
  const member = await registerFirm(site.world);
  const client = openClient(site, "en");
  const post = (fields: Record<string, string>) =>
    client.post("/session/again", { page: member.login, login: member.login, password: PASSWORD, ...fields });
  expect((await post({ password: "wrong" })).status).toBe(422);
  expect((await post({ login: "" })).status).toBe(422);
  expect((await post({ page: "" })).status).toBe(422);
  expect(client.cookies()).not.toMatch(/session=/);
  const entered = await post({ login: ` ${member.login.toUpperCase()} ` });
  expect([entered.status, entered.text]).toEqual([204, ""]);
  expect((await client.get("/firm")).status).toBe(200);
  expect((await client.get("/session/again")).location).toBe("/home");
});
