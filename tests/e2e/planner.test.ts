import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium, SCREENS, type Visitor } from "./browser";
import { words } from "./firms";
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

const openRoadmap = async ({ logIn, open }: Visitor) => {
  await logIn("demo-firm", "qingzhun-2026");
  await open("/roadmap");
};

/** The first solution of the board that nothing holds, neither a contract nor an earlier wish: its bar and its list. */
const firstFreeLine = async ({ page }: Visitor) => {
  const lists = page.locator("select[name=choice]");
  await lists.first().waitFor();
  const free = await lists.evaluateAll((all) =>
    all.findIndex((each) => each instanceof HTMLSelectElement && each.value === ""),
  );
  return { list: lists.nth(free), bar: page.locator("button[aria-label].touch-none").nth(free) };
};

const QUARTER = /^start:(.+)@(\d+)$/;

describe.each(SCREENS)("a manager in %s at a %s", (language, screen) => {
  it(
    "moves a bar by key or mouse, plans again with a reason, and reads what the new version changed",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, expectAccessible } = visitor;
      const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
      await openRoadmap(visitor);
      const before = page.url();
      const { list, bar } = await firstFreeLine(visitor);
      await bar.focus();
      await bar.press("ArrowRight");
      const [, code, quarter] = QUARTER.exec(await list.inputValue()) ?? [];
      expect(Number(quarter)).toBeGreaterThan(1);
      await bar.press("Escape");
      expect(await list.inputValue()).toBe("");
      const box = await bar.boundingBox();
      if (!box) throw new Error("no bar");
      // One quarter to the right: the lane has twelve, the bar is as wide as its own.
      await page.mouse.move(box.x + 4, box.y + 4);
      await page.mouse.down();
      await page.mouse.move(box.x + 4 + box.width, box.y + 4, { steps: 4 });
      await page.mouse.up();
      expect(await list.inputValue()).toMatch(QUARTER);
      await list.selectOption(`start:${code}@${quarter}`);
      await page.locator("summary", { hasText: say("planner.limits.more") }).click();
      await page.locator("input[name=note]").fill("推迟首个项目");
      await page.locator("input[name=goal][value=cheapest]").check();
      await expectAccessible();
      await page.getByRole("button", { name: say("roadmap.adjust.submit") }).click();
      await page.waitForURL((url) => url.href !== before && /\/roadmap\/[0-9a-f-]+$/.test(url.pathname));
      const changes = page.locator("#changes");
      await changes.getByText("推迟首个项目").waitFor();
      await changes.getByText(say("planner.versions.part.startsIn")).waitFor();
      expect(
        await page.locator(`select[name=choice] option[value="start:${code}@${quarter}"]:checked`).count(),
      ).toBe(1);
      await expectAccessible();

      // What is in force stands above the button, follows the form, and goes by one click; the budgets stay.
      const inForce = page.locator("form", {
        has: page.getByRole("button", { name: say("roadmap.adjust.submit") }),
      });
      const button = page.getByRole("button", { name: say("planner.inForce.clear") });
      const clear = inForce.locator(button);
      await clear.waitFor();
      const held = inForce
        .locator("div", { has: button })
        .filter({ has: page.locator("ul") })
        .last()
        .locator("li");
      // What the board holds, and nothing that a contract gives anyway.
      const wishes = page.locator("select[name=choice]");
      const chosen = await wishes.evaluateAll(
        (all) => all.filter((each) => each instanceof HTMLSelectElement && each.value !== "").length,
      );
      expect(chosen).toBeGreaterThan(0);
      // One line more: the day on which the plan starts.
      expect(await held.count()).toBe(chosen + 1);
      await page.locator("summary", { hasText: say("planner.limits.more") }).click();
      await page.locator("input[name=staffDays]").fill("90");
      await held.getByText(say("planner.inForce.staff", { days: 90 })).waitFor();
      const budget = await page.locator('[name="budgets.0"]').inputValue();
      await clear.click();
      await page.getByText(say("planner.inForce.cleared")).waitFor();
      expect(await page.locator('[name="budgets.0"]').inputValue()).toBe(budget);
      expect(await page.locator("input[name=startsIn], input[name=pinned]").count()).toBe(0);
      expect(await page.locator("input[name=staffDays]").inputValue()).toBe("");
      expect(await page.getByRole("button", { name: say("planner.inForce.clear") }).count()).toBe(0);
      await expectAccessible();
    }),
  );

  it(
    "asks for money by quarter, keeps what was typed when something is wrong",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, expectAccessible } = visitor;
      await openRoadmap(visitor);
      await page.locator('main a[href^="/submission/"][href$="/roadmap"]').first().click();
      await page.waitForURL("**/submission/*/roadmap");
      // The address changes before the page does, and the page before has fields of the same names.
      await page.getByRole("button", { name: words(language, "roadmap.ask.submit") }).waitFor();
      await page.locator("input[name=period][value=quarter]").check();
      expect(await page.locator('[name="budgets.0"]').isVisible()).toBe(false);
      await page.locator('[name="quarterBudgets.0"]').fill("一万");
      await page.locator("input[name=goal][value=own]").check();
      await page.locator('[name="priorities.0"]').selectOption("points");
      await page.getByRole("button", { name: words(language, "roadmap.ask.submit") }).click();
      await page.getByRole("link", { name: words(language, "problem.plan.budgetMalformed") }).waitFor();
      expect(await page.locator('[name="quarterBudgets.0"]').inputValue()).toBe("一万");
      expect(await page.locator('[name="priorities.0"]').inputValue()).toBe("points");
      await expectAccessible();
      await open("/roadmap");
    }),
  );
});

describe("questions about a roadmap", () => {
  it(
    "are answered in place: the least money for each level, and why a solution is in",
    browser.visit({ language: "zh", screen: "desk" }, async (visitor) => {
      const { page, expectAccessible } = visitor;
      await openRoadmap(visitor);
      const section = page.locator("#questions section");
      const cheapest = section.filter({ hasText: words("zh", "planner.ask.cheapest.title") });
      await cheapest.getByRole("button").click();
      await cheapest.getByRole("rowheader").first().waitFor();
      const why = section.filter({ hasText: words("zh", "planner.ask.why.title") });
      await why.getByRole("button").click();
      await why.getByText(words("zh", "planner.ask.why.planned"), { exact: true }).waitFor();
      expect(await why.getByRole("listitem").count()).toBeGreaterThan(1);
      await expectAccessible();
    }),
  );
});
