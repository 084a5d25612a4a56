import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoChains } from "~/demo/demo-chains";
import { BUREAU, SHOWN_FIRM } from "~/demo/demo-logins";
import { DEMO_PASSWORD } from "~/domain/demo-password";
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

/** A chain with enough firms for levels and demand, and one of two firms. */
const LARGE = { code: "auto-parts", zh: "汽车零部件及配件", en: "Vehicle parts and accessories" } as const;
const SMALL = "rail";

const words = {
  zh: { overview: "产业链总览", firms: "企业名单", heat: "16 个应用场景热力图", money: "改造需求（万元）" },
  en: {
    overview: "Industrial chains",
    firms: "Companies",
    heat: "Heat map of the 16 scenes",
    money: "Demand (CNY 10,000)",
  },
} as const;

/** The rows of a table by its caption, cells as a reader sees them. */
const tableOf = async ({ page }: Visitor, caption: string): Promise<readonly (readonly string[])[]> =>
  page
    .getByRole("table", { name: caption })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell as HTMLElement).innerText)),
    );

describe.each(SCREENS)("an official in %s at a %s", (language, screen) => {
  it(
    "goes from the overview to a chain, on to its firms, and takes both away",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      const word = words[language];
      await logIn(BUREAU, DEMO_PASSWORD);
      await open("/bureau");
      expect(await page.locator("h1").innerText()).toBe(word.overview);
      await expectAccessible();

      await page.getByRole("link", { name: LARGE[language], exact: true }).click();
      await page.waitForURL("**/bureau/chains/auto-parts");
      await page.getByRole("heading", { level: 1, name: LARGE[language] }).waitFor();
      expect(await tableOf(visitor, word.heat)).toHaveLength(16);
      await page.getByRole("heading", { level: 2, name: word.money }).waitFor();
      await expectAccessible();

      const download = page.waitForEvent("download");
      await page.locator('a[href$="/xlsx"]').click();
      const workbook = await readXlsxFile(await readFile(await (await download).path()));
      expect(workbook).toHaveLength(6);
      expect(workbook[0]?.data[0]?.[0]).toContain(LARGE[language]);

      await page.locator('a[href="/bureau/firms?chain=auto-parts"]').first().click();
      await page.waitForURL("**/bureau/firms?chain=auto-parts");
      await page.getByRole("heading", { level: 1, name: word.firms }).waitFor();
      expect(await page.locator('select[name="chain"]').inputValue()).toBe("auto-parts");
      await page.locator('select[name="state"]').selectOption("unfinished");
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL((url) => url.searchParams.get("state") === "unfinished");
      // The address changes before the table does; its link to the file changes with the table.
      await page.locator('a[href^="/bureau/firms.xlsx"][href*="state=unfinished"]').waitFor();
      const shown = await tableOf(visitor, word.firms);
      expect(shown.length).toBeGreaterThan(1);
      await expectAccessible();

      const saved = page.waitForEvent("download");
      await page.locator('a[href^="/bureau/firms.xlsx"]').click();
      const [list] = await readXlsxFile(await readFile(await (await saved).path()));
      const names = list?.data.slice(8, 8 + shown.length).map((row) => row[0]);
      expect(names).toEqual(shown.map(([name = ""]) => name.split("\n")[0]));
    }),
  );

  it(
    "sees every level of a chain with two firms, and switches to what is published of it",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      await logIn(BUREAU, DEMO_PASSWORD);
      await open(`/bureau/chains/${SMALL}`);
      const withheld = page.locator("main tbody td, main tfoot td").filter({ hasText: "※" });
      expect(await withheld.count()).toBe(0);
      await expectAccessible();
      await page.locator('main nav a[href*="figures=publication"]').click();
      await page.waitForURL((url) => url.searchParams.get("figures") === "publication");
      await page.locator('main nav a[aria-current="true"][href*="figures=publication"]').waitFor();
      // Numbers of firms only: no table has a column of levels.
      for (const heading of await page.locator("main table thead tr").all())
        expect(await heading.locator("th").count()).toBeLessThanOrEqual(3);
      expect(await page.locator("main figure").count()).toBe(0);
      await expectAccessible();
    }),
  );

  it(
    "is told where nothing is found, and that a chain is unknown",
    browser.visit({ language, screen }, async ({ page, open, logIn, expectAccessible }) => {
      await logIn(BUREAU, DEMO_PASSWORD);
      await open("/bureau/firms?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%AE%B6&page=99");
      expect(await page.locator("main table").count()).toBe(0);
      await expectAccessible();
      const answer = await page.goto("/bureau/chains/no-such-chain");
      expect(answer?.status()).toBe(404);
    }),
  );
});

