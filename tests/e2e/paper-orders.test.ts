import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shareReports } from "~/services/share-reports.server";
import { withholdReports } from "~/services/withhold-reports.server";
import type { Member } from "~/world";
import { issueSample } from "../factories/issued";
import { must, openOfficial, PASSWORD, registerFirm } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
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

const consentingFirm = async (): Promise<Member> => {
  const firm = await registerFirm(site.world);
  await issueSample(site, firm);
  must(await shareReports(site.world, firm));
  return firm;
};

/** The files of the newest order's ZIP. */
const takeNewest = async ({ page, language }: Visitor): Promise<readonly string[]> => {
  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: words(language, "orders.take") })
    .first()
    .click();
  return Object.keys(unzipSync(await readFile(await (await download).path())));
};

describe.each([
  ["zh", "desk"],
  ["en", "phone"],
] as const)("an official's order of reports in %s at a %s", (language, screen) => {
  it(
    "is not handed out as it is once a firm changed its mind; the rest is, and one click orders again",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, expectAccessible } = visitor;
      const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
      const official = await openOfficial({ ...site, setNow: () => undefined });
      await consentingFirm();
      const wavering = await consentingFirm();
      await logIn(official.login, PASSWORD);
      await open("/bureau/reports");
      await page.getByRole("button", { name: say("orders.form.order"), exact: true }).click();
      const files = await takeNewest(visitor);
      expect(files.filter((name) => name.includes(wavering.organisationName))).toHaveLength(1);

      must(await withholdReports(site.world, wavering));
      await page.getByRole("link", { name: say("orders.take") }).click();
      await page.getByText(say("shell.notice.papers-left-out")).waitFor();
      await page.getByText(say("orders.list.failed", { failed: 1 })).click();
      const line = page.locator("main li li");
      await line.waitFor();
      expect(await line.innerText()).toContain(wavering.organisationName);
      expect(await line.innerText()).toContain(say("orders.fault.gone"));
      await expectAccessible();
      const rest = await takeNewest(visitor);
      expect(rest).toHaveLength(files.length);
      expect(rest).toContain(say("orders.zip.failures"));

      await page.getByRole("button", { name: say("orders.again") }).click();
      await page.getByText(say("shell.notice.papers-ordered")).waitFor();
      await expect.poll(() => page.getByRole("link", { name: say("orders.take") }).count()).toBe(2);
      const again = await takeNewest(visitor);
      expect(again).toEqual(rest.filter((name) => name !== say("orders.zip.failures")));
      await expectAccessible();
    }),
  );
});
