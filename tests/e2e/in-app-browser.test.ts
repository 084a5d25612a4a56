import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../factories/world";
import { openChromium } from "./browser";
import { openClient } from "./client";
import { clientOf, type FirmFar, firmWithReport, unescaped, words } from "./firms";
import { openSite, type Site } from "./site";

const WECHAT =
  "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0 Mobile Safari/537.36 MicroMessenger/8.0.49";
const PHONE =
  "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36";
const HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

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

const files = () => [
  `/report/${firm.reportId}/pdf?language=zh`,
  `/submission/${firm.submissionId}/certificate`,
  `/roadmap/${firm.roadmapId}/certificate`,
  "/bureau/firms.csv?chain=auto-parts",
  "/bureau/chains.xlsx",
  "/scoring/questionnaire",
];

describe("a file asked for inside WeChat", () => {
  it("is led to the page that says how to open it, and draws and tells nothing", async () => {
    const client = openClient(site);
    for (const file of files()) {
      const { status, location } = await client.get(file, { Accept: HTML, "User-Agent": WECHAT });
      expect([file, status, location]).toEqual([
        file,
        302,
        `/open-in-browser?${new URLSearchParams({ file })}`,
      ]);
      const page = await client.get(location ?? "", { Accept: HTML, "User-Agent": WECHAT });
      expect(page.status).toBe(200);
      expect(unescaped(page.text)).toContain(`${site.url}${file}`);
    }
  });

  it("is led on to the file from there in a real browser", async () => {
    const own = await clientOf(site, firm.member);
    const [file = ""] = files();
    const { location } = await own.get(`/open-in-browser?${new URLSearchParams({ file })}`, {
      Accept: HTML,
      "User-Agent": PHONE,
    });
    expect(location).toBe(file);
    const { status, headers } = await own.get(file, { Accept: HTML, "User-Agent": PHONE });
    expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  it("leads nowhere but into this site", async () => {
    for (const file of [
      "https://evil.example/x.pdf",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ])
      for (const userAgent of [WECHAT, PHONE]) {
        const asked = `/open-in-browser?${new URLSearchParams({ file })}`;
        const { text, location } = await openClient(site).get(asked, { "User-Agent": userAgent });
        expect(location ?? "/home").toBe("/home");
        expect(text.replace(/href="[^"]*open-in-browser[^"]*"/g, "")).not.toContain('value="https://evil');
      }
  });

  it("is still the file to a program, and pages and forms stay what they are", async () => {
    const own = await clientOf(site, firm.member);
    const [file = ""] = files();
    const given = await own.get(file, { Accept: "*/*", "User-Agent": WECHAT });
    expect(given.headers.get("content-type")).toBe("application/pdf");
    for (const page of ["/language", "/logout", "/verify", "/reports"])
      expect((await own.get(page, { Accept: HTML, "User-Agent": WECHAT })).location ?? "").not.toContain(
        "open-in",
      );
  });
});

describe.each(["zh", "en"] as const)("the owner of a report in WeChat, in %s", (language) => {
  it(
    "reads what to do and takes the address along",
    browser.visit({ language, screen: "phone", userAgent: WECHAT }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      await logIn(firm.member.login, PASSWORD);
      await open("/reports");
      await page.locator('a[href*="pdf"]').first().click();
      await page.waitForURL("**/open-in-browser**");
      await page.getByText(words(language, "openInBrowser.menu.wechat")).waitFor();
      const address = page.getByRole("textbox", { name: words(language, "openInBrowser.address") });
      expect(await address.inputValue()).toContain(`${site.url}/report/${firm.reportId}/pdf`);
      await page.getByRole("button", { name: words(language, "openInBrowser.copy") }).click();
      await page
        .getByText(words(language, "openInBrowser.copied"))
        .or(page.getByText(words(language, "openInBrowser.selected")))
        .waitFor();
      await expectAccessible();
    }),
  );
});
