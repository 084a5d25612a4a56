import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantEngagement } from "~/services/grant-engagement.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { listRoadmaps } from "~db/roadmap";
import { withTenant } from "~db/tenant";
import { must, openConsultant, PASSWORD, planningAtOnce, registerFirm, submitAll } from "../factories/world";
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

/** A firm with a plan and an engaged consultant. */
const clientWithPlan = async () => {
  const firm = await registerFirm(site.world);
  const submissionId = await submitAll(site.world, firm, 0.6);
  const consultant = await openConsultant({ ...site, setNow: () => undefined });
  must(await grantEngagement(site.world, firm, { consultancyId: consultant.organisationId }));
  const asked = { submissionId, budgets: ["20", "20", "20"], target: "2", goal: "cheapest" };
  must(await planRoadmap(planningAtOnce(site.world), firm, asked));
  return { firm, consultant, submissionId };
};

describe.each(SCREENS)("a consultant in %s at a %s", (language, screen) => {
  it(
    "plans for a client under other limits and proposes it; the firm compares, accepts, and both see so",
    browser.visit({ language, screen }, async ({ page, open, logIn, logOut, expectAccessible }) => {
      const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
      const { firm, consultant, submissionId } = await clientWithPlan();
      const versions = () => withTenant(site.world.db, firm, (tx) => listRoadmaps(tx, submissionId));
      const reason = "第一年多投一些，提前达到二级";
      await logIn(consultant.login, PASSWORD);
      await open(`/clients/${firm.organisationId}`);
      await page.getByRole("link", { name: say("proposals.client.plan") }).click();
      await page
        .getByRole("heading", {
          level: 1,
          name: say("proposals.client.planTitle", { name: firm.organisationName }),
        })
        .waitFor();
      await expectAccessible();
      await page.locator('input[name="budgets.0"]').fill("45");
      await page.getByRole("button", { name: say("proposals.client.submit") }).click();
      await page.getByText(say("shell.notice.proposal-drafted")).waitFor();
      await page.getByText(say("planner.versions.part.budgets")).first().waitFor();
      await expectAccessible();
      expect(await versions()).toHaveLength(1);
      await page.locator("textarea[name=reason]").fill(reason);
      await page.getByRole("button", { name: say("proposals.client.send") }).click();
      await page.getByText(say("shell.notice.proposal-sent")).waitFor();
      await logOut();

      await logIn(firm.login, PASSWORD);
      await open("/roadmap");
      await page.getByText(say("proposals.firm.waiting", { count: 1 })).waitFor();
      await page
        .getByRole("link", {
          name: say("proposals.firm.open", { consultancy: consultant.organisationName }),
        })
        .click();
      await page.getByRole("heading", { level: 2, name: say("proposals.firm.decide") }).waitFor();
      await page.getByText(reason).waitFor();
      await expectAccessible();
      await page.locator("input[name=decision][value=accepted]").check();
      await page.locator("textarea[name=reason]").fill("同意提前");
      await page.getByRole("button", { name: say("proposals.firm.submit") }).click();
      await page.waitForURL("**/roadmap/*");
      await page.getByText(say("shell.notice.proposal-accepted")).waitFor();
      await page.locator("#changes").getByText(reason).waitFor();
      expect(await versions()).toHaveLength(2);
      await logOut();

      await logIn(consultant.login, PASSWORD);
      await open(`/clients/${firm.organisationId}`);
      await page.locator("main").getByText(say("proposals.state.accepted")).waitFor();
      await expectAccessible();
    }),
  );
});
