import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, registerFirm } from "../factories/world";
import { card, openedAssessment, option } from "./answers";
import { openChromium, type Visitor } from "./browser";
import { words } from "./firms";
import { expectSaved } from "./manager";
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

const DESK = { language: "zh", screen: "desk" } as const;
const PHONE = { language: "en", screen: "phone" } as const;

const say = ({ language }: Visitor, key: string, values = {}) => words(language, key, values);
const clashOf = (page: Page, visitor: Visitor) =>
  card(page)
    .getByRole("alert")
    .filter({ hasText: say(visitor, "revision.title") });
const submitButton = (page: Page) => page.locator("main form button[type=submit]").last();
const note = (visitor: Visitor, kind: string) =>
  visitor.page.getByText(say(visitor, `shell.network.${kind}.title`));

describe.each([DESK, PHONE])("two pages at one question ($language)", (settings) => {
  it(
    "show a clash with both values, keep the one chosen and the other in the history",
    browser.visit(settings, async (visitor) => {
      const { page, open, logIn } = visitor;
      const { member, path, save, assessmentId } = await openedAssessment(site);
      await logIn(member.login, PASSWORD);
      await open(path);
      await option(page, "C").check();
      await expectSaved(visitor, "Q5");
      await save("Q5", "E");
      await option(page, "D").check();
      const clash = clashOf(page, visitor);
      await clash.waitFor();
      expect(await card(page).locator("[role=status]").last().textContent()).toContain(
        say(visitor, "revision.pending"),
      );
      await visitor.expectAccessible();
      await page.screenshot({ path: `test-results/clash-${settings.language}-${settings.screen}.png` });
      await clash.getByRole("button", { name: say(visitor, "revision.takeMine") }).click();
      await expectSaved(visitor, "Q5");
      await open(`/assessment/${assessmentId}/history`);
      const lines = await page.locator("main ol > li", { has: page.locator("time") }).allTextContents();
      expect(lines).toHaveLength(4);
      expect(lines[0]).toContain(say(visitor, "revision.history.stands"));
      expect(lines.filter((line) => line.includes(say(visitor, "revision.history.aside")))).toHaveLength(1);
      await visitor.expectAccessible();
      await page.screenshot({ path: `test-results/history-${settings.language}-${settings.screen}.png` });
    }),
  );
});

describe("a page that stays open", () => {
  it(
    "shows what a colleague saved elsewhere instead of its own 已保存",
    browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const { member, path, save } = await openedAssessment(site);
      await logIn(member.login, PASSWORD);
      await open(path);
      await option(page, "C").check();
      await expectSaved(visitor, "Q5");
      await save("Q5", "E");
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('[name="Q5.option"][value="E"]')?.checked === true,
      );
      expect(await card(page).locator("[role=status]").last().textContent()).not.toContain("已保存");
    }),
  );

  it(
    "sends nothing by its retries that is older than what was chosen meanwhile, after its session ended",
    browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const { member, path, save } = await openedAssessment(site);
      await logIn(member.login, PASSWORD);
      await open(path);
      await option(page, "C").check();
      await expectSaved(visitor, "Q5");
      await page.context().clearCookies({ name: "session" });
      await option(page, "D").check();
      const dialog = page.getByRole("dialog");
      await dialog.locator("[name=login]").fill(member.login);
      await dialog.locator("[name=password]").fill("a wrong password");
      await dialog.locator("button[type=submit]").click();
      await dialog.getByText(words("zh", "problem.account.logInFailed")).first().waitFor();
      expect(new URL(page.url()).pathname).toBe(path);
      await save("Q5", "E");
      await dialog.locator("[name=password]").fill(PASSWORD);
      await dialog.locator("button[type=submit]").click();
      await clashOf(page, visitor).waitFor();
      expect(await clashOf(page, visitor).textContent()).toContain("E");
    }),
  );

  it(
    "never writes in another person's name",
    browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const { member, path } = await openedAssessment(site);
      const other = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await open(path);
      await page.evaluate(
        async ([login, password]) => {
          const form = new FormData();
          form.set("login", login ?? "");
          form.set("password", password ?? "");
          await fetch("/login", { method: "POST", body: form });
        },
        [other.login, PASSWORD],
      );
      await option(page, "D").check();
      await card(page).getByText(words("zh", "revision.otherMember")).waitFor();
      await submitButton(page).click();
      await note(visitor, "other-member").waitFor();
      expect(new URL(page.url()).pathname).toBe(path);
    }),
  );

  it(
    "keeps an answer that could not be saved through a reload",
    browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const { member, path } = await openedAssessment(site);
      await logIn(member.login, PASSWORD);
      await open(path);
      await page.route("**/answer", (route) => route.abort("internetdisconnected"));
      await option(page, "D").check();
      await card(page).getByText(words("zh", "assessment.save.offline")).waitFor();
      page.on("dialog", (dialog) => dialog.accept());
      await page.unroute("**/answer");
      await open(path);
      await expectSaved(visitor, "Q5");
      expect(await option(page, "D").isChecked()).toBe(true);
    }),
  );
});

