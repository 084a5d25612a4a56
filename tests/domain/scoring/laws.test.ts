import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { LEVELS } from "~/domain/instrument/instrument";
import { sumPoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import { contributionsOf } from "~/domain/scoring/contributions";
import { scoreGaps } from "~/domain/scoring/gaps";
import type { Score } from "~/domain/scoring/score";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";
import { chanceOf, randomAnswers } from "./random-answers";

const SETS = runs(5000, 100_000);
const chance = chanceOf(20241113);

/** The level by the rule's own words, from four down, written without the kernel. */
const levelByWords = ({ points, scenes }: Score): number => {
  const at = (level: number) => scenes.filter((scene) => scene.level >= level);
  const rules = [
    { level: 4, points: 80_000, scenes: 10, constrained: 6 },
    { level: 3, points: 60_000, scenes: 8, constrained: 5 },
    { level: 2, points: 40_000, scenes: 6, constrained: 3 },
    { level: 1, points: 20_000, scenes: 6, constrained: 3 },
  ];
  const held = rules.find(
    (rule) =>
      points >= rule.points &&
      at(rule.level).length >= rule.scenes &&
      at(rule.level).filter(({ constrained }) => constrained).length >= rule.constrained,
  );
  return held?.level ?? 0;
};

/** The points as the sum of the letters' points, written without the kernel. */
const pointsByHand = (answers: Answers): number =>
  instrument.items
    .flatMap(({ code, options }) =>
      options.filter(({ letter }) => answers.items[code]?.options.includes(letter)),
    )
    .reduce((sum, { points }) => sum + points, 0);

/** One answer raised, a better option or a scene one level higher, with the points that the contributions promise for it. */
const raised = (answers: Answers): { readonly answers: Answers; readonly adds: number } => {
  if (chance(2) === 0) {
    const scene = instrument.scenes[chance(instrument.scenes.length)]?.code ?? "";
    const level = LEVELS[(answers.scenes[scene]?.level ?? 0) + 1];
    const scenes = level === undefined ? answers.scenes : { ...answers.scenes, [scene]: { level } };
    return { answers: { ...answers, scenes }, adds: 0 };
  }
  const better = contributionsOf(instrument, answers).filter((each) => each.better.length > 0);
  const rise = better[chance(Math.max(1, better.length))];
  const item = instrument.items.find(({ code }) => code === rise?.item);
  const option = rise?.better[chance(rise.better.length)];
  if (!item || !option) return { answers, adds: 0 };
  const kept = item.kind === "single" ? [] : (answers.items[item.code]?.options ?? []);
  const options = [...kept.filter((each) => each !== "A"), option.letter];
  const items = { ...answers.items, [item.code]: { options } };
  return { answers: { ...answers, items }, adds: option.points };
};

describe(`laws of scoring, over ${SETS} answer sets`, () => {
  it("adds up exactly, rises with every answer, and names a short condition below the top only", () => {
    const broken: string[] = [];
    const levels = [0, 0, 0, 0, 0];
    for (let set = 0; set < SETS; set += 1) {
      const answers = randomAnswers(instrument, chance);
      const score = scoreAnswers(instrument, answers);
      const rise = raised(answers);
      const higher = scoreAnswers(instrument, rise.answers);
      const contributions = contributionsOf(instrument, answers);
      const binding = bindingOf(score);
      levels[score.level] = (levels[score.level] ?? 0) + 1;
      const laws = {
        whole: Number.isSafeInteger(score.points) && score.points >= 0 && score.points <= 100_000,
        byHand: score.points === pointsByHand(answers),
        contributions: sumPoints(contributions.map(({ points }) => points)) === score.points,
        options: contributions.every(
          ({ points, chosen }) => sumPoints(chosen.map((each) => each.points)) === points,
        ),
        dimensions: sumPoints(score.dimensions.map(({ points }) => points)) === score.points,
        level: score.level === levelByWords(score),
        increment: higher.points - score.points === rise.adds,
        better: contributions.every(({ better, max, points }) =>
          better.every((each) => each.points <= max - points),
        ),
        monotone: higher.points >= score.points && higher.level >= score.level,
        binding: (binding.short.length === 0) === (score.level === 4),
        next: binding.next === (score.level === 4 ? null : score.level + 1),
        missing: binding.short.every(({ missing }) => missing > 0),
        gaps: scoreGaps(score).items.every(({ points, max, missing }) => points + missing === max),
      };
      for (const [law, holds] of Object.entries(laws))
        if (!holds) broken.push(`${law}: ${JSON.stringify(answers)}`);
      if (broken.length > 3) break;
    }
    expect(broken).toEqual([]);
    // The sets reach every level, or the laws would have been tried on some only.
    expect(Math.min(...levels)).toBeGreaterThan(runs(5, 500));
  });
});
