import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { yuan } from "~/domain/money";
import { stageOf } from "~/domain/projects/project";
import { formatMoney } from "~/messages/format";
import { adoptPlan } from "~/services/adopt-plan.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import type { Member } from "~/world";
import { type KnownProject, listKnownProjects } from "~db/known-project";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { must, PASSWORD, planningAtOnce, registerFirm, submitAll } from "../factories/world";
import { openChromium, SCREENS, type Visitor } from "./browser";
import { clientOf, words } from "./firms";
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

const DAY = 86_400_000;
const daysAgo = (days: number): string =>
  new Date(site.world.now().getTime() - days * DAY).toISOString().slice(0, 10);

/** A plan that began nine months ago, so that its first projects are overdue once it is adopted. */
const firmWithOldPlan = async () => {
  const member = await registerFirm(site.world);
  const submissionId = await submitAll(site.world, member, 0.6);
  const roadmapId = await plan(member, { submissionId, startsOn: daysAgo(270) });
  return { member, submissionId, roadmapId };
};

const plan = async (member: Member, asked: Readonly<Record<string, string>>) => {
  const request = { ...asked, budgets: ["30", "20", "20"], target: "2", goal: "benefit" };
  return must(await planRoadmap(planningAtOnce(site.world), member, request)).roadmapId;
};

const projectsOf = (member: Member) => withTenant(site.world.db, member, listKnownProjects);

/** The project that should have been finished first. */
const overdue = async (member: Member): Promise<KnownProject> => {
  const [first] = (await projectsOf(member)).toSorted((a, b) =>
    a.project.plan.to < b.project.plan.to ? -1 : 1,
  );
  if (!first) throw new Error("no projects");
  return first;
};

type Fields = Readonly<Record<string, string>>;

/** Fills the form of an act and sends it; waits until the page tells that it was entered. */
const enter = async ({ page, language }: Visitor, act: string, fields: Fields) => {
  const form = page.locator("form", { has: page.locator(`input[name=act][value="${act}"]`) }).first();
  if (!(await form.isVisible()))
    await page.locator("details", { has: form }).first().locator("summary").click();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
  const seen = await form.locator("input[name=seen]").inputValue();
  await form.locator("button[type=submit]").click();
  await page
    .locator(`input[name=seen][value="${Number(seen) + 1}"]`)
    .first()
    .waitFor({ state: "attached" });
  await page.getByText(words(language, "shell.notice.project-saved")).waitFor();
};

