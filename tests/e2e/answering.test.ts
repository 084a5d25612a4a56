import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { firmAtWork, words } from "./firms";
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

/** Into the part of the questionnaire that the `nth` link of the strip leads to. */
const openPart = async ({ page, open, logIn }: Visitor, nth: number) => {
  const { member, assessmentId } = await firmAtWork(site);
  await logIn(member.login, PASSWORD);
  await open(`/assessment/${assessmentId}`);
  const parts = page.locator(`main a[href^="/assessment/${assessmentId}/"]`);
  const hrefs = await parts.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const sections = [...new Set(hrefs)].filter((href) => !/check|declaration|history/.test(href));
  await open(sections.at(nth) ?? "");
};

const savesOf = (page: Page): string[] => {
  const saves: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/answer"))
      saves.push(request.postData() ?? "");
  });
  return saves;
};

const inSight = (what: Locator) =>
  what.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

describe.each(["zh", "en"] as const)("a manager answering in %s on a phone", (language) => {
  const say = (key: string, values = {}) => words(language, `assessment.${key}`, values);

  it(
    "may type why something is not applicable before being called wrong",
    browser.visit({ language, screen: "phone" }, async (visitor) => {
      const { page, expectAccessible } = visitor;
      await openPart(visitor, 0);
      const saves = savesOf(page);
      const card = page.locator("section", { has: page.locator('input[name$=".notApplicable"]') }).first();
      const missing = card.getByText(words(language, "problem.answer.reasonMissing"));
      await card.locator('input[name$=".notApplicable"]').check();
      await card.getByText(say("save.unfinished")).waitFor();
      await expectAccessible();
      expect([await card.locator(".text-danger:not(:empty)").count(), saves]).toEqual([0, []]);
      const reason = card.locator("textarea");
      await reason.focus();
      await reason.blur();
      await missing.waitFor();
      await expectAccessible();
      await reason.fill("没有此项业务😀");
      await missing.waitFor({ state: "detached" }).catch(() => undefined);
      expect(await missing.count()).toBe(0);
      await card.getByText(words(language, "form.unprintable", { characters: "😀" })).waitFor();
      await card
        .getByText(/已保存|Saved/)
        .first()
        .waitFor();
      expect(saves.every((save) => save.includes("没有此项业务"))).toBe(true);
      await page.reload();
      expect(await page.locator("textarea").first().inputValue()).toBe("没有此项业务😀");
    }),
  );

  it(
    "is told of a missing reason once the part is sent with it",
    browser.visit({ language, screen: "phone" }, async (visitor) => {
      const { page } = visitor;
      await openPart(visitor, 0);
      const card = page.locator("section", { has: page.locator('input[name$=".notApplicable"]') }).first();
      await card.locator('input[name$=".notApplicable"]').check();
      await page.locator("main form button[type=submit]").last().click();
      await card.getByRole("alert").getByText(words(language, "problem.answer.reasonMissing")).waitFor();
    }),
  );

  it(
    "sees beside the option touched that it is saved, and where in the questionnaire it stands",
    browser.visit({ language, screen: "phone" }, async (visitor) => {
      const { page } = visitor;
      await openPart(visitor, -1);
      expect(await inSight(page.locator('main nav a[aria-current="page"]'))).toBe(true);
      const option = page.locator('main label:has(input[type="radio"])').first();
      await option.click();
      const mark = option.getByText(/✓/);
      await mark.waitFor();
      expect(await inSight(mark)).toBe(true);
    }),
  );
});

describe.each(["zh", "en"] as const)("a form refused and then accepted, in %s", (language) => {
  it(
    "shows no error beside the success, and keeps what was saved",
    browser.visit({ language, screen: "desk" }, async (visitor) => {
      const { page, open, logIn } = visitor;
      const { member } = await firmAtWork(site);
      await logIn(member.login, PASSWORD);
      await open("/firm");
      const staff = page.locator('main input[name="staff"]');
      const save = page.getByRole("button", { name: words(language, "account.firm.save") });
      await staff.fill("minus five");
      await save.click();
      await page.locator("#error-summary-title").waitFor();
      await staff.fill("１３０");
      await save.click();
      await page.getByText(words(language, "shell.notice.firm-saved")).waitFor();
      expect(await page.locator('#error-summary-title, [aria-invalid="true"]').count()).toBe(0);
      expect(await staff.inputValue()).toBe("130");
    }),
  );
});
