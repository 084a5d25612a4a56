import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { type Instrument, type Item, LEVELS } from "~/domain/instrument/instrument";
import { bindingOf } from "~/domain/scoring/binding";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { anyAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";

const anItem = fc.constantFrom(...instrument.items);
const aScene = fc.constantFrom(...instrument.scenes);

/** The letters after one step up: the next option of a single choice, one more tick of a multiple one. */
const better = ({ kind, options }: Item, chosen: readonly string[], pick: number): readonly string[] => {
  if (kind === "single") {
    const now = options.findIndex(({ letter }) => chosen.includes(letter));
    const higher = options.slice(now + 1);
    const next = higher[pick % Math.max(1, higher.length)];
    return next ? [next.letter] : chosen;
  }
  const free = options.filter(({ exclusive }) => !exclusive).map(({ letter }) => letter);
  const ticked = free.filter((letter) => chosen.includes(letter));
  const open = free.filter((letter) => !chosen.includes(letter));
  const next = open[pick % Math.max(1, open.length)];
  return next === undefined ? ticked : [...ticked, next];
};

const withItem = (answers: Answers, code: string, options: readonly string[]): Answers => ({
  ...answers,
  items: { ...answers.items, [code]: { options } },
});

const expectNoLower = (rules: Instrument, before: Answers, after: Answers) => {
  const was = scoreAnswers(rules, before);
  const is = scoreAnswers(rules, after);
  expect(is.points).toBeGreaterThanOrEqual(was.points);
  expect(is.level).toBeGreaterThanOrEqual(was.level);
};

describe("a score", () => {
  it("never falls by a better answer to an item", () => {
    fc.assert(
      fc.property(anyAnswers, anItem, fc.nat(20), (answers, item, pick) => {
        const chosen = answers.items[item.code]?.options ?? [];
        const raised = better(item, chosen, pick);
        expectNoLower(instrument, answers, withItem(answers, item.code, raised));
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("rises by a better answer wherever there is one to give", () => {
    for (const item of instrument.items) {
      const nothing: Answers = { items: {}, scenes: {} };
      const last = item.options.length - 1 - (item.kind === "multiple" ? 1 : 0);
      let letters = item.options.slice(0, 1).map(({ letter }) => letter);
      for (let step = 0; step < last; step += 1) {
        const before = scoreAnswers(instrument, withItem(nothing, item.code, letters)).points;
        letters = [...better(item, letters, 0)];
        expect(scoreAnswers(instrument, withItem(nothing, item.code, letters)).points).toBeGreaterThan(
          before,
        );
      }
    }
  });

  it("never falls by a higher level of a scene", () => {
    fc.assert(
      fc.property(anyAnswers, aScene, fc.constantFrom(...LEVELS), (answers, { code }, higher) => {
        const now = answers.scenes[code]?.level ?? 0;
        const scenes = { ...answers.scenes, [code]: { level: now > higher ? now : higher } };
        expectNoLower(instrument, answers, { ...answers, scenes });
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("sums exactly: items to dimensions, dimensions to the total", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { points, dimensions, items } = scoreAnswers(instrument, answers);
        const sum = (all: readonly { readonly points: number }[]) =>
          all.reduce((total, each) => total + each.points, 0);
        expect(sum(items)).toBe(points);
        expect(sum(dimensions)).toBe(points);
        for (const each of [...items, ...dimensions]) {
          expect(Number.isInteger(each.points)).toBe(true);
          expect(each.points).toBeLessThanOrEqual(each.max);
        }
        expect(points % 25).toBe(0);
      }),
      { numRuns: runs(60, 400) },
    );
  });

  it("has the highest level all of whose conditions hold, and says what the next one lacks", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const score = scoreAnswers(instrument, answers);
        for (const { level, met } of score.levels) if (level > score.level) expect(met).toBe(false);
        if (score.level > 0) expect(score.levels[score.level - 1]?.met).toBe(true);
        const { next, short } = bindingOf(score);
        expect(next === null).toBe(score.level === 4);
        expect(short.length > 0).toBe(next !== null);
        for (const { missing } of short) expect(missing).toBeGreaterThan(0);
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("is the same for the same answers, and leaves them as they were", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const before = JSON.stringify(answers);
        expect(scoreAnswers(instrument, answers)).toEqual(scoreAnswers(instrument, answers));
        expect(JSON.stringify(answers)).toBe(before);
      }),
      { numRuns: runs(40, 200) },
    );
  });
});
