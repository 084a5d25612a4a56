// What a change on the what-if page costs in the browser at 4× CPU slow-down, on the real page of a demo firm: from
// the click until the new figures stand in the page, and until the frame that shows them is painted.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { SHOWN_FIRM } from "~/demo/demo-logins";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import { chromiumFlags, findChromium } from "../setup/chromium";

const SLOW_DOWN = 4;
const ROUNDS = 10;

type Took = { readonly script: number; readonly painted: number };

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** The product as its user starts it, with demo data in a folder of its own; or one that runs already at BENCH_URL. */
const startProduct = async (): Promise<{ url: string; stop: () => void }> => {
  const running = process.env.BENCH_URL;
  if (running) return { url: running, stop: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "what-if-"));
  const port = await freePort();
  const server: ChildProcess = spawn("node", ["app/commands/run.mjs", "start"], {
    env: { ...process.env, DATA_FOLDER: folder, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ready = new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (text: Buffer) => text.includes("Ctrl+C") && resolve());
    server.on("exit", (code) => reject(new Error(`the server ended (${code}) before it was ready`)));
  });
  await ready;
  const stop = () => {
    server.removeAllListeners("exit");
    server.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    server.kill("SIGTERM");
  };
  return { url: `http://127.0.0.1:${port}`, stop };
};

const openWhatIf = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/login`);
  await page.locator('input[name="login"]:visible').fill(SHOWN_FIRM);
  await page.locator('input[type="password"]').fill(DEMO_PASSWORD);
  await page.locator('form:has(input[type="password"]) button[type="submit"]').click();
  await page.waitForURL((to) => to.pathname !== "/login");
  await page.goto(`${url}/submission`);
  await page.goto(`${page.url()}/what-if`);
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((key) => key.startsWith("__react")),
  );
  await page.waitForTimeout(1000);
};

/** Clicks and waits for the frame after; fails where the figures did not follow. */
const measure = (page: Page, selector: string): Promise<Took> =>
  page.evaluate(async (found) => {
    const input = document.querySelector<HTMLInputElement>(found);
    const outcome = document.querySelector("#outcome");
    if (!input || !outcome) throw new Error(`not on the page: ${found}`);
    const before = outcome.textContent;
    const start = performance.now();
    input.click();
    await Promise.resolve();
    const script = performance.now() - start;
    if (outcome.textContent === before) throw new Error(`nothing followed: ${found}`);
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
    });
    return { script, painted: performance.now() - start };
  }, selector);

const changes = [
  ...["quality", "finance", "production-control", "equipment"].flatMap((scene) =>
    [4, 3, 0].map((level) => `input[name="${scene}"][value="${level}"]`),
  ),
  ...["B", "C", "D", "E"].map((letter) => `input[type="checkbox"][name="Q9"][value="${letter}"]`),
  ...["C", "D", "E"].map((letter) => `input[type="radio"][name="Q5"][value="${letter}"]`),
];

const at = (values: readonly number[], share: number): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
};

const line = (title: string, values: readonly number[]): string =>
  `  ${title.padEnd(34)} median ${at(values, 0.5)}, 95 % ${at(values, 0.95)}, most ${at(values, 1)} ms`;

export const benchWhatIf = async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium here");
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1366, height: 768 },
    ]) {
      const page = await (await browser.newContext({ viewport })).newPage();
      await openWhatIf(page, product.url);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
      const took: Took[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const change of changes) {
          took.push(await measure(page, change));
          await page.waitForTimeout(40);
        }
        await page.waitForTimeout(1500);
      }
      console.log(
        `${took.length} changes at ${viewport.width} × ${viewport.height}, CPU slowed ${SLOW_DOWN} times`,
      );
      console.log(
        line(
          "click to new figures in the page",
          took.map(({ script }) => script),
        ),
      );
      console.log(
        line(
          "click to painted frame",
          took.map(({ painted }) => painted),
        ),
      );
      await page.context().close();
    }
  } finally {
    await browser.close();
    product.stop();
  }
};