describe("without script", () => {
  const logIn = async (login: string, language: "zh" | "en" = "zh") => {
    const client = openClient(site, language);
    expect((await client.post("/login", { login, password: DEMO_PASSWORD })).status).toBe(302);
    return client;
  };

  it("cuts and pages the list of firms by its address", async () => {
    const client = await logIn(BUREAU);
    const first = await client.get("/bureau/firms?chain=&unit=&size=&title=&state=&level=&text=");
    expect(first.text).toContain("/bureau/firms?page=2");
    const second = await client.get("/bureau/firms?page=2");
    expect([first.status, second.status]).toEqual([200, 200]);
    const codes = (text: string) => new Set(text.match(/\b91410[0-9A-Z]{13}\b/g));
    expect([...codes(first.text)].filter((code) => codes(second.text).has(code))).toEqual([]);
    const { text } = await client.get("/bureau/firms?size=medium&title=little-giant");
    expect(codes(text).size).toBeGreaterThan(3);
  });

  it("gives the list as CSV in the language of the page", async () => {
    for (const [language, heading] of [
      ["zh", "企业,统一社会信用代码,"],
      ["en", "Company,Credit code,"],
    ] as const) {
      const client = await logIn(BUREAU, language);
      const { text, headers } = await client.get("/bureau/firms.csv?chain=auto-parts");
      expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(text.charCodeAt(0)).toBe(0xfeff);
      const lines = text.split("\r\n");
      const top = lines.findIndex((line) => line.startsWith(heading));
      expect(lines.slice(top + 1, lines.indexOf("", top))).toHaveLength(
        demoChains.find(({ chain }) => chain === LARGE.code)?.firms ?? 0,
      );
    }
  });

  it("orders reports as one ZIP, sees how far it has come, and takes it", async () => {
    const client = await logIn(BUREAU);
    const before = await client.get("/bureau/reports?chain=auto-parts");
    expect(before.text).toContain(LARGE.zh);
    const fields = { language: "zh", cut: "chain=auto-parts" };
    expect((await client.post("/bureau/reports", fields)).location).toBe("/bureau/reports");
    const linkIn = async () =>
      /\/bureau\/reports\/[0-9a-f-]{36}\/zip/.exec((await client.get("/bureau/reports")).text)?.[0];
    await expect.poll(linkIn).toBeDefined();
    const zip = `${site.url}${await linkIn()}`;
    const answer = await fetch(zip, { headers: { Cookie: client.cookies() } });
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const [count] = /\d+ 家（范围内/.exec(before.text) ?? [];
    const papers = Object.keys(files).filter((name) => name.endsWith(".pdf"));
    const [index] = await readXlsxFile(Buffer.from(files["报告目录.xlsx"] ?? []));
    expect(index?.data.flat().filter((cell) => papers.includes(String(cell)))).toHaveLength(papers.length);
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("汽车零部件及配件"));
    expect(`${papers.length} 家（范围内`).toBe(count);
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("工作口径"));
    expect(new TextDecoder().decode(files["内部资料.txt"])).toMatch(/内部资料[\s\S]+查看人：演示工作人员/);
    const firm = await logIn(SHOWN_FIRM);
    expect((await firm.get(new URL(zip).pathname)).status).toBe(403);
  });

  it("opens none of it to a firm or a visitor", async () => {
    const firm = await logIn(SHOWN_FIRM);
    const visitor = openClient(site);
    const { pathname } = new URL("/bureau/chains/auto-parts/xlsx", site.url);
    for (const path of [
      "/bureau/firms",
      "/bureau/firms.csv",
      "/bureau/chains.xlsx",
      "/bureau/reports",
      pathname,
    ]) {
      expect([path, (await firm.get(path)).status]).toEqual([path, 403]);
      const expected = path.endsWith("firms") || path.endsWith("reports") ? 302 : 401;
      expect([path, (await visitor.get(path)).status]).toEqual([path, expected]);
    }
  });
});