describe.each(SCREENS)("a manager in %s at a %s", (language, screen) => {
  it(
    "adopts a version, follows a project from contract to the last payment, and sees what is late and above plan",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
      const { member, submissionId, roadmapId } = await firmWithOldPlan();
      await logIn(member.login, PASSWORD);
      await open("/projects");
      await page.getByText(say("projects.none.title")).waitFor();
      await open(`/roadmap/${roadmapId}`);
      await page.getByRole("link", { name: say("projects.adopt.link") }).click();
      await page.getByRole("heading", { level: 1, name: say("projects.adopt.title") }).waitFor();
      expect(await page.locator("tbody").getByText(say("projects.adopt.acts.new")).count()).toBeGreaterThan(
        1,
      );
      await expectAccessible();
      await page.getByRole("button", { name: say("projects.adopt.submit") }).click();
      await page.waitForURL("**/projects");
      await page.getByText(say("shell.notice.plan-adopted")).waitFor();
      const { projectId, project } = await overdue(member);
      const [late = ""] = say("projects.mark.finish-late", { days: "|" }).split("|");
      await page.locator("main").getByText(late).first().waitFor();
      await expectAccessible();

      await page.locator(`main a[href="/projects/${projectId}"]`).click();
      await page.getByRole("heading", { name: say("projects.form.contracted.title") }).waitFor();
      const amount = (project.plan.amount * 1.2) / 10_000;
      const form = page.locator("form", { has: page.locator("#contracted-on") });
      await form.locator("#contracted-on").fill("2999-01-01");
      await form.locator("#contracted-amount").fill(String(amount));
      await form.locator("button[type=submit]").click();
      await page.locator("#contracted-on-error").waitFor();
      expect(await form.locator("#contracted-amount").inputValue()).toBe(String(amount));
      await expectAccessible();
      await enter(visitor, "contracted", { on: daysAgo(60) });
      const above = formatMoney(yuan(Math.round(project.plan.amount * 0.2)), language);
      const over = say("projects.mark.contract-over", { amount: above });
      await page.getByText(over).first().waitFor();

      await enter(visitor, "paid", { on: daysAgo(58), amount: String(amount / 2) });
      await enter(visitor, "started", { on: daysAgo(50) });
      await enter(visitor, "finished", { on: daysAgo(20) });
      await enter(visitor, "accepted", { on: daysAgo(10), by: "总经理" });
      await enter(visitor, "paid", { on: daysAgo(5), amount: String(amount / 2) });
      await page.locator("main").getByText(say("projects.page.allDone")).waitFor();
      await enter(visitor, "assign", { owner: "生产部 王主任" });
      await expectAccessible();
      const known = (await projectsOf(member)).find((each) => each.projectId === projectId);
      expect(known && stageOf(known.project)).toBe("paid");

      await open(`/roadmap/${roadmapId}`);
      await page.locator("main").getByText("生产部 王主任").first().waitFor();
      await expectAccessible();

      await plan(member, { submissionId });
      await open(`/submission/${submissionId}/roadmap`);
      const { catalogue } = await loadReference(site.world.db, site.world.now());
      const name = catalogue.solutions.find(({ code }) => code === known?.solution)?.name[language] ?? "";
      await page.getByText(say("projects.figures.fixed", { solutions: name })).waitFor();
      // Given by its contract, it is none of the choices that a tick takes back.
      expect(await page.getByRole("checkbox", { name }).count()).toBe(0);
    }),
  );
});

describe("a project's address and forms", () => {
  it("are nobody's but the firm's, and answer whatever is sent with a page", async () => {
    const { member, roadmapId } = await firmWithOldPlan();
    must(await adoptPlan(site.world, member, { roadmapId }));
    const { projectId } = await overdue(member);
    const path = `/projects/${projectId}`;
    const own = await clientOf(site, member);
    const other = await clientOf(site, await registerFirm(site.world));
    expect((await own.get(path)).status).toBe(200);
    for (const foreign of [path, `/proposals/${projectId}`, "/projects/x", "/proposals/x"])
      expect([foreign, (await other.get(foreign)).status]).toEqual([foreign, 404]);
    expect((await other.post(path, { act: "assign", seen: "1", owner: "王" })).status).toBe(404);
    const hostile: readonly Fields[] = [
      {},
      { act: "paid" },
      { act: "contracted", seen: "1", on: "9".repeat(3000), amount: "-1e9" },
      { act: "correct", seen: "1", event: "99999999999999999999", reason: "x" },
      { act: "back", seen: "1", to: "paid", reason: "x" },
      { act: "__proto__", seen: "1" },
      { act: "assign", seen: "NaN", owner: "<script>" },
    ];
    for (const form of hostile) {
      const { status, text } = await own.post(path, form);
      expect([JSON.stringify(form).slice(0, 80), status]).toEqual([JSON.stringify(form).slice(0, 80), 422]);
      expect(text).toContain('role="alert"');
    }
    // No form of ours has such a name: refused before anybody reads it.
    expect((await own.post(path, { act: "assign", "level.__proto__": "2" })).status).toBe(400);
    const [project] = (await projectsOf(member)).filter((each) => each.projectId === projectId);
    expect(project?.lines).toBe(1);
    expect(site.takeFailures()).toEqual([]);
  });
});
