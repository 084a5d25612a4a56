import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSULTANCIES, SHOWN_FIRM } from "~/demo/demo-logins";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import { formatPoints, millipoints } from "~/domain/points";
import { logIn as logInBy } from "~/services/log-in.server";
import { revokeEngagement } from "~/services/revoke-engagement.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { listClients } from "~db/engagement";
import { withTenant } from "~db/tenant";
import { HERE, must, openConsultant, PASSWORD } from "../factories/world";
import { openChromium, SCREENS } from "./browser";
import { openClient } from "./client";
import { words } from "./firms";
import { openSite, type Site } from "./site";

const [CONSULTANT] = CONSULTANCIES;

let site: Site;
let consultant: Member;
let firm: Member;
beforeAll(async () => {
  site = await openSite("demo");
  const member = async (login: string) =>
    must(await logInBy(site.world, { login, password: DEMO_PASSWORD }, HERE));
  consultant = await member(CONSULTANT);
  firm = await member(SHOWN_FIRM);
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pointsOf = async ({ organisationId }: Member): Promise<string> => {
  const clients = await withTenant(site.world.db, consultant, listClients);
  const points = clients.find((client) => client.organisation_id === organisationId)?.points;
  return formatPoints(points ?? millipoints(-1));
};

const downloads = () =>
  withTenant(site.world.db, consultant, async (tx) =>
    (await listAuditEvents(tx)).filter(({ action }) => action === "download-client-report"),
  );

describe.each(SCREENS)("a consultant in %s at a %s", (language, screen) => {
  it(
    "finds a client, reads its result and downloads its report, which is noted",
    browser.visit({ language, screen }, async ({ page, logIn, expectAccessible }) => {
      await logIn(CONSULTANT, DEMO_PASSWORD);
      await page.waitForURL("**/clients");
      await page.locator("main tbody tr").first().waitFor();
      expect(await page.locator("main tbody tr").count()).toBeGreaterThan(5);
      await expectAccessible();

      await page.locator(`a[href="/clients/${firm.organisationId}"]`).click();
      await page.getByRole("heading", { level: 1, name: firm.organisationName }).waitFor();
      expect(await page.locator("main").innerText()).toContain(await pointsOf(firm));
      await expectAccessible();

      await page.locator(`a[href="/clients/${firm.organisationId}/projects"]`).click();
      await page.waitForURL(`**/clients/${firm.organisationId}/projects`);
      const projects = page.locator("main section li").filter({ has: page.locator("dl") });
      await projects.first().waitFor();
      expect(await projects.count()).toBeGreaterThan(2);
      expect(await page.locator("main form").count()).toBe(0);
      await expectAccessible();
      await projects.locator("a").first().click();
      await page.waitForURL(`**/clients/${firm.organisationId}/projects/*`);
      await page.getByText(words(language, "client.projects.role.manager")).first().waitFor();
      expect(await page.locator("main form").count()).toBe(0);
      expect(await page.locator("main").innerText()).not.toContain(firm.name);
      await expectAccessible();
      await page.goBack();
      await page.waitForURL(`**/clients/${firm.organisationId}/projects`);
      await page.goBack();

      const before = (await downloads()).length;
      const download = page.waitForEvent("download");
      await page.locator(`main a[href*="language=${language}"]`).first().click();
      const saved = await download;
      expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe("%PDF-");
      expect(saved.suggestedFilename()).toContain(language);
      const noted = await downloads();
      expect(noted).toHaveLength(before + 1);
      expect(noted[0]?.detail).toEqual({ firm: firm.organisationId, language });
    }),
  );

  it(
    "is told what to do while no company has engaged them",
    browser.visit({ language, screen }, async ({ page, logIn, expectAccessible }) => {
      const { login } = await openConsultant({ ...site, setNow: () => undefined });
      await logIn(login, PASSWORD);
      await page.waitForURL("**/clients");
      await page.locator("main ol li").first().waitFor();
      expect(await page.locator("main ol li").count()).toBe(3);
      expect(await page.locator("main table").count()).toBe(0);
      await expectAccessible();
    }),
  );
});

describe("an engagement that has ended", () => {
  it("closes the client's page and its reports, in clear words", async () => {
    const client = openClient(site);
    await client.post("/login", { login: CONSULTANT, password: DEMO_PASSWORD });
    const path = `/clients/${firm.organisationId}`;
    const { text } = await client.get(path);
    const report = /\/report\/[0-9a-f-]+\/pdf\?language=zh&amp;firm=[0-9a-f-]+/.exec(text)?.[0] ?? "";
    const pdf = report.replace("&amp;", "&");
    expect((await client.get(pdf)).status).toBe(200);

    must(await revokeEngagement(site.world, firm, { consultancyId: consultant.organisationId }));
    const closed = await client.get(path);
    expect(closed.status).toBe(404);
    expect(closed.text).toContain("没有找到该委托企业");
    expect(closed.text).not.toContain(firm.organisationName);
    expect((await client.get(pdf)).status).toBe(404);
    expect((await client.get("/clients")).text).not.toContain(firm.organisationId);
    expect((await client.get("/clients/not-an-id")).status).toBe(404);
  });
});
