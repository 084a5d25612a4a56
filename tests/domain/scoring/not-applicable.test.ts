import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { gapsOf } from "~/domain/report/findings";
import { bindingOf } from "~/domain/scoring/binding";
import { concernsOf, pointsOutOfReach } from "~/domain/scoring/concerns";
import { contributionsOf } from "~/domain/scoring/contributions";
import { scoreGaps } from "~/domain/scoring/gaps";
import { itemSteps } from "~/domain/scoring/item-steps";
import { sceneLifts } from "~/domain/scoring/scene-lifts";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { anyAnswers, fullAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";

const REASON = { notApplicable: { reason: "委托外部单位" } };
/** Any answers, some of whose scenes and items do not concern the firm. */
const withSomeApart = fc
  .tuple(
    anyAnswers,
    fc.subarray(instrument.items.map(({ code }) => code)),
    fc.subarray(instrument.scenes.map(({ code }) => code)),
  )
  .map(
    ([answers, items, scenes]): Answers => ({
      items: {
        ...answers.items,
        ...Object.fromEntries(items.map((code) => [code, { options: [], ...REASON }])),
      },
      scenes: {
        ...answers.scenes,
        ...Object.fromEntries(scenes.map((code) => [code, { level: null, ...REASON }])),
      },
    }),
  );

describe("what does not concern the firm", () => {
  it("is no gap and nothing to raise, in no list, nor is an option that speaks of it", () => {
    fc.assert(
      fc.property(withSomeApart, (answers) => {
        const score = scoreAnswers(instrument, answers);
        const outOfReach = pointsOutOfReach(instrument, score);
        const gaps = scoreGaps(score, 4, outOfReach);
        const apart = (code: string) =>
          (answers.items[code] ?? answers.scenes[code])?.notApplicable !== undefined;
        const named = [
          ...gaps.items.map(({ item }) => item),
          ...gaps.scenes.map(({ scene }) => scene),
          ...gapsOf(score, bindingOf(score), outOfReach).flatMap(({ values }) =>
            [values?.item, values?.scene].filter((code) => typeof code === "string"),
          ),
          ...itemSteps(instrument, answers).map(({ item }) => item),
          ...sceneLifts(score, 4).flatMap((pattern) => JSON.stringify(pattern).match(/[a-z][a-z-]+/g) ?? []),
        ];
        expect(named.filter(apart)).toEqual([]);
        const concerns = concernsOf(answers);
        for (const { item, better } of contributionsOf(instrument, answers)) {
          const options = instrument.items.find(({ code }) => code === item)?.options ?? [];
          for (const { letter } of better) {
            const scene = options.find((option) => option.letter === letter)?.scene;
            expect(scene === undefined || concerns(scene)).toBe(true);
          }
        }
      }),
      { numRuns: runs(50, 300) },
    );
  });

  it("leaves out of a gap exactly the points of its options", () => {
    const full = fullAnswers();
    const q4 = instrument.items.find(({ code }) => code === "Q4");
    const option = q4?.options.find(({ scene }) => scene === "product-design");
    if (!q4 || !option) throw new Error("no such option");
    const options = q4.options
      .filter((each) => !each.exclusive && each !== option)
      .map(({ letter }) => letter);
    const answers: Answers = {
      items: { ...full.items, Q4: { options } },
      scenes: { ...full.scenes, "product-design": { level: null, ...REASON } },
    };
    const score = scoreAnswers(instrument, answers);
    expect(scoreGaps(score, 4).items).toMatchObject([{ item: "Q4", missing: option.points }]);
    expect(pointsOutOfReach(instrument, score).Q4).toBe(option.points);
    expect(scoreGaps(score, 4, pointsOutOfReach(instrument, score)).items).toEqual([]);
  });
});
