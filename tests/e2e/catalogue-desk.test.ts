import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "~/services/add-member.server";
import { beginCatalogueDraft } from "~/services/begin-catalogue-draft.server";
import { logIn } from "~/services/log-in.server";
import { openOrganisation } from "~/services/open-organisation.server";
import type { Member } from "~/world";
import { loadReference } from "~db/reference-cache";
import { HERE, must, PASSWORD } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { openClient } from "./client";
import { words } from "./firms";
import { openSite, type Site } from "./site";

const AUTHOR = "catalogue-author";
const REVIEWER = "catalogue-reviewer";

/** Pages of the desk that are of no draft. */
const BESIDE = ["/bureau/catalogue", "/bureau/catalogue/complaints", "/bureau/catalogue/retire/2026-11"];

let site: Site;
let author: Member;
beforeAll(async () => {
  site = await openSite();
  const { world, database } = site;
  const { regions } = await loadReference(world.db, world.now());
  const units = regions.units.map(({ code }) => code);
  const account = (login: string) => ({ login, personName: "李工", password: PASSWORD });
  const bureau = { kind: "bureau", name: "示例工信局", units, ...account(AUTHOR) };
  const { organisationId } = must(await openOrganisation(database.owner, world, bureau));
  must(await addMember(database.owner, world, { organisation: organisationId, ...account(REVIEWER) }));
  author = must(await logIn(world, { login: AUTHOR, password: PASSWORD }, HERE));
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const head = (version: string) => ({
  version,
  titleZh: "目录",
  titleEn: "Catalogue",
  noteZh: "说明",
  noteEn: "Note",
});
const begin = async (version: string) =>
  must(await beginCatalogueDraft(site.world, author, head(version))).draftId;

const press = async ({ page, language }: Visitor, key: string) =>
  page
    .locator("main")
    .getByRole("button", { name: words(language, key), exact: true })
    .click();

/** Sends the review form and waits for what the page says then. */
const decide = async (visitor: Visitor, decision: "approved" | "returned", comment: string) => {
  const { page } = visitor;
  await page.locator(`input[name="decision"][value="${decision}"]`).check();
  await page.locator('textarea[name="comment"]').fill(comment);
  await press(visitor, "catalogueDesk.review.submit");
};

const state = ({ page, language }: Visitor, name: string) =>
  page.getByText(words(language, `catalogueDesk.stateText.${name}`)).waitFor();

describe.each([
  ["zh", "desk", "0.71", "0.71 万元"],
  ["en", "phone", "0.72", "CNY 7,200"],
] as const)("two officials in %s at a %s", (language, screen, price, shown) => {
  it(
    "write a release, return it once, and publish it by four eyes",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn: enter, logOut, expectAccessible } = visitor;
      const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
        words(language, key, values);
      const version = `2027-${language}`;
      await enter(AUTHOR, PASSWORD);
      await open("/bureau/catalogue");
      await expectAccessible();
      await page.locator('main a[href="/bureau/catalogue/new"]').click();
      await page.waitForURL("**/bureau/catalogue/new");
      await press(visitor, "catalogueDesk.head.begin");
      await page.getByRole("alert").getByText(say("problem.draft.versionMissing")).waitFor();
      await page.locator('input[name="version"]').fill(version);
      await press(visitor, "catalogueDesk.head.begin");
      await page.getByRole("heading", { level: 1, name: say("catalogueDesk.draft", { version }) }).waitFor();
      const draft = new URL(page.url()).pathname;
      await expectAccessible();

      // What is no amount is kept as it was typed, and told where it stands.
      await open(`${draft}/entries/qms-cloud`);
      await page.locator("#priceEntry").fill("about five");
      await press(visitor, "catalogueDesk.entry.save");
      await page.getByRole("status").getByText(say("problem.entry.wan")).waitFor();
      expect(await page.locator("#priceEntry").inputValue()).toBe("about five");
      await expectAccessible();
      await open(draft);
      await press(visitor, "catalogueDesk.send");
      await page
        .getByRole("alert")
        .getByText(say("problem.draft.incomplete", { count: 1 }))
        .waitFor();
      await open(`${draft}/entries/qms-cloud`);
      await page.locator("#priceEntry").fill(price);
      await press(visitor, "catalogueDesk.entry.save");
      await page.getByRole("status").getByText(say("catalogueDesk.entry.savedComplete")).waitFor();
      await open(draft);
      await press(visitor, "catalogueDesk.send");
      await state(visitor, "in-review");
      await page.getByText(say("catalogueDesk.review.own")).waitFor();
      expect(await page.locator('input[name="decision"]').count()).toBe(0);
      await logOut();

      await enter(REVIEWER, PASSWORD);
      await open("/bureau/catalogue");
      await page.getByText(say("catalogueDesk.forYou")).waitFor();
      await open(draft);
      await page.getByRole("cell", { name: shown }).waitFor();
      await expectAccessible();
      await decide(visitor, "returned", "");
      await page.getByRole("alert").getByText(say("problem.draft.commentMissing")).waitFor();
      await decide(visitor, "returned", "依据？");
      await state(visitor, "returned");
      await page.getByText("依据？").first().waitFor();
      await logOut();

      await enter(AUTHOR, PASSWORD);
      await open(draft);
      await press(visitor, "catalogueDesk.send");
      await state(visitor, "in-review");
      await logOut();

      await enter(REVIEWER, PASSWORD);
      await open(draft);
      await decide(visitor, "approved", "");
      await state(visitor, "published");
      await open("/bureau/catalogue");
      await expectAccessible();
      const { catalogue } = await loadReference(site.world.db, site.world.now());
      expect(catalogue.version).toBe(version);
      await open("/catalogue/releases");
      await page.getByRole("cell", { name: shown }).waitFor();
      await expectAccessible();
    }),
  );
});

