import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "~/domain/limits";
import type { Member } from "~/world";
import { PASSWORD, registerFirm } from "../factories/world";
import { openChromium } from "./browser";
import { openClient } from "./client";
import { clientOf, type FirmAtWork, firmAtWork, unescaped, words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let member: Member;
beforeAll(async () => {
  site = await openSite();
  member = await registerFirm(site.world);
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => expect(site.takeFailures()).toEqual([]));

/** What a page asks when it is looked at again; it needs no reference data, whatever the server's clock says. */
const isLive = async (client: Awaited<ReturnType<typeof clientOf>>): Promise<boolean> =>
  JSON.parse((await client.post("/session", {})).text).live;

describe("a session", () => {
  it("that was logged out of does not come back by its kept cookie; another of the same person goes on", async () => {
    const [here, there] = [await clientOf(site, member), await clientOf(site, member)];
    await here.get("/firm");
    const kept = here.cookies();
    expect((await here.post("/logout", {})).location).toBe("/login");
    expect((await here.get("/firm")).status).toBe(302);
    const thief = openClient(site);
    thief.setCookies(kept);
    expect((await thief.get("/firm")).location).toBe("/login?next=%2Ffirm");
    expect((await thief.post("/firm", { act: "save", name: "Evil" })).status).toBe(302);
    expect((await thief.get("/firm")).status).toBe(302);
    expect((await there.get("/firm")).status).toBe(200);
  });

  it("ends and goes on by the database's clock, whatever the servers' clocks say", async () => {
    const client = await clientOf(site, member);
    const { now } = site.world;
    const servers = [0, 400, -400].map((days) => () => new Date(Date.now() + days * 86_400_000));
    try {
      for (const clock of servers) {
        Object.assign(site.world, { now: clock });
        expect(await isLive(client)).toBe(true);
        expect(await isLive(await clientOf(site, member))).toBe(true);
      }
      await site.advance(12 * 60);
      for (const clock of servers) {
        Object.assign(site.world, { now: clock });
        expect(await isLive(client)).toBe(false);
      }
    } finally {
      Object.assign(site.world, { now });
    }
  });

  it("of a browser ends where somebody logs in anew there, and its cookie says nothing of anybody", async () => {
    const client = await clientOf(site, member);
    const before = client.cookies();
    expect(before).toMatch(/session=[A-Za-z0-9_-]{43}(;|$)/);
    const other = await registerFirm(site.world);
    await client.post("/login", { login: other.login, password: PASSWORD });
    expect((await client.get("/firm")).text).toContain(other.organisationName);
    const kept = openClient(site);
    kept.setCookies(before);
    expect((await kept.get("/firm")).status).toBe(302);
  });

  it("sends its cookie once, not with every page, and asks the browser to forget at log-out", async () => {
    const client = await clientOf(site, member);
    expect((await client.get("/firm")).headers.getSetCookie()).toEqual([]);
    const { headers } = await client.post("/logout", {});
    expect(headers.get("Clear-Site-Data")).toBe('"cache"');
    expect(headers.getSetCookie().join()).toContain("session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  });

  it("with a changed or unsigned cookie is none", async () => {
    const client = await clientOf(site, member);
    const [, value = ""] = /session=([^;]+)/.exec(client.cookies()) ?? [];
    const last = value.endsWith("A") ? "B" : "A";
    const forged = [
      value.slice(1),
      `${value}x`,
      `${value.slice(0, -1)}${last}`,
      "",
      "x".repeat(43),
      "x".repeat(3000),
    ];
    for (const each of forged) {
      client.setCookies(`session=${each}`);
      expect((await client.get("/firm")).status).toBe(302);
    }
  });

  it("is slow to guess at: strangers wait, with the same words for a name nobody has; a known browser gets in", async () => {
    const victim = await registerFirm(site.world);
    const known = openClient(site, "en");
    const own = { login: victim.login, password: PASSWORD };
    expect((await known.post("/login", own)).status).toBe(302);
    await known.post("/logout", {});
    const stranger = openClient(site, "en");
    const attempt = async (login: string, password: string) => {
      const { status, text, headers } = await stranger.post("/login", { login, password });
      const wrong = unescaped(text).includes(words("en", "problem.account.logInFailed"));
      return { status, wrong, waits: Number(headers.get("retry-after") ?? 0) > 0 };
    };
    const refused = { status: 422, wrong: true, waits: false };
    const slowed = { status: 429, wrong: false, waits: true };
    for (const login of [victim.login, "nobody-here"]) {
      for (let tries = 0; tries < LIMITS["log-in-account-address"].points; tries += 1)
        expect(await attempt(login, "wrong")).toEqual(refused);
      expect(await attempt(login, PASSWORD)).toEqual(slowed);
    }
    expect((await known.post("/login", own)).status).toBe(302);
  });
});

const TYPED = "改了一半的名称有限公司";

const logInAgain = async (page: Page, language: "zh" | "en", login: string): Promise<void> => {
  const dialog = page.getByRole("dialog");
  await dialog.getByText(words(language, "shell.session.endedTitle")).waitFor();
  await dialog.locator("input[name=login]").fill(login);
  await dialog.locator("input[name=password]").fill(PASSWORD);
  await dialog.locator("button[type=submit]").click();
  await dialog.waitFor({ state: "detached" });
};

const expectKept = async (page: Page, language: "zh" | "en"): Promise<void> => {
  const name = page.locator("input[name=name]");
  expect(await name.inputValue()).toBe(TYPED);
  await page.locator("button[name=act][value=save]").click();
  await page.getByText(words(language, "shell.notice.firm-saved")).waitFor();
  expect(await name.inputValue()).toBe(TYPED);
};

describe.each(["zh", "en"] as const)("a session that ran out (%s)", (language) => {
  it("leads through log-in back to the page asked for, and says why", async () => {
    const client = await clientOf(site, member, language);
    await site.advance(61);
    const asked = await client.get("/firm");
    expect(asked.location).toBe("/login?next=%2Ffirm");
    const page = await client.get(asked.location ?? "");
    expect(unescaped(page.text)).toContain(words(language, "account.login.expired"));
    const back = await client.post("/login", {
      login: member.login,
      password: PASSWORD,
      next: "/firm",
    });
    expect(back.location).toBe("/firm");
  });

  it(
    "in the middle of the questionnaire: logs in over the page, and what was typed is saved",
    browser.visit({ language, screen: "phone" }, async ({ page, open, logIn }) => {
      const firm: FirmAtWork = await firmAtWork(site);
      await logIn(firm.member.login, PASSWORD);
      await open(`/assessment/${firm.assessmentId}/foundation`);
      await site.advance(61);
      await page.locator("#Q2 input[inputmode=decimal]").first().fill("40");
      await logInAgain(page, language, firm.member.login);
      await page
        .locator("#Q2")
        .getByText(new RegExp(words(language, "assessment.save.saved", { time: "" })))
        .waitFor();
      await page.reload();
      expect(await page.locator("#Q2 input[inputmode=decimal]").first().inputValue()).toBe("40");
    }),
  );

  it(
    "in the middle of a form: warns, then logs in over the page, and the form is still as typed",
    browser.visit({ language, screen: "phone" }, async ({ page, open, logIn, expectAccessible }) => {
      const other = await registerFirm(site.world);
      await logIn(other.login, PASSWORD);
      await page.clock.install();
      await open("/firm");
      await page.locator("input[name=name]").fill(TYPED);
      await page.clock.fastForward("55:01");
      await page.getByText(words(language, "shell.session.soonTitle")).waitFor();
      await expectAccessible();
      await page.clock.fastForward("05:00");
      await site.advance(61);
      await logInAgain(page, language, other.login);
      await expectKept(page, language);
    }),
  );

  it(
    "while the computer slept: the form is held back instead of lost",
    browser.visit({ language, screen: "desk" }, async ({ page, open, logIn }) => {
      const other = await registerFirm(site.world);
      await logIn(other.login, PASSWORD);
      await page.clock.install();
      await open("/firm");
      await page.locator("input[name=name]").fill(TYPED);
      // Moves the clock without letting timers run, as sleep does.
      await page.clock.setSystemTime(Date.now() + 61 * 60_000);
      await site.advance(61);
      await page.locator("button[name=act][value=save]").click();
      await logInAgain(page, language, other.login);
      await expectKept(page, language);
    }),
  );

  it(
    "in another tab: the log-out is noticed when this one is looked at again",
    browser.visit({ language, screen: "desk" }, async ({ page, open, logIn }) => {
      const other = await registerFirm(site.world);
      await logIn(other.login, PASSWORD);
      await open("/firm");
      await page.locator("input[name=name]").fill(TYPED);
      const tab = await page.context().newPage();
      await tab.goto("/firm");
      await tab.locator("header details summary").last().click();
      await tab.locator('form[action="/logout"] button').click();
      await tab.waitForURL("**/login");
      await tab.close();
      // Without a window system no tab ever hides; the browser's own event has to be stood in for.
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await logInAgain(page, language, other.login);
      await expectKept(page, language);
    }),
  );
});
