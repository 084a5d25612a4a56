import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sectionsOf } from "~/domain/instrument/check-answers";
import { loadReference } from "~db/reference-cache";
import { PASSWORD } from "../factories/world";
import { openChromium } from "./browser";
import { type FirmAtWork, type FirmFar, firmAtWork, firmWithReport, words } from "./firms";
import { expectSaved } from "./manager";
import { openSite, type Site } from "./site";

let site: Site;
let far: FirmFar;
let working: FirmAtWork;
beforeAll(async () => {
  site = await openSite();
  [far, working] = [await firmWithReport(site), await firmAtWork(site)];
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pagesOfResult = () => [
  "/firm",
  `/submission/${far.submissionId}`,
  `/submission/${far.submissionId}/solutions`,
  `/submission/${far.submissionId}/roadmap`,
  `/roadmap/${far.roadmapId}`,
  "/reports",
  `/reports/${far.reportId}/withdraw`,
  "/assessment",
  "/catalogue/qms-cloud/complaint",
  "/complaints",
];

const pagesOfQuestionnaire = (sections: readonly string[]) => [
  `/assessment/${working.assessmentId}`,
  ...sections.map((section) => `/assessment/${working.assessmentId}/${section}`),
  `/assessment/${working.assessmentId}/check`,
  `/assessment/${working.assessmentId}/declaration`,
];

describe.each(["zh", "en"] as const)("every page of a firm in %s", (language) => {
  it(
    "fits a window of 320 px, where a result stands",
    browser.visit({ language, screen: "narrow" }, async ({ open, logIn, expectAccessible }) => {
      await logIn(far.member.login, PASSWORD);
      for (const path of pagesOfResult()) {
        await open(path);
        await expectAccessible();
      }
    }),
  );

  it(
    "fits a window of 320 px, where the questionnaire is open",
    browser.visit({ language, screen: "narrow" }, async ({ open, logIn, expectAccessible }) => {
      const { instrument } = await loadReference(site.world.db, site.world.now());
      await logIn(working.member.login, PASSWORD);
      for (const path of pagesOfQuestionnaire(sectionsOf(instrument).map(({ code }) => code))) {
        await open(path);
        await expectAccessible();
      }
    }),
  );

  it(
    "in large type still fits a phone",
    browser.visit({ language, screen: "phone" }, async ({ open, page, logIn, expectAccessible }) => {
      await logIn(far.member.login, PASSWORD);
      await page.context().addCookies([{ name: "type", value: "large", url: site.url }]);
      for (const path of pagesOfResult()) {
        await open(path);
        expect(await page.locator("html").getAttribute("data-type")).toBe("large");
        await expectAccessible();
      }
    }),
  );
});

/** Presses Tab until the focus is where it is wanted; fails where it never comes, or cannot be seen. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      const marked = [focused, focused?.closest("label")].some(
        (each) => each && getComputedStyle(each).outlineStyle !== "none",
      );
      return { there: focused?.matches(wanted) === true, marked };
    }, selector);
    if (!here.there) continue;
    expect([selector, here.marked]).toEqual([selector, true]);
    return;
  }
  throw new Error(`the keyboard never reaches ${selector}`);
};

describe.each(["zh", "en"] as const)("by keyboard alone (%s)", (language) => {
  it(
    "logs in, skips to the page, answers a section and goes on to the next",
    browser.visit({ language, screen: "desk" }, async (visitor) => {
      const { page, open } = visitor;
      const firm = await firmAtWork(site);
      await open(`/assessment/${firm.assessmentId}/foundation`);
      await tabTo(page, "input[name=login]");
      await page.keyboard.type(firm.member.login);
      await page.keyboard.press("Tab");
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/foundation");
      await page.locator("#Q1").waitFor();
      await page.locator("body").focus();
      await page.reload();
      await tabTo(page, 'a[href="#main"]');
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await tabTo(page, 'input[name="Q1.option"][value="B"]');
      await page.keyboard.press("Space");
      await expectSaved(visitor, "Q1");
      await tabTo(page, "#Q1 summary");
      await page.keyboard.press("Enter");
      await page.locator("#Q1").getByText(words(language, "assessment.question.evidence")).waitFor();
      await tabTo(page, "#Q2 input[inputmode=decimal]");
      await page.keyboard.type("40");
      await page.keyboard.press("Tab");
      await page.keyboard.type("20");
      await page.getByText(words(language, "assessment.question.measuredTaken", { letter: "D" })).waitFor();
      await expectSaved(visitor, "Q2");
      await tabTo(page, 'input[name="Q5.option"]');
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await expectSaved(visitor, "Q5");
      expect(await page.locator('input[name="Q5.option"][value="C"]').isChecked()).toBe(true);
      await tabTo(page, "main form button[type=submit]");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/management");
    }),
  );
});

describe("while the page's script is still on its way", () => {
  it(
    "takes over what was ticked and typed, and saves it",
    browser.visit({ language: "zh", screen: "phone" }, async (visitor) => {
      const { page, logIn } = visitor;
      const firm = await firmAtWork(site);
      await logIn(firm.member.login, PASSWORD);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/\/assets\/.*\.js/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`/assessment/${firm.assessmentId}/foundation`, { waitUntil: "commit" });
      await page.locator('input[name="Q1.option"][value="B"]').check();
      await page.locator("#Q2 input[inputmode=decimal]").first().fill("40");
      release();
      await expectSaved(visitor, "Q1");
      await expectSaved(visitor, "Q2");
      expect(await page.locator('input[name="Q1.option"][value="B"]').isChecked()).toBe(true);
      await page.reload();
      expect(await page.locator('input[name="Q1.option"][value="B"]').isChecked()).toBe(true);
    }),
  );
});

describe.each(["zh", "en"] as const)("the ranked solutions in %s", (language) => {
  const word = (key: string, values = {}) => words(language, key, values);

  it(
    "show what a rank is reckoned from, and reject by a budget with the reason",
    browser.visit({ language, screen: "phone" }, async ({ open, page, logIn, expectAccessible }) => {
      await logIn(far.member.login, PASSWORD);
      await open(`/submission/${far.submissionId}/solutions`);
      const first = page.locator("main article").first();
      await first.getByText(word("solutions.parts")).click();
      const shown = await first.innerText();
      const products = [...shown.matchAll(/(\d+) × (\d+(?:\.\d+)?)%/g)];
      expect(products).toHaveLength(4);
      const sum = products.reduce((all, [, part, weight]) => all + Number(part) * Number(weight) * 10, 0);
      expect(shown).toMatch(new RegExp(`\\b${Math.floor(sum / 1000)}\\b[^\\d]*1000`));
      await first.getByText(word("solutions.traits")).click();
      await first.getByRole("term").getByText(word("domain.trait.smart")).waitFor();
      await expectAccessible();

      const budget = page.getByLabel(word("solutions.filter.budget"));
      await budget.fill("abc");
      await page.getByRole("button", { name: word("solutions.filter.apply") }).click();
      await page.getByText(word("catalogue.filter.priceWrong")).waitFor();
      await budget.fill("1");
      await page.getByRole("button", { name: word("solutions.filter.apply") }).click();
      await page.waitForURL("**budget=1*");
      const least = language === "zh" ? "超过设定的预算 1 万元" : "above the limit of CNY 10,000";
      await page.getByText(least).first().waitFor();
      await expectAccessible();
    }),
  );
});
