import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SubmissionId } from "~/domain/ids";
import { formatPoints, millipoints } from "~/domain/points";
import { recordOnsiteRating } from "~/services/record-onsite-rating.server";
import { saveAnswer } from "~/services/save-answer.server";
import { startAssessment } from "~/services/start-assessment.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import type { Member } from "~/world";
import { listSubmissions } from "~db/submission";
import { withTenant } from "~db/tenant";
import { confirmAll, DECLARATION, must, PASSWORD, registerFirm, submitAll } from "../factories/world";
import { openChromium, SCREENS } from "./browser";
import { clientOf, unescaped, words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let firm: Member;
let latest: SubmissionId;
let difference: number;

/** Submits twice; the second time security and quality stand higher. */
beforeAll(async () => {
  site = await openSite();
  const { world } = site;
  firm = await registerFirm(world);
  await submitAll(world, firm, 1.2);
  const { assessmentId } = must(await startAssessment(world, firm));
  const save = (part: string, code: string, answer: unknown) =>
    saveAnswer(world, firm, { assessmentId, part, code, answer });
  must(await save("item", "Q6", { options: ["B", "C", "D", "E"] }));
  must(await save("item", "Q7", { options: ["B", "C", "D", "E"] }));
  must(await save("scene", "quality", { level: 4 }));
  await confirmAll(world, firm, assessmentId);
  latest = must(await submitAssessment(world, firm, { assessmentId, ...DECLARATION })).submissionId;
  must(
    await recordOnsiteRating(world, firm, {
      ratedOn: "2026-01-15",
      level: "1",
      assessor: "评测机构",
      documentNumber: "〔2026〕1号",
    }),
  );
  const [after, before] = await withTenant(world.db, firm, listSubmissions);
  difference = (after?.points ?? 0) - (before?.points ?? 0);
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(SCREENS)("a firm in %s at a %s", (language, screen) => {
  const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);

  it(
    "opens an entry of a derived reading down to the answer it came from",
    browser.visit({ language, screen }, async ({ page, open, logIn, expectAccessible }) => {
      await logIn(firm.login, PASSWORD);
      await open(`/submission/${latest}`);
      await page.getByRole("link", { name: say("readings.link") }).click();
      await page.waitForURL("**/readings");
      await page.getByText(say("readings.notOfficial"), { exact: true }).waitFor();
      await expectAccessible();
      const cmmm = page.locator("#cmmm");
      const quality = language === "zh" ? "生产作业" : "Production operation";
      await cmmm.locator("summary", { hasText: quality }).click();
      const answer = say("readings.answer.level", { level: say("domain.sceneLevel.4") });
      await cmmm.locator("details[open]", { hasText: quality }).getByText(answer).waitFor();
      await expectAccessible();
    }),
  );

  it(
    "enters a 2022 result after mending it, and sees what changed between two submissions",
    browser.visit({ language, screen }, async ({ page, open, logIn, expectAccessible }) => {
      await logIn(firm.login, PASSWORD);
      await open("/timeline/history");
      await expectAccessible();
      // One a day, so every language and screen has its own.
      const day = `2023-0${1 + SCREENS.findIndex((each) => each[0] === language && each[1] === screen)}-15`;
      await page.locator('input[name="ratedOn"]').fill(day);
      await page.locator('input[name="points"]').fill("143.5");
      await page.locator('select[name="statedLevel"]').selectOption("2");
      await page.locator("main form button[type=submit]").click();
      await page.getByRole("alert").waitFor();
      expect(await page.locator('input[name="ratedOn"]').inputValue()).toBe(day);
      await expectAccessible();
      await page.locator('input[name="points"]').fill("38.5");
      await page.locator("main form button[type=submit]").click();
      await page.waitForURL("**/timeline");
      const differs = say("timeline.statedDiffers", {
        stated: say("domain.sceneLevel.2"),
        level: say("domain.sceneLevel.1"),
      });
      await page.getByText(differs).first().waitFor();
      await page.getByText(say("timeline.unverified"), { exact: true }).waitFor();
      const total = page.locator("#compare tfoot");
      expect(await total.innerText()).toContain(`+${formatPoints(millipoints(difference))}`);
      await expectAccessible();
    }),
  );
});

describe("over plain HTTP", () => {
  it("compares in either order, and falls back where a submission is none of the firm's", async () => {
    const client = await clientOf(site, firm, "en");
    const [after, before] = await withTenant(site.world.db, firm, listSubmissions);
    const total = `+${formatPoints(millipoints(difference))}`;
    for (const query of [
      "",
      `?from=${before?.submission_id}&to=${after?.submission_id}`,
      `?from=${after?.submission_id}&to=${before?.submission_id}`,
      `?from=${after?.submission_id}&to=${after?.submission_id}`,
      "?from=x&to=00000000-0000-4000-8000-000000000000",
      "?from=&to=",
    ]) {
      const { status, text } = await client.get(`/timeline${query}`);
      expect([query, status]).toEqual([query, 200]);
      expect(unescaped(text)).toContain(total);
    }
    expect((await client.get("/timeline?from=&to=%00")).status).toBe(400);
  });

  it("shows another firm neither the readings nor the entries, and lets it remove nothing", async () => {
    const stranger = await registerFirm(site.world);
    const client = await clientOf(site, stranger, "en");
    expect((await client.get(`/submission/${latest}/readings`)).status).toBe(404);
    expect(unescaped((await client.get("/timeline")).text)).toContain(words("en", "timeline.empty.title"));
    const sent = await client.post("/timeline", { kind: "onsite", id: latest });
    expect(sent.status).toBe(404);
    expect((await client.post("/timeline", {})).status).toBe(422);
    expect((await client.post("/timeline/rating", { level: "9" })).status).toBe(422);
  });
});
