import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sectionsOf } from "~/domain/instrument/check-answers";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { formatPoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import type { Score } from "~/domain/scoring/score";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { sayBinding } from "~/messages/say-binding";
import { loadReference, type Reference } from "~db/reference-cache";
import { must, PASSWORD } from "../factories/world";
import { readPdf, squeezed } from "../pdf/read-pdf";
import { openChromium, SCREENS, type Visitor } from "./browser";
import { words } from "./firms";
import {
  answerEverything,
  answersFor,
  expectSaved,
  giveAnswer,
  type NewFirm,
  newFirm,
  register,
} from "./manager";
import { openSite, type Site } from "./site";

let site: Site;
let reference: Reference;
beforeAll(async () => {
  site = await openSite();
  reference = await loadReference(site.world.db, site.world.now());
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Left for the end, so that the check page has something to send the manager back to. */
const LEFT_OUT = "office";

const expectedScore = (): Score => {
  const given = answersFor(reference.instrument);
  const of = (wanted: "item" | "scene") =>
    Object.fromEntries(given.filter(({ part }) => part === wanted).map(({ code, answer }) => [code, answer]));
  const answers = must(parseAnswers(reference.instrument, { items: of("item"), scenes: of("scene") }));
  return scoreAnswers(reference.instrument, answers);
};

/** The first section, with everything that a question can do. */
const tryTheQuestions = async (visitor: Visitor): Promise<void> => {
  const { page, language, expectAccessible } = visitor;
  const option = (item: string, letter: string) =>
    page.locator(`input[name="${item}.option"][value="${letter}"]`);
  await option("Q1", "B").check();
  await option("Q1", "C").check();
  await option("Q1", "A").check();
  expect(await Promise.all(["A", "B", "C"].map((letter) => option("Q1", letter).isChecked()))).toEqual([
    true,
    false,
    false,
  ]);
  await option("Q1", "B").check();
  expect(await option("Q1", "A").isChecked()).toBe(false);
  await expectSaved(visitor, "Q1");
  const numbers = page.locator("#Q2 input[inputmode=decimal]");
  await numbers.nth(0).fill("40");
  await numbers.nth(1).fill("9");
  await page.getByText(words(language, "assessment.question.measuredTaken", { letter: "C" })).waitFor();
  expect(await option("Q2", "C").isChecked()).toBe(true);
  await option("Q2", "E").check();
  await page
    .getByRole("button", { name: words(language, "assessment.question.take", { letter: "C" }) })
    .click();
  await numbers.nth(1).fill("49");
  await page.locator("#Q2 [role=alert]").waitFor();
  await numbers.nth(1).fill("9");
  await expectSaved(visitor, "Q2");
  await page.locator("#Q1 summary").click();
  await page.locator("#Q1").getByText(words(language, "assessment.question.evidence")).waitFor();
  await expectAccessible();
  await page.reload();
  expect(await option("Q1", "B").isChecked()).toBe(true);
  expect(await option("Q2", "C").isChecked()).toBe(true);
  expect(await numbers.nth(1).inputValue()).toBe("9");
};

const fillIn = async (visitor: Visitor): Promise<void> => {
  const { page, language, open, expectAccessible } = visitor;
  const { instrument } = reference;
  const [first] = sectionsOf(instrument);
  await page.locator("main form button[type=submit]").click();
  await page.getByRole("link", { name: words(language, "assessment.overview.begin") }).waitFor();
  await expectAccessible();
  await page.getByRole("link", { name: new RegExp(first?.title[language] ?? "") }).click();
  await page.getByRole("heading", { level: 1, name: first?.title[language] ?? "" }).waitFor();
  await tryTheQuestions(visitor);
  // The same answers for everyone: what was tried is taken back.
  await page.locator('input[name="Q1.option"][value="B"]').uncheck();
  await answerEverything(visitor, instrument, [LEFT_OUT]);
  await page.getByText(words(language, "assessment.check.todo.open", { count: 1 })).waitFor();
  await expectAccessible();
  const scene = instrument.scenes.find(({ code }) => code === LEFT_OUT);
  await page
    .getByRole("link", { name: scene?.title[language] ?? "", exact: true })
    .first()
    .click();
  const last = answersFor(instrument).find(({ code }) => code === LEFT_OUT);
  if (last) await giveAnswer(page, last);
  await expectSaved(visitor, LEFT_OUT);
  await expectAccessible();
  await open(page.url().replace(/\/[^/]+$/, "/check"));
  await page.getByText(words(language, "assessment.check.ready", { total: 31 })).waitFor();
};

const submit = async ({ page, language, open, expectAccessible }: Visitor): Promise<void> => {
  await page.getByRole("link", { name: words(language, "assessment.check.declare") }).click();
  await page.waitForURL("**/declaration");
  const declaration = page.url();
  await page.getByText(reference.instrument.declaration.text[language].split("\n")[0] ?? "").waitFor();
  await page.locator("main form button[type=submit]").click();
  await page.getByRole("link", { name: words(language, "problem.assessment.positionMissing") }).waitFor();
  await page
    .getByRole("link", { name: words(language, "problem.assessment.declarationNotAgreed") })
    .waitFor();
  await expectAccessible();
  await page.locator("input[name=position]").fill("总经理");
  await page.locator("input[name=agreed]").check();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL("**/submission/*?submitted=yes");
  const submission = new URL(page.url()).pathname;
  await open(declaration);
  expect(new URL(page.url()).pathname).toBe(submission);
};

const readResult = async ({ page, language, expectAccessible }: Visitor): Promise<void> => {
  const score = expectedScore();
  const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  expect(text).toContain(formatPoints(score.points));
  expect(text).toContain(words(language, `domain.level.${score.level}`));
  const binding = sayBinding(bindingOf(score), (key, values) => words(language, key, values));
  expect(text).toContain(binding.replace(/\s+/g, " "));
  expect(await page.locator("main table").count()).toBeGreaterThanOrEqual(4);
  expect(await page.locator("main svg").count()).toBeGreaterThanOrEqual(2);
  await expectAccessible();
};

const readSolutions = async ({ page, language, expectAccessible }: Visitor): Promise<void> => {
  await page.getByRole("link", { name: words(language, "result.next.solutions") }).click();
  await page.waitForURL("**/solutions");
  const cards = page.locator("main article");
  await cards.first().waitFor();
  expect(await cards.count()).toBeGreaterThanOrEqual(5);
  for (const card of await cards.all())
    expect(await card.locator("ul.list-disc li").count()).toBeGreaterThan(0);
  await expectAccessible();
  await page.goBack();
  await page.getByRole("link", { name: words(language, "result.next.roadmap") }).waitFor();
};

const planAs = async ({ page, language }: Visitor, budgets: readonly string[], target: string) => {
  await page.locator('main select[name="target"]').selectOption(target);
  for (const [index, budget] of budgets.entries())
    await page.locator(`input[name="budgets.${index}"]`).fill(budget);
  await page.getByRole("button", { name: words(language, "roadmap.ask.submit") }).click();
};

const plan = async (visitor: Visitor): Promise<void> => {
  const { page, language, expectAccessible } = visitor;
  await page.getByRole("link", { name: words(language, "result.next.roadmap") }).click();
  await page.waitForURL("**/submission/*/roadmap");
  await expectAccessible();
  await planAs(visitor, ["-5", "abc", "20"], "3");
  await page
    .getByRole("link", { name: words(language, "problem.plan.budgetMalformed") })
    .first()
    .waitFor();
  expect(await page.locator('input[name="budgets.1"]').inputValue()).toBe("abc");
  await planAs(visitor, ["0.5", "0", "0"], "3");
  await page.waitForURL("**/roadmap/*");
  await page.getByText(words(language, "plan.impossible.title")).waitFor();
  await expectAccessible();
  await page
    .getByRole("button", { name: words(language, "roadmap.impossible.use") })
    .first()
    .click();
  await page.getByText(words(language, "plan.proof.optimal")).waitFor();
  await page.getByRole("heading", { name: words(language, "roadmap.year", { year: 3 }) }).waitFor();
  await expectAccessible();
};

const downloadReport = async (
  { page, language, expectAccessible }: Visitor,
  firm: NewFirm,
): Promise<void> => {
  await page.getByRole("button", { name: words(language, "roadmap.report.issue") }).click();
  const link = page.getByRole("link", { name: words(language, `roadmap.report.${language}`) });
  await link.waitFor();
  await expectAccessible();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const { pages, language: tag } = await readPdf(await readFile(await download.path()));
  const paper = pages.join("");
  const score = expectedScore();
  expect(tag).toBe(language === "zh" ? "zh-CN" : "en");
  expect(paper).toContain(squeezed(firm.name));
  expect(paper).toContain(firm.creditCode);
  expect(paper).toContain(formatPoints(score.points));
  expect(paper).toContain(squeezed(words(language, `domain.level.${score.level}`)));
  expect(paper).toContain(squeezed(words(language, "report.declaration")));
};

describe.each(SCREENS)("a manager in %s at a %s", (language, screen) => {
  it(
    "registers, answers, submits, reads the result, plans and takes the paper home",
    browser.visit({ language, screen }, async (visitor) => {
      const firm = newFirm(`${language}-${screen}`);
      await register(visitor, firm);
      await visitor.logOut();
      await visitor.logIn(firm.login, PASSWORD);
      await fillIn(visitor);
      await submit(visitor);
      await readResult(visitor);
      await readSolutions(visitor);
      await plan(visitor);
      await downloadReport(visitor, firm);
    }),
  );
});
