import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, type TestContext } from "vitest";
import { chromiumFlags, findChromium } from "../setup/chromium";
import { runs } from "../setup/runs";
import { becomeOld } from "./old-browser";
import type { Site } from "./site";

export type Language = "zh" | "en";
/** `narrow` is the smallest phone that must work; `phone` and `desk` are the usual ones. */
export type Screen = "narrow" | "phone" | "desk";

/** Milliseconds for what comes by itself sooner or later, the plan of a solver on a busy machine included. */
const LATE = 3 * 60_000;

const SIZES: Readonly<Record<Screen, { readonly width: number; readonly height: number }>> = {
  narrow: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  desk: { width: 1366, height: 768 },
};

type Seen = readonly [Language, Screen];

/** Each language and each size once; where FULL is set every pair of them. For `describe.each`. */
export const SCREENS: readonly Seen[] = runs<readonly Seen[]>(
  [
    ["zh", "phone"],
    ["en", "desk"],
  ],
  [
    ["zh", "desk"],
    ["zh", "phone"],
    ["en", "desk"],
    ["en", "phone"],
  ],
);

type Settings = {
  readonly language: Language;
  readonly screen: Screen;
  /** Another browser's name, where pages differ by it. */
  readonly userAgent?: string;
};

/** One person at one browser window, with cookies of their own. */
export type Visitor = {
  readonly page: Page;
  readonly site: Site;
  readonly language: Language;
  /** Opens a path of the site and waits until its script has taken over. */
  readonly open: (path: string) => Promise<void>;
  /** Logs in by the form and lands where the log-in leads. */
  readonly logIn: (login: string, password: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  /** Fails with the rules and places where axe finds the page at fault, or where it scrolls sideways. */
  readonly expectAccessible: () => Promise<void>;
  /** Errors of the page's scripts and refused resources so far. */
  readonly faults: () => readonly string[];
  /** Takes out those that the test itself brought about, as by cutting the network. */
  readonly takeFaults: (made: RegExp) => readonly string[];
};

export type Chromium = {
  /**
   * A test of one visitor. Afterwards the window is closed; when the test failed, its picture lies in test-results/.
   * A page's script error, a violated security policy and an answer of 500 fail the test too.
   *
   *     it("…", browser.visit({ language: "zh", screen: "phone" }, async ({ open, page }) => { … }));
   */
  readonly visit: (
    settings: Settings,
    work: (visitor: Visitor) => Promise<void>,
  ) => (context: TestContext) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Debian's Chromium, started when first needed; one a test file. `site`: asked for when a test begins. */
export const openChromium = (site: () => Site): Chromium => {
  let launched: ReturnType<typeof launch> | undefined;
  const visit: Chromium["visit"] = (settings, work) => async (context) => {
    launched ??= launch();
    const opened = await (await launched).newContext(contextOptions(site(), settings));
    await opened.addInitScript(becomeOld);
    try {
      await visitWith(opened, site(), settings.language, work, nameOf(context));
    } finally {
      await opened.close();
    }
  };
  const close = async () => (await launched)?.close();
  return { visit, close };
};

const launch = () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium here; `npm test` says how to get it");
  return chromium.launch({ executablePath, args: [...chromiumFlags] });
};

const contextOptions = (site: Site, { language, screen, userAgent }: Settings) => ({
  ...(userAgent !== undefined && { userAgent }),
  baseURL: site.url,
  viewport: SIZES[screen],
  hasTouch: screen !== "desk",
  isMobile: screen !== "desk",
  // Movement would only make pictures and checks depend on the moment.
  reducedMotion: "reduce" as const,
  timezoneId: "Asia/Shanghai",
  storageState: {
    origins: [],
    cookies: [cookie(site, "language", language)],
  },
});

const cookie = (site: Site, name: string, value: string) => ({
  name,
  value,
  domain: new URL(site.url).hostname,
  path: "/",
  expires: -1,
  httpOnly: false,
  secure: false,
  sameSite: "Lax" as const,
});

const visitWith = async (
  context: BrowserContext,
  site: Site,
  language: Language,
  work: (visitor: Visitor) => Promise<void>,
  name: string,
): Promise<void> => {
  const page = await context.newPage();
  page.setDefaultTimeout(LATE);
  const faults = watch(page);
  try {
    await work(visitorOn(page, site, language, faults));
    expect([...faults, ...site.takeFailures()]).toEqual([]);
  } catch (error) {
    await picture(page, name);
    throw error;
  }
};

/**
 * A status of 400 to 499 is an answer, not a fault, though Chromium writes it to the console; a network that a test cut is
 * no fault either. Remix tells, as an error
 * of the page or on the console, of a reading that it gave up because a newer one, or another page, was asked for.
 */
const NO_FAULT = /^AbortError: |Failed to load resource.*(status of 4\d\d|ERR_INTERNET_DISCONNECTED)/;

const watch = (page: Page): string[] => {
  const faults: string[] = [];
  const note = (told: string) => {
    if (!NO_FAULT.test(told)) faults.push(`${page.url()}: ${told}`);
  };
  page.on("pageerror", (error) => note(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") note(message.text());
  });
  return faults;
};

const visitorOn = (page: Page, site: Site, language: Language, faults: string[]): Visitor => {
  const open = async (path: string) => {
    await page.goto(path);
    await hydrated(page);
  };
  return {
    page,
    site,
    language,
    open,
    faults: () => faults,
    takeFaults: (made) => {
      const taken = faults.filter((told) => made.test(told));
      const left = faults.filter((told) => !made.test(told));
      faults.splice(0, faults.length, ...left);
      return taken;
    },
    logIn: async (login, password) => {
      if (new URL(page.url(), site.url).pathname !== "/login") await open("/login");
      const form = page.locator("form", { has: page.locator('input[type="password"]') });
      await form.locator('input[name="login"]').fill(login);
      await form.locator('input[name="password"]').fill(password);
      await form.locator('button[type="submit"]').click();
      await page.waitForURL((url) => url.pathname !== "/login");
      await hydrated(page);
    },
    logOut: async () => {
      await page.locator("header details summary").last().click();
      await page.locator('form[action="/logout"] button').click();
      await page.waitForURL("**/login");
      await hydrated(page);
    },
    expectAccessible: async () => {
      expect(await violations(page), page.url()).toEqual([]);
      expect(await sideways(page), page.url()).toEqual([]);
    },
  };
};

/** React leaves its mark on the elements it has taken over. */
const hydrated = (page: Page) =>
  page.waitForFunction(() => Object.keys(document.documentElement).some((key) => key.startsWith("__react")));

declare global {
  interface Window {
    /** Brought into the page below. */
    axe: { readonly run: (options: unknown) => Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The debugger runs scripts past the page's security policy, so that stays as strict as for everyone. */
const violations = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations: found } = await page.evaluate(
    () =>
      window.axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
        resultTypes: ["violations"],
      }),
    undefined,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`),
  );
};

/** What sticks out of the window to the right; a box that scrolls by itself may hold wider things. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });

const nameOf = ({ task }: TestContext): string =>
  `${task.suite?.name ?? ""} ${task.name}`
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 120);

const results = fileURLToPath(new URL("../../test-results/", import.meta.url));

const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(results, { recursive: true });
  await page
    .screenshot({ path: join(results, `${name}.png`), fullPage: true })
    .catch((error: unknown) => console.error("no picture of the failed page:", error));
};
