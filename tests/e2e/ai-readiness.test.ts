import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "~/world";
import { PASSWORD, registerFirm, submitAll } from "../factories/world";
import { openChromium, SCREENS } from "./browser";
import { clientOf, unescaped, words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let firm: Member;
let submissionId: string;
beforeAll(async () => {
  site = await openSite();
  firm = await registerFirm(site.world);
  submissionId = await submitAll(site.world, firm, 2.6);
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(SCREENS)("a firm in %s at a %s", (language, screen) => {
  it(
    "reads its AI readiness, answers a further question and sees the bounds draw together",
    browser.visit({ language, screen }, async ({ page, open, logIn, expectAccessible }) => {
      await logIn(firm.login, PASSWORD);
      await open(`/submission/${submissionId}/ai-readiness`);
      await expectAccessible();
      expect(await page.locator("figure svg").count()).toBeGreaterThan(0);
      expect(await page.locator("main table").count()).toBe(3);
      await page.locator(`a[href$="/ai-readiness/questions"]`).first().click();
      await page.waitForURL("**/questions");
      await expectAccessible();
      await page.locator('input[name="R2"][value="C"]').check();
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL("**/ai-readiness");
      await page.getByText(words(language, "shell.notice.readiness-saved")).waitFor();
      await expectAccessible();
    }),
  );
});

it("says what is wrong, keeps what was chosen, and shows another firm's readiness to nobody", async () => {
  const client = await clientOf(site, firm);
  const path = `/submission/${submissionId}/ai-readiness/questions`;
  const empty = await client.post(path, {});
  expect(empty.status).toBe(422);
  expect(unescaped(empty.text)).toContain(words("zh", "problem.readiness.nothingAnswered"));
  const wrong = await client.post(path, { R1: "Z", R3: "B" });
  expect(wrong.status).toBe(422);
  expect(unescaped(wrong.text)).toContain(words("zh", "problem.readiness.unknownOption"));
  const other = await clientOf(site, await registerFirm(site.world));
  expect((await other.get(`/submission/${submissionId}/ai-readiness`)).status).toBe(404);
  expect((await other.post(path, { R1: "B" })).status).toBe(404);
});
