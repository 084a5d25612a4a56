import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firmForm, PASSWORD, registerFirm } from "../factories/world";
import { testDatabase } from "../setup/database";
import { openChromium } from "./browser";
import { openClient } from "./client";
import { unescaped, words } from "./firms";
import { openSiteOn, type Site } from "./site";

const CONTACT = "0371-67180000（工作日 9:00–17:00）";
const HOST = "郑州市中小企业服务中心（示例）";

let site: Site;
beforeAll(async () => {
  site = await openSiteOn(await testDatabase(), {
    site: { host: HOST, contact: CONTACT, icp: null, police: null },
  });
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(["zh", "en"] as const)("who cannot go on alone, in %s", (language) => {
  it("is told on every page whom to ask, as the operator stated it", async () => {
    for (const path of ["/", "/login", "/register", "/help", "/no-such-page"]) {
      const page = unescaped((await openClient(site, language).get(path)).text).replace(/<[^>]+>/g, "");
      expect(page).toContain(HOST);
      expect(page).toContain(CONTACT);
    }
  });

  it("is helped on where the credit code is registered already, and learns nothing of who did", async () => {
    const form = firmForm({ personName: "李登记" });
    const member = await registerFirm(site.world, form);
    const again = { ...firmForm(), creditCode: form.creditCode };
    const { status, text } = await openClient(site, language).post("/register", again);
    expect(status).toBe(422);
    const page = unescaped(text);
    expect(page).toContain(words(language, "account.known.title"));
    expect(page).toContain('href="tel:037167180000"');
    for (const told of [member.login, member.name, member.organisationName]) expect(page).not.toContain(told);
  });

  it("gets the same page about a lost password, whoever asks after whomever", async () => {
    const member = await registerFirm(site.world);
    const tried = async (login: string) => {
      const client = openClient(site, language);
      const { status, text } = await client.post("/login", { login, password: "not the password at all" });
      return [
        status,
        unescaped(text)
          .replaceAll(login, "LOGIN")
          .replace(/[0-9a-f-]{36}|nonce="[^"]*"/g, ""),
      ];
    };
    expect(await tried(member.login)).toEqual(await tried("nobody-by-this-name"));
  });

  it(
    "finds the way from the log-in on a phone",
    browser.visit({ language, screen: "phone" }, async ({ page, open, expectAccessible }) => {
      await open("/login");
      await page.getByRole("link", { name: words(language, "account.help.forgotten") }).click();
      await page.waitForURL("**/help");
      await page.getByRole("main").getByRole("link", { name: "0371-67180000" }).waitFor();
      await expectAccessible();
    }),
  );
});

describe("the industry, as it is typed", () => {
  const typed = (text: string, then: string, expected: { readonly value: string; readonly told?: string }) =>
    browser.visit({ language: "zh", screen: "phone" }, async ({ page, open, expectAccessible }) => {
      await open("/register");
      const sector = page.getByRole("combobox", { name: words("zh", "account.field.sector") });
      await sector.pressSequentially(text);
      await sector.press(then);
      expect(await page.locator('input[type=hidden][name="sector"]').inputValue()).toBe(expected.value);
      if (expected.told === undefined) return;
      expect(await sector.inputValue()).toBe(text);
      await page.getByText(expected.told).waitFor();
      await expectAccessible();
    });

  it("3670 and Tab", typed("3670", "Tab", { value: "C3670" }));
  it("its name and Tab", typed("汽车零部件及配件制造", "Tab", { value: "C3670" }));
  it("a class that is not listed, and Tab", typed("3529", "Tab", { value: "C35" }));
  it("part of several", typed("汽车", "Tab", { value: "", told: "请从列表中选择一个" }));
  it("nothing there is", typed("卖菜", "Tab", { value: "", told: "没有与“卖菜”对应的选项" }));

  it(
    "is not kept in secret when another one is typed over it by half",
    browser.visit({ language: "zh", screen: "desk" }, async ({ page, open }) => {
      await open("/register");
      const sector = page.getByRole("combobox", { name: words("zh", "account.field.sector") });
      await sector.fill("3670");
      await sector.press("Tab");
      await sector.fill("制造");
      await sector.press("Tab");
      expect(await sector.inputValue()).toBe("制造");
      expect(await page.locator('input[type=hidden][name="sector"]').inputValue()).toBe("");
      await sector.fill("3670");
      await sector.press("Tab");
      await sector.fill("汽");
      await sector.press("Escape");
      expect(await page.locator('input[type=hidden][name="sector"]').inputValue()).toBe("C3670");
    }),
  );
});

describe("Enter while Chinese is composed", () => {
  it(
    "sends no form and chooses nothing",
    browser.visit({ language: "zh", screen: "desk" }, async ({ page, open }) => {
      await open("/login");
      const login = page.locator('input[name="login"]');
      await login.fill("firm");
      await page.locator('input[name="password"]').fill(PASSWORD);
      const sent: string[] = [];
      page.on("request", (request) => {
        if (request.method() === "POST") sent.push(request.url());
      });
      const ime = await page.context().newCDPSession(page);
      const compose = async (text: string) => {
        await ime.send("Input.imeSetComposition", {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.keyboard.press("Enter");
      };
      await login.focus();
      await compose("zheng");
      await login.evaluate((input) => {
        // As Safari tells of it, whose composing is over by then.
        const told = { key: "Enter", keyCode: 229, bubbles: true, cancelable: true };
        if (input.dispatchEvent(new KeyboardEvent("keydown", told)))
          (input as HTMLInputElement).form?.requestSubmit();
      });
      await open("/register");
      const sector = page.getByRole("combobox", { name: words("zh", "account.field.sector") });
      await sector.focus();
      await compose("qiche");
      expect(await page.locator('input[type=hidden][name="sector"]').inputValue()).toBe("");
      expect(new URL(page.url()).pathname).toBe("/register");
      expect(sent).toEqual([]);
    }),
  );
});