/** Pages with a form, what is typed there, and where the form leads once the network is back. */
const FORMS: readonly (readonly [
  string,
  string,
  (page: Page) => Promise<void>,
  (page: Page) => Promise<string>,
])[] = [
  [
    "the firm's profile",
    "/firm",
    (page) => page.locator('main [name="staff"]').fill("321"),
    (page) => page.locator('main [name="staff"]').inputValue(),
  ],
  [
    "a result of before",
    "/timeline/history",
    (page) => page.locator('main [name="note"]').fill("旧结果"),
    (page) => page.locator('main [name="note"]').inputValue(),
  ],
];

describe("without a network", () => {
  it.each(FORMS)("%s stays with its fields, says so and goes on by itself", async (_, path, type, read) => {
    await browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const member = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await open(path);
      await type(page);
      const typed = await read(page);
      await page.context().setOffline(true);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      const form = page
        .locator("main form", { has: page.locator("textarea, input:not([type=hidden])") })
        .first();
      await form.locator("button[type=submit]").first().click();
      await note(visitor, "offline").waitFor();
      expect(new URL(page.url()).pathname).toBe(path);
      expect(await read(page)).toBe(typed);
      await visitor.expectAccessible();
      await page.context().setOffline(false);
      await answered;
      await note(visitor, "offline").waitFor({ state: "detached" });
    })({ task: { name: path } } as never);
  });

  it.each([DESK, PHONE])(
    "保存并继续, log-in and registration stay too, and a link does not leave the page ($language)",
    async (settings) => {
      await browser.visit(settings, async (visitor) => {
        const { page, open, logIn } = visitor;
        const { member, path } = await openedAssessment(site);
        for (const [address, name] of [
          ["/login", "login"],
          ["/register", "name"],
        ] as const) {
          await open(address);
          await page.locator(`main [name="${name}"]`).fill("某某");
          await page.context().setOffline(true);
          await submitButton(page).click();
          await note(visitor, "offline").waitFor();
          expect(await page.locator(`main [name="${name}"]`).inputValue()).toBe("某某");
          await page.context().setOffline(false);
          await note(visitor, "offline").waitFor({ state: "detached" });
        }
        await logIn(member.login, PASSWORD);
        await open(path);
        await page.context().setOffline(true);
        await option(page, "D").check();
        await submitButton(page).click();
        await note(visitor, "offline").waitFor();
        await page.screenshot({ path: `test-results/offline-${settings.language}-${settings.screen}.png` });
        await page.locator("header nav a").first().click({ force: true });
        expect(new URL(page.url()).pathname).toBe(path);
        expect(await option(page, "D").isChecked()).toBe(true);
      })({ task: { name: settings.language } } as never);
    },
  );

  it(
    "a proxy's own page in the place of an answer, or a server with no room, does not take the page either",
    browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const member = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await open("/firm");
      await page.locator('main [name="staff"]').fill("321");
      let sent = 0;
      await page.route("**/firm.data", async (route) => {
        if (route.request().method() !== "POST") return route.continue();
        sent += 1;
        if (sent === 1)
          return route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Portal</h1>" });
        return route.continue();
      });
      await page.locator("main form button[type=submit]").first().click();
      await note(visitor, "unreachable").waitFor();
      expect(await page.locator('main [name="staff"]').inputValue()).toBe("321");
      await note(visitor, "unreachable").waitFor({ state: "detached" });
      expect(sent).toBe(2);
    }),
  );
});

describe("a page whose server was begun again with another build", () => {
  it(
    "keeps what was typed through the reload that follows",
    browser.visit(DESK, async (visitor) => {
      const { page, open, logIn } = visitor;
      const member = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await open("/firm");
      await page.locator('main [name="staff"]').fill("321");
      // What a server of another build answers for the old one's files and list of routes.
      await page.route("**/assets/**", (route) => route.fulfill({ status: 404 }));
      await page.route("**/__manifest*", (route) =>
        route.fulfill({ status: 204, headers: { "X-Remix-Reload-Document": "true" } }),
      );
      await page.locator("header nav a").first().click();
      await page.waitForURL((url) => url.pathname !== "/firm");
      await page.unrouteAll();
      await open("/firm");
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('main [name="staff"]')?.value === "321",
      );
    }),
  );
});
