import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Certificate } from "~/domain/planning/certificate/certificate";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { i18nFor } from "~/language.server";
import { sayProved } from "~/messages/say-proved";
import { must, PASSWORD } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { type FirmFar, firmWithReport, words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let far: FirmFar;
beforeAll(async () => {
  site = await openSite();
  far = await firmWithReport(site);
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const fileOf = (certificate: unknown) => ({
  name: "certificate.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(certificate)),
});

/** Takes the certificate away from the page of the roadmap. */
const download = async ({ page, logIn, open }: Visitor): Promise<string> => {
  await logIn(far.member.login, PASSWORD);
  await open("/roadmap");
  const proof = page.locator("details", { has: page.locator('a[href$="/certificate"]') });
  await proof.locator("summary").first().click();
  const file = page.waitForEvent("download");
  await page.locator('a[href$="/certificate"]').click();
  return (await file).path();
};

const input = ({ page }: Visitor) => page.locator("input[type=file]");

describe.each([
  ["zh", "desk"],
  ["en", "phone"],
] as const)("a roadmap's certificate in %s at a %s", (language, screen) => {
  const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);

  it(
    "is taken from the roadmap and proved at the page for checking; a changed number is found",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, expectAccessible } = visitor;
      const path = await download(visitor);
      const certificate: Certificate = JSON.parse(await readFile(path, "utf8"));
      await page.getByRole("link", { name: say("certificate.verifyLink") }).click();
      await page.getByRole("heading", { level: 1, name: say("certificate.page.title") }).waitFor();
      await expectAccessible();
      await input(visitor).setInputFiles(path);
      const proved = must(checkCertificate(certificate));
      expect(proved.status).toBe("optimal");
      const status = page.locator("main [role=status]").last();
      const meant = (value: string) => say("common.noted", { value, note: say(`plan.objective.${value}`) });
      await status.getByText(sayProved(proved, i18nFor(language).t, meant)).waitFor();
      await expectAccessible();

      const [first, ...others] = certificate.objectives;
      if (!first) throw new Error("no objective");
      const better = { ...first, value: Number(first.value) + 1, bound: Number(first.bound) + 1 };
      await input(visitor).setInputFiles(fileOf({ ...certificate, objectives: [better, ...others] }));
      const message = say("problem.certificate.value");
      await status.getByText(say("certificate.wrongAt", { field: "objectives.0.value", message })).waitFor();
      await expectAccessible();
      await input(visitor).setInputFiles({ ...fileOf(null), buffer: Buffer.from("not a certificate") });
      await status.getByText(say("problem.certificate.notJson")).waitFor();
    }),
  );

  it(
    "is proved also where it was chosen before the page's script had started",
    browser.visit({ language, screen }, async (visitor) => {
      const { page } = visitor;
      const path = await download(visitor);
      let release = () => {};
      const chosen = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route("**/assets/*.js", async (route) => {
        await chosen;
        await route.continue();
      });
      await page.goto("/verify-plan", { waitUntil: "commit" });
      await input(visitor).setInputFiles(path);
      release();
      await page.getByText(/^(已证明|Proved)/).waitFor();
    }),
  );
});
