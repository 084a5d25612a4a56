import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium, SCREENS } from "./browser";
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

const PAGES = [
  "/",
  "/login",
  "/register",
  "/scoring",
  "/scoring/editions",
  "/privacy",
  "/verify",
  "/catalogue?scene=quality&price=3",
  "/catalogue?price=cheap&trait=smart&sector=C17&provider=chain-leader",
  "/catalogue/ai-drawing-search",
  "/catalogue/releases",
  "/no-such-page",
];

describe.each(SCREENS)("a visitor in %s at a %s", (language, screen) => {
  it(
    "reads every public page without a barrier",
    browser.visit({ language, screen }, async ({ page, open, expectAccessible }) => {
      for (const path of PAGES) {
        await open(path);
        expect(await page.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-CN" : "en");
        expect(await page.locator("h1").count()).toBe(1);
        await expectAccessible();
      }
    }),
  );
});

describe.each(["zh", "en"] as const)("a visitor in %s", (language) => {
  it(
    "is told, while typing a name, what a report cannot print",
    browser.visit({ language, screen: "phone" }, async ({ page, open, expectAccessible }) => {
      const told = (characters: string) =>
        page.getByText(words(language, "form.unprintable", { characters }), { exact: true });
      await open("/register");
      const name = page.locator('input[name="name"]').first();
      await name.fill("郑州😀机械");
      await told("😀").waitFor();
      await expectAccessible();
      await name.fill("郑州𠮷机械");
      await told("😀").waitFor({ state: "detached" });
    }),
  );

  it(
    "is told of a browser that is too old, and of no other",
    browser.visit({ language, screen: "desk" }, async ({ page, open, expectAccessible }) => {
      const told = page.getByText(words(language, "shell.oldBrowser"), { exact: true });
      await open("/");
      expect(await told.isVisible()).toBe(false);
      await page.addInitScript(() => {
        CSS.supports = () => false;
      });
      await page.goto("/login");
      await told.waitFor();
      await expectAccessible();
    }),
  );
});

it("answers health, and Chinese where nobody asked for a language", async () => {
  const client = openClient(site);
  client.setCookies("");
  expect((await client.get("/healthcheck")).status).toBe(200);
  expect((await client.get("/")).text).toContain('<html lang="zh-CN"');
});
