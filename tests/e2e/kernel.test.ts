import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { NO_CHANGES, withItem, withScene } from "~/domain/scoring/what-if";
import { writeWhatIf } from "~/domain/scoring/what-if-query";
import { chanceOf, randomAnswers } from "../domain/scoring/random-answers";
import { instrument } from "../factories/answers";
import { bundleKernel } from "../setup/bundle-kernel";
import { chromiumFlags, findChromium } from "../setup/chromium";
import { outcomeOf, tried } from "../setup/kernel";

const SETS = 4000;
const BATCH = 500;

let browser: Browser;
beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium here; `npm test` says how to get it");
  browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
});
afterAll(() => browser?.close());

type Kernel = { readonly outcomeOf: typeof outcomeOf; readonly tried: typeof tried };
declare global {
  interface Window {
    /** Both brought into the page below. */
    kernel: Kernel;
    instrument: Parameters<Kernel["tried"]>[0];
  }
}
type Trial = { readonly answers: Answers; readonly search: string };

/** The way from one set of answers to another as the address of a what-if. */
const searchTo = (answers: Answers, wanted: Answers): string => {
  let whatIf = NO_CHANGES;
  for (const { code } of instrument.items)
    whatIf = withItem(instrument, answers, whatIf, code, wanted.items[code]?.options ?? []);
  for (const { code } of instrument.scenes)
    whatIf = withScene(answers, whatIf, code, wanted.scenes[code]?.level ?? 0);
  return String(new URLSearchParams(writeWhatIf(instrument, whatIf).map(([name, value]) => [name, value])));
};

it(`gives in the browser what it gives on the server, byte for byte, for ${SETS} sets of answers and what-ifs`, async () => {
  const chance = chanceOf(56);
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleKernel() });
  await page.evaluate((given) => Object.assign(window, { instrument: given }), instrument);
  const levels = new Set<number>();
  for (let from = 0; from < SETS; from += BATCH) {
    const trials: readonly Trial[] = Array.from({ length: BATCH }, () => {
      const answers = randomAnswers(instrument, chance);
      return { answers, search: searchTo(answers, randomAnswers(instrument, chance)) };
    });
    const theirs = await page.evaluate((given) => {
      const { kernel, instrument: rules } = window;
      return given.map(({ answers, search }) => [
        kernel.outcomeOf(rules, answers),
        kernel.tried(rules, answers, search),
      ]);
    }, trials);
    const ours = trials.map(({ answers, search }) => [
      outcomeOf(instrument, answers),
      tried(instrument, answers, search),
    ]);
    for (const [index, each] of ours.entries()) expect(theirs[index]).toEqual(each);
    for (const [outcome = ""] of ours) levels.add(JSON.parse(outcome).score.level);
  }
  expect([...levels].toSorted()).toEqual([0, 1, 2, 3, 4]);
});
