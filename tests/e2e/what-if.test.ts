import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium, SCREENS, type Visitor } from "./browser";
import { openClient } from "./client";
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

const LOGIN = "demo-firm";
const PASSWORD = "qingzhun-2026";

/** Logs in and yields the path of the firm's latest result. */
const openResult = async ({ logIn, open, page }: Visitor): Promise<string> => {
  await logIn(LOGIN, PASSWORD);
  await open("/submission");
  return new URL(page.url()).pathname;
};

const points = async ({ page }: Visitor): Promise<string> =>
  (await page.locator("[role=status]", { hasText: /试算得分|Trial:/ }).textContent()) ?? "";

describe.each(SCREENS)("a manager in %s at a %s", (language, screen) => {
  it(
    "tries out answers: the result follows, the address holds it, undoing brings everything back",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, expectAccessible } = visitor;
      const result = await openResult(visitor);
      await open(`${result}/what-if`);
      await expectAccessible();
      const before = await points(visitor);
      await page.locator('input[name="quality"][value="4"]').check();
      await page.locator("summary", { hasText: "Q11" }).click();
      await page.locator('input[name="Q11"][value="E"]').check();
      expect(await points(visitor)).not.toBe(before);
      expect(new URL(page.url()).search).toBe("?Q11=E&quality=4");
      const tried = await points(visitor);
      await expectAccessible();
      // The address alone brings it back, in another language too.
      await open(`${result}/what-if?Q11=E&quality=4`);
      expect(await points(visitor)).toBe(tried);
      expect(await page.locator('input[name="Q11"][value="E"]').isChecked()).toBe(true);
      await page.getByRole("link", { name: language === "zh" ? "全部恢复" : "Undo all" }).click();
      expect(await points(visitor)).toBe(before);
      expect(new URL(page.url()).search).toBe("");
      await page.reload();
      expect(await points(visitor)).toBe(before);
    }),
  );

  it(
    "opens figures to rule, inputs and source by key, and reads the whole result without a barrier",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, expectAccessible } = visitor;
      await openResult(visitor);
      await expectAccessible();
      const figures = page.locator("button[popovertarget]:not([popovertargetaction])");
      expect(await figures.count()).toBeGreaterThan(60);
      const figure = page.locator("dd button[popovertarget]:not([popovertargetaction])").nth(1);
      await figure.focus();
      await page.keyboard.press("Enter");
      const box = page.locator("[popover]:popover-open");
      await expect.poll(() => box.count()).toBe(1);
      const words = (await box.textContent()) ?? "";
      expect(words).toContain("工信厅企业〔2024〕56号");
      expect(words).toContain("Q15");
      await expectAccessible();
      await page.keyboard.press("Escape");
      expect(await box.count()).toBe(0);
      expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    }),
  );
});

describe("a what-if on its way to a roadmap", () => {
  it(
    "starts from a way, is kept as a target, planned towards, and removed",
    browser.visit({ language: "zh", screen: "desk" }, async (visitor) => {
      const { page } = visitor;
      const result = await openResult(visitor);
      await page.locator("#lift").getByRole("link", { name: "试算这种办法 办法 1" }).click();
      await page.waitForURL(`**${result}/what-if?**`);
      expect(await points(visitor)).toContain("二级");
      await page.getByLabel("目标名称").fill("先到二级");
      await page.getByRole("button", { name: "存为目标" }).click();
      await page.waitForURL(`**${result}#targets`);
      const row = page.locator("#targets tr", { hasText: "先到二级" });
      expect(await row.textContent()).toContain("二级（规范级）");
      await row.getByRole("link", { name: "按此规划" }).click();
      await page.waitForURL(`**${result}/roadmap?towards=*`);
      for (const [year, field] of ["20", "20", "20"].entries())
        await page.locator(`input[name="budgets.${year}"]`).fill(field);
      await page.getByRole("button", { name: "计算最优路线图" }).click();
      await page.waitForURL("**/roadmap/*");
      expect(await page.locator("main").textContent()).toContain("先到二级");
      await page.goto(`${result}#targets`);
      await row.locator("summary").click();
      await row.getByRole("button", { name: "删除目标“先到二级”" }).click();
      await expect.poll(() => row.count()).toBe(0);
    }),
  );

  it(
    "keeps what was tried when the name is taken or missing",
    browser.visit({ language: "zh", screen: "phone" }, async (visitor) => {
      const { page, open } = visitor;
      const result = await openResult(visitor);
      await open(`${result}/what-if?quality=4`);
      const tried = await points(visitor);
      await page.getByRole("button", { name: "存为目标" }).click();
      await page.getByText("请填写目标名称。").first().waitFor();
      expect(await points(visitor)).toBe(tried);
      expect(new URL(page.url()).search).toBe("?quality=4");
    }),
  );
});

describe("a what-if without script", () => {
  it("is computed by the server from the form's fields, and says what it could not read", async () => {
    const client = openClient(site);
    await client.post("/login", { login: LOGIN, password: PASSWORD });
    const result = (await client.get("/submission")).location ?? "";
    const plain = await client.get(`${result}/what-if`);
    expect(plain.text).toContain("重新计算");
    const tried = await client.get(`${result}/what-if?Q1=&Q1=B&Q1=C&Q1=D&quality=4&bogus=1&office=9`);
    expect(tried.status).toBe(200);
    expect(tried.text).toContain("bogus、office");
    const said = (html: string) => /试算得分 ([\d.]+) 分/.exec(html)?.[1];
    expect(said(tried.text)).not.toBe(said(plain.text));
  });
});
