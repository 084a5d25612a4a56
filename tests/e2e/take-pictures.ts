// The README's pictures, taken from the running product with its demo data:
//   npm start        and then, in another terminal,
//   npx tsx tests/e2e/take-pictures.ts http://localhost:3000
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { ANSWERING_FIRM, BUREAU, SHOWN_FIRM } from "~/demo/demo-logins";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import { chromiumFlags, findChromium } from "../setup/chromium";

const base = process.argv[2] ?? "http://localhost:3000";
const folder = fileURLToPath(new URL("./pictures/", import.meta.url));

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1366, height: 900 };

const logIn = async (browser: Browser, login: string, viewport: typeof DESK): Promise<Page> => {
  const context = await browser.newContext({ baseURL: base, viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  const form = { login, password: DEMO_PASSWORD };
  await page.request.post("/login", { form, headers: { Origin: new URL(base).origin } });
  return page;
};

const take = async (page: Page, name: string, path: string, part?: string): Promise<void> => {
  await page.goto(path, { waitUntil: "networkidle" });
  if (part) await page.locator(part).first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}: ${new URL(page.url()).pathname}`);
};

/** The summary page of the firm's latest report. */
const takePaper = async (page: Page): Promise<void> => {
  await page.goto("/roadmap");
  const link = await page.locator('a[href*="/pdf?language=zh"]').first().getAttribute("href");
  if (!link) throw new Error("the demo firm has no report");
  const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
  writeFileSync(join(scratch, "report.pdf"), await (await page.request.get(link)).body());
  const pages = ["-f", "3", "-l", "3", "-r", "80", "-png", "-singlefile"];
  spawnSync("pdftoppm", [...pages, join(scratch, "report.pdf"), join(folder, "paper")], { stdio: "inherit" });
  rmSync(scratch, { recursive: true });
};

const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium here; `npm test` says how to get it");
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
const answering = await logIn(browser, ANSWERING_FIRM, PHONE);
await answering.goto("/assessment");
await take(answering, "questionnaire", `${new URL(answering.url()).pathname}/foundation`, "#Q2");
const firm = await logIn(browser, SHOWN_FIRM, DESK);
await take(firm, "result", "/submission");
await take(firm, "roadmap", "/roadmap", "figure");
await takePaper(firm);
await take(await logIn(browser, BUREAU, DESK), "chain", "/bureau/chains/auto-parts");
await browser.close();
