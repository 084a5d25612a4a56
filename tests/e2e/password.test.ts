import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoLogins } from "~/demo/demo-logins";
import { LIMITS } from "~/domain/limits";
import { PASSWORD, registerFirm } from "../factories/world";
import { openChromium } from "./browser";
import { openClient } from "./client";
import { clientOf, unescaped, words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite("demo");
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => expect(site.takeFailures()).toEqual([]));

const NEW = "eleven green boats";
const PAGE = "/account/password";
const changes = { currentPassword: PASSWORD, newPassword: NEW, repeated: NEW };

describe.each(["zh", "en"] as const)("the page for one's own password (%s), without script", (language) => {
  it("changes it, keeps this browser and logs out the others", async () => {
    const member = await registerFirm(site.world);
    const [here, there] = [await clientOf(site, member, language), await clientOf(site, member, language)];
    expect((await here.get("/account")).text).toContain(`href="${PAGE}"`);
    const sent = await here.post(PAGE, changes);
    expect([sent.status, sent.location]).toEqual([302, "/account"]);
    expect((await here.get("/account")).text).toContain(words(language, "shell.notice.password-changed"));
    expect((await there.get("/account")).location).toBe("/login?next=%2Faccount");
    const thrownOut = await there.get("/login");
    expect(unescaped(thrownOut.text)).toContain(words(language, "ownAccount.endedElsewhere"));
    const later = openClient(site, language);
    const tries = [];
    for (const password of [PASSWORD, NEW])
      tries.push((await later.post("/login", { login: member.login, password })).status);
    expect(tries).toEqual([422, 302]);
  });

  it("names each mistake beside its field and sends no password back", async () => {
    const member = await registerFirm(site.world);
    const client = await clientOf(site, member, language);
    const typed = { currentPassword: "not this one at all", newPassword: "x7Kq", repeated: "another one" };
    const { status, text } = await client.post(PAGE, typed);
    expect(status).toBe(422);
    for (const [field, code] of [
      ["currentPassword", "account.passwordWrong"],
      ["newPassword", "account.passwordShort"],
    ]) {
      expect(text).toMatch(new RegExp(`aria-describedby="[^"]*${field}-error`));
      expect(unescaped(text)).toContain(words(language, `problem.${code}`));
    }
    for (const password of Object.values(typed)) expect(text).not.toContain(password);
  });

  it("answers too many tries with 429 and when to try again", async () => {
    const member = await registerFirm(site.world);
    const client = await clientOf(site, member, language);
    const wrong = { ...changes, currentPassword: "wrong" };
    for (let tries = 0; tries < LIMITS["own-password"].points; tries += 1)
      expect((await client.post(PAGE, wrong)).status).toBe(422);
    const slowed = await client.post(PAGE, changes);
    expect(slowed.status).toBe(429);
    const seconds = Number(slowed.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    const minutes = Math.ceil(seconds / 60);
    expect(unescaped(slowed.text)).toContain(words(language, "problem.limit.logIn", { minutes }));
    expect(slowed.text).not.toContain(NEW);
  });

  it("is shut for the demo's accounts, which everybody shares, and leaves their sessions alone", async () => {
    const [{ login, password } = { login: "", password: "" }] = demoLogins;
    const [one, other] = [openClient(site, language), openClient(site, language)];
    for (const client of [one, other]) await client.post("/login", { login, password });
    expect(unescaped((await one.get(PAGE)).text)).toContain(
      words(language, "problem.ownAccount.sharedPassword"),
    );
    expect((await one.post(PAGE, { ...changes, currentPassword: password })).status).toBe(422);
    expect((await other.get("/account")).status).toBe(200);
    const later = await openClient(site, language).post("/login", { login, password });
    expect(later.status).toBe(302);
  });

  it("is for nobody who is not logged in", async () => {
    const client = openClient(site, language);
    expect((await client.get(PAGE)).location).toBe(`/login?next=${encodeURIComponent(PAGE)}`);
    expect((await client.post(PAGE, changes)).status).toBe(302);
  });
});

describe.each([
  ["zh", "phone"],
  ["en", "desk"],
] as const)("the page for one's own password in a browser (%s, %s)", (language, screen) => {
  it(
    "is reached from the account, keeps nothing typed after a mistake, then changes it",
    browser.visit({ language, screen }, async ({ page, open, logIn, expectAccessible }) => {
      const member = await registerFirm(site.world);
      await logIn(member.login, PASSWORD);
      await open("/account");
      await page.getByRole("link", { name: words(language, "ownAccount.password.link") }).click();
      await page.waitForURL(`**${PAGE}`);
      const type = async (typed: typeof changes) => {
        for (const [name, value] of Object.entries(typed))
          await page.locator(`input[name=${name}]`).fill(value);
        await page.locator("main button[type=submit]").click();
      };
      await type({ ...changes, currentPassword: "wrong" });
      await page.locator("#main [role=alert]").waitFor();
      const kept = await page
        .locator("input[type=password]")
        .evaluateAll((inputs) =>
          inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")),
        );
      expect(kept).toEqual(["", "", ""]);
      await expectAccessible();
      await type(changes);
      await page.getByText(words(language, "shell.notice.password-changed")).waitFor();
      expect(new URL(page.url()).pathname).toBe("/account");
      await expectAccessible();
    }),
  );
});
