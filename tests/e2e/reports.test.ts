import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { listSubmissions } from "~db/submission";
import { withTenant } from "~db/tenant";
import { must, PASSWORD } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { type FirmFar, firmWithReport, words } from "./firms";
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

/** Issues the report of a new version with the box ticked; yields nothing, as the list shows it. */
const issueWithAnswers = async ({ open, page, language }: Visitor, far: FirmFar): Promise<void> => {
  const asked = {
    submissionId: far.submissionId,
    budgets: ["30", "20", "20"],
    target: "2",
    goal: "cheapest",
  };
  const { roadmapId } = must(await planRoadmap(site.world, far.member, asked));
  await open(`/roadmap/${roadmapId}`);
  const consent = page.getByRole("checkbox", { name: words(language, "reports.consent.label") });
  expect(await consent.isChecked()).toBe(false);
  await consent.check();
  await page.getByRole("button", { name: words(language, "roadmap.report.issue") }).click();
  await page.getByRole("link", { name: words(language, "reports.all") }).click();
  await page.getByRole("heading", { level: 1, name: words(language, "reports.title") }).waitFor();
};

describe.each([
  ["zh", "desk"],
  ["en", "phone"],
] as const)("a manager's reports in %s at a %s", (language, screen) => {
  it(
    "are issued with or without answers, listed with their state, and withdrawn by a reason and a tick",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
      const far = await firmWithReport(site);
      await logIn(far.member.login, PASSWORD);
      await issueWithAnswers(visitor, far);
      const cards = page.locator("main li section");
      await cards.nth(1).waitFor();
      expect(await cards.first().innerText()).toContain(say("verify.stateTitle.valid"));
      expect(await cards.first().innerText()).toContain(say("reports.answers.attached"));
      expect(await cards.nth(1).innerText()).toContain(say("verify.stateTitle.superseded"));
      expect(await cards.nth(1).innerText()).toContain(say("reports.answers.withheld"));
      const submissions = await withTenant(site.world.db, far.member, listSubmissions);
      expect(await cards.nth(1).innerText()).toContain(submissions[0]?.number ?? "none");
      await expectAccessible();

      const number = (await cards.first().getByRole("heading").innerText()).trim();
      const download = page.waitForEvent("download");
      await cards
        .first()
        .getByRole("link", { name: say("roadmap.report.zh") })
        .click();
      expect((await download).suggestedFilename()).toContain(number);

      await cards
        .first()
        .getByRole("link", { name: say("reports.withdraw.open") })
        .click();
      await page.getByRole("heading", { level: 1, name: say("reports.withdraw.title") }).waitFor();
      await expectAccessible();
      const submit = page.getByRole("button", { name: say("reports.withdraw.submit") });
      await submit.click();
      await page.getByRole("link", { name: say("problem.withdrawal.reasonMissing") }).waitFor();
      const reason = page.getByRole("textbox", { name: say("reports.withdraw.reason") });
      await reason.fill("预算填写有误");
      await submit.click();
      await page.getByRole("link", { name: say("problem.withdrawal.notConfirmed") }).waitFor();
      expect(await reason.inputValue()).toBe("预算填写有误");
      await expectAccessible();
      await page.getByRole("checkbox", { name: say("reports.withdraw.confirm", { number }) }).check();
      await submit.click();
      await page.getByText(say("shell.notice.report-withdrawn")).waitFor();
      const withdrawn = cards.filter({ hasText: number });
      expect(await withdrawn.innerText()).toContain(say("verify.stateTitle.withdrawn"));
      expect(await withdrawn.innerText()).toContain("预算填写有误");
      expect(await withdrawn.innerText()).toContain(say("reports.downloads", { count: 1 }));
      expect(await withdrawn.getByRole("link", { name: say("reports.withdraw.open") }).count()).toBe(0);

      await visitor.logOut();
      await open(`/verify/${number}`);
      await page.getByText(say("verify.stateTitle.withdrawn"), { exact: true }).waitFor();
      expect(await page.locator("main").innerText()).not.toContain("预算");
    }),
  );
});
