import type { Page } from "playwright-core";
import { expect } from "vitest";
import { chanceFrom } from "~/demo/chance";
import { type DemoAnswer, demoAnswers } from "~/demo/demo-answers";
import { demoCreditCode } from "~/demo/demo-credit-code";
import { sectionsOf } from "~/domain/instrument/check-answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { PASSWORD } from "../factories/world";
import type { Visitor } from "./browser";
import { words } from "./firms";

export type NewFirm = { readonly name: string; readonly creditCode: string; readonly login: string };

/** Above the serials of other firms that tests register. */
let serial = 5000;

/** A firm nobody has registered yet; `title` tells journeys apart in what is left of them. */
export const newFirm = (title: string): NewFirm => {
  serial += 1;
  return {
    name: `郑州䶮鑫第${serial}汽车部件有限公司（示例）`,
    creditCode: demoCreditCode("410122", serial),
    login: `manager-${title}`,
  };
};

/** The code with another last character, so that only its check digit is wrong. */
const mistyped = (code: string): string => `${code.slice(0, -1)}${code.endsWith("0") ? "1" : "0"}`;

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]:not([type=hidden])`);

/** Registers by the form, first with a mistyped credit code: what was typed stays, the mistake is told at its field. */
export const register = async ({ page, open, language, expectAccessible }: Visitor, firm: NewFirm) => {
  await open("/register");
  await field(page, "name").fill(firm.name);
  await field(page, "creditCode").fill(mistyped(firm.creditCode));
  const sector = page.getByRole("combobox", { name: words(language, "account.field.sector") });
  await sector.fill("3670");
  await sector.press("Enter");
  await field(page, "adcode").selectOption("410122");
  await field(page, "unit").selectOption("410122");
  await field(page, "staff").fill("120");
  await field(page, "revenue").fill("5000.5");
  const size = {
    size: words(language, "domain.size.small"),
    scale: words(language, "domain.aboveScale.yes"),
  };
  await page.getByText(words(language, "account.size.computed", size)).waitFor();
  await field(page, "title").selectOption("specialised");
  await field(page, "personName").fill("𠮷经理");
  await field(page, "login").fill(firm.login);
  await field(page, "password").fill(PASSWORD);
  await page.locator("main form button[type=submit]").click();
  const mistake = page.getByRole("link", { name: words(language, "problem.firm.creditCodeCheck") });
  await mistake.click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("creditCode");
  expect(await field(page, "name").inputValue()).toBe(firm.name);
  expect(await page.locator('input[type=hidden][name="sector"]').inputValue()).toBe("C3670");
  await expectAccessible();
  await field(page, "creditCode").fill(firm.creditCode.toLowerCase());
  await field(page, "password").fill(PASSWORD);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL("**/assessment");
};

/** Answers as plausible as those of the demo, the same for every journey. */
export const answersFor = (instrument: Instrument): readonly DemoAnswer[] =>
  demoAnswers(instrument, 1.6, { staff: 120, revenueWan: 5000 }, chanceFrom(7));

/** Gives one answer on the page that shows its question; what is ticked already is unticked first. */
export const giveAnswer = async (page: Page, given: DemoAnswer): Promise<void> => {
  const card = page.locator(`[id="${given.code}"]`);
  if (given.part === "scene")
    return card.locator(`input[name="${given.code}.level"][value="${given.answer.level}"]`).check();
  for (const [code, value] of Object.entries(given.answer.numbers ?? {}))
    await card.locator(`input[name="${given.code}.number.${code}"]`).fill(value);
  for (const letter of given.answer.options)
    await card.locator(`input[name="${given.code}.option"][value="${letter}"]`).check();
};

/** Waits until the question's card says that it is saved. */
export const expectSaved = ({ page, language }: Visitor, code: string): Promise<void> =>
  page
    .locator(`[id="${code}"] [role=status]`)
    .filter({ hasText: words(language, "assessment.save.saved", { time: "" }).trim() })
    .waitFor();

/** Goes through every section by its button, answering all but `except`; ends on the page that checks the answers. */
export const answerEverything = async (
  visitor: Visitor,
  instrument: Instrument,
  except: readonly string[],
): Promise<void> => {
  const { page, language } = visitor;
  const answers = answersFor(instrument).filter(({ code }) => !except.includes(code));
  for (const { questions, title } of sectionsOf(instrument)) {
    await page.getByRole("heading", { level: 1, name: title[language] }).waitFor();
    for (const answer of answers.filter(({ code }) => questions.includes(code)))
      await giveAnswer(page, answer);
    await page.locator("main form button[type=submit]").click();
  }
  await page.waitForURL("**/check");
};
