import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sectionsOf } from "~/domain/instrument/check-answers";
import { loadReference } from "~db/reference-cache";
import { findLatestSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";
import { PASSWORD, registerFirm, submitAll } from "../factories/world";
import { openChromium, SCREENS } from "./browser";
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

describe.each(SCREENS)("the assessment after one that was submitted, in %s at a %s", (language, screen) => {
  const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);

  it(
    "counts copied answers apart, confirms them by one click, and is not submitted before",
    browser.visit({ language, screen }, async ({ page, open, logIn, expectAccessible }) => {
      const member = await registerFirm(site.world);
      await submitAll(site.world, member);
      const { instrument } = await loadReference(site.world.db, site.world.now());
      const [first] = sectionsOf(instrument);
      if (!first) throw new Error("no section");
      await logIn(member.login, PASSWORD);
      await open("/assessment");
      await page.getByText(say("assessment.begin.copied")).waitFor();
      await page.getByRole("button", { name: say("assessment.begin.start") }).click();
      await page.waitForURL("**/assessment/*-*");
      const overview = page.url();
      await page.getByText(say("assessment.sections.toConfirm", { count: 31 })).waitFor();
      expect(await page.getByText(say("assessment.overview.done"), { exact: true }).count()).toBe(0);
      await expectAccessible();

      await open(`${overview}/declaration`);
      await page.getByText(say("assessment.check.todo.toConfirm", { count: 31 })).waitFor();
      expect(await page.locator(`main a[href$="/${first.code}#Q1"]`).count()).toBe(1);
      await expectAccessible();

      await open(`${overview}/${first.code}`);
      const one = page.locator("#Q1").getByRole("button", { name: say("assessment.confirm.one") });
      await one.click();
      await one.waitFor({ state: "detached" });
      const count = first.questions.length - 1;
      await page.getByText(say("assessment.confirm.title", { count })).waitFor();
      await expectAccessible();
      // Going on saves the section, and confirms nothing that nobody looked at.
      await page.locator("main form button[type=submit]").last().click();
      await page.waitForURL((url) => !url.pathname.endsWith(first.code));
      await open(`${overview}/${first.code}`);
      await page.getByText(say("assessment.confirm.title", { count })).waitFor();
      await page.getByRole("button", { name: say("assessment.confirm.section") }).click();
      await page.getByText(say("assessment.confirm.text")).waitFor({ state: "detached" });
      await open(`${overview}/check`);
      await page
        .getByText(say("assessment.check.todo.toConfirm", { count: 31 - first.questions.length }))
        .waitFor();
      await expectAccessible();
    }),
  );
});

describe("the certificate of a submission", () => {
  it(
    "is found by its number, in any spelling, by anybody; a wrong number gets one sentence; its file is genuine",
    browser.visit({ language: "zh", screen: "desk" }, async ({ page, open, logIn, expectAccessible }) => {
      const member = await registerFirm(site.world);
      await submitAll(site.world, member);
      const number = (await withTenant(site.world.db, member, findLatestSubmission))?.number ?? "none";
      await open("/verify");
      await page.locator("#report-number").fill(` ${number.toLowerCase()} `);
      await page.getByRole("button", { name: words("zh", "verify.number.submit") }).click();
      await page.getByText(words("zh", "verify.state.submission.valid")).waitFor();
      const main = page.locator("main");
      expect(await main.innerText()).toContain(member.organisationName);
      expect(await main.innerText()).toContain(words("zh", "verify.fact.submittedAt"));
      await expectAccessible();
      await page.locator("#report-number").fill("QZ-20260101-00000000");
      await page.getByRole("button", { name: words("zh", "verify.number.submit") }).click();
      await page
        .getByText(words("zh", "verify.number.unknown", { number: "QZ-20260101-00000000" }))
        .waitFor();
      expect(await main.innerText()).not.toContain(member.organisationName);
      await expectAccessible();
      await logIn(member.login, PASSWORD);
      const submissionId = (await withTenant(site.world.db, member, findLatestSubmission))?.submission_id;
      const file = await page.request.get(`/submission/${submissionId}/certificate`, { timeout: 180_000 });
      await open("/verify");
      await page
        .locator("main input[type=file]")
        .setInputFiles({ name: "证明.pdf", mimeType: "application/pdf", buffer: await file.body() });
      await page.getByText(words("zh", "verify.verdict.genuine")).waitFor();
      await page.getByText(words("zh", "verify.state.submission.valid")).waitFor();
      expect(await main.innerText()).toContain(words("zh", "verify.file.proof"));
      expect(await main.innerText()).toContain(words("zh", "verify.fact.answersSha256"));
      await expectAccessible();
    }),
  );
});