describe.each(["zh", "en"] as const)("a draft in %s", (language) => {
  it(
    "fits a window of 320 px on all its pages, and takes its own workbook back unchanged",
    browser.visit({ language, screen: "narrow" }, async (visitor) => {
      const { page, open, logIn: enter, expectAccessible } = visitor;
      const draft = `/bureau/catalogue/drafts/${await begin(`narrow-${language}`)}`;
      await enter(AUTHOR, PASSWORD);
      const pages = [
        "",
        "/head",
        "/entries/qms-cloud",
        "/new-entry",
        "/new-provider",
        "/providers/zhishang-ai",
      ];
      for (const path of [...pages, "/import"].map((each) => `${draft}${each}`).concat(BESIDE)) {
        await open(path);
        await expectAccessible();
      }
      await open(`${draft}/import`);
      const file = await page.context().request.get(`${site.url}${draft}/xlsx`);
      const upload = async (buffer: Buffer) => {
        await page.locator('input[name="file"]').setInputFiles({ name: "a.xlsx", mimeType: "", buffer });
        await press(visitor, "catalogueFile.submit");
      };
      await upload(await readFile("package.json"));
      await page.getByRole("alert").getByText(words(language, "catalogueFile.fault.not-xlsx")).waitFor();
      await upload(await file.body());
      const same = { added: 0, changed: 0, same: 123, providers: 0, retired: 0 };
      await page
        .getByRole("status")
        .getByText(words(language, "catalogueFile.doneText", same))
        .waitFor();
      await expectAccessible();
    }),
  );
});

describe("without script", () => {
  it("an official saves what is no such value, and nothing of it is lost", async () => {
    const client = openClient(site);
    expect((await client.post("/login", { login: AUTHOR, password: PASSWORD })).status).toBe(302);
    const draft = `/bureau/catalogue/drafts/${await begin("no-script")}`;
    const entry = `${draft}/entries/qms-cloud`;
    const typed = {
      act: "save",
      revision: "1",
      nameZh: "云质量（=1+1）",
      "steps.0.0": "quality",
      "steps.0.1": "",
      "steps.0.2": "2",
      sizes: ["small", "micro"],
      users: "很多",
    };
    expect((await client.post(entry, typed)).status).toBe(302);
    const { text } = await client.get(entry);
    for (const kept of ["云质量（=1+1）", 'value="很多"']) expect(text).toContain(kept);
    expect((await client.post(entry, { ...typed, nameZh: "迟到的" })).text).toContain("迟到的");
    expect((await client.post(draft, { act: "nonsense" })).status).toBe(400);
    expect((await client.post(draft, { act: "send" })).status).toBe(422);
    expect((await client.get("/bureau/catalogue/drafts/x")).status).toBe(404);
    expect((await client.post(`${draft}/import`, {})).status).toBe(422);
  });
});
