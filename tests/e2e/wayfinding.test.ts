import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOfficial, PASSWORD } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { type FirmFar, firmWithReport } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let firm: FirmFar;
beforeAll(async () => {
  site = await openSite();
  firm = await firmWithReport(site);
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const focusIn = ({ page }: Visitor, id: string) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: 20_000 });

describe("who filters by keyboard", () => {
  it(
    "is at what was found in the catalogue, also without a change, and among solutions",
    browser.visit({ language: "zh", screen: "desk" }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      await open("/catalogue");
      for (const price of ["3", "3", "40"]) {
        await page.locator('main input[name="price"]').fill(price);
        await page.locator('main input[name="price"]').press("Enter");
        await focusIn(visitor, "found");
      }
      await logIn(firm.member.login, PASSWORD);
      await open(`/submission/${firm.submissionId}/solutions`);
      await page.locator('main input[name="budget"]').fill("30");
      await page.locator('main input[name="budget"]').press("Enter");
      await focusIn(visitor, "found");
      await expectAccessible();
    }),
  );

  it(
    "is at the list of companies",
    browser.visit({ language: "en", screen: "desk" }, async (visitor) => {
      const { page, open, logIn } = visitor;
      const official = await openOfficial({ ...site, setNow: () => undefined });
      await logIn(official.login, PASSWORD);
      await open("/bureau/firms");
      await page.locator('main input[name="text"]').fill("no such company");
      await page.locator('main input[name="text"]').press("Enter");
      await focusIn(visitor, "found");
    }),
  );
});

describe.each(["zh", "en"] as const)("the row of pages above, in %s", (language) => {
  it(
    "ends with the page itself, whatever the page",
    browser.visit({ language, screen: "phone" }, async ({ page, open, logIn, expectAccessible }) => {
      await logIn(firm.member.login, PASSWORD);
      for (const path of [
        `/submission/${firm.submissionId}/solutions`,
        `/submission/${firm.submissionId}/what-if`,
        `/submission/${firm.submissionId}/roadmap`,
        "/timeline/history",
        "/account/password",
        "/catalogue/releases",
        "/scoring/editions",
      ]) {
        await open(path);
        const crumb = page.locator('main nav li[aria-current="page"]');
        expect([path, await crumb.textContent()]).toEqual([path, await page.locator("h1").textContent()]);
      }
      await expectAccessible();
    }),
  );
});

/** Tables of which their frame hides something to the side. */
const hidden = ({ page }: Visitor) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main .stacked")].flatMap((frame) =>
      frame.scrollWidth > frame.clientWidth + 1 ? [frame.textContent?.slice(0, 60)] : [],
    ),
  );

describe("the conditions of a result", () => {
  it(
    "stand whole on a phone, each with the name of its column",
    browser.visit({ language: "zh", screen: "narrow" }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      await logIn(firm.member.login, PASSWORD);
      await open(`/submission/${firm.submissionId}`);
      expect(await page.locator("main .stacked").count()).toBeGreaterThan(1);
      expect(await hidden(visitor)).toEqual([]);
      const names = await page
        .locator("main .stacked td")
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
      expect(names.filter((name) => name.length > 2).length).toBeGreaterThan(10);
      await expectAccessible();
    }),
  );

  it(
    "stand whole in large type on a laptop",
    browser.visit({ language: "zh", screen: "desk" }, async (visitor) => {
      const { page, open, logIn } = visitor;
      await logIn(firm.member.login, PASSWORD);
      for (const size of ["24px", "32px"]) {
        await open(`/submission/${firm.submissionId}`);
        await page.evaluate((large) => {
          document.documentElement.style.fontSize = large;
        }, size);
        expect([size, await hidden(visitor)]).toEqual([size, []]);
      }
    }),
  );
});
