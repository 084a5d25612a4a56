import type { Answers, ItemAnswer, SceneAnswer } from "../instrument/answers";
import type { Instrument, Item, Level, Scene } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import { levelConditions, levelOf } from "./level";
import type { AnswerState, Score } from "./score";

/**
 * 得分 and 等级 of a set of answers. What is unanswered or not applicable counts 0 points or level 0: the official
 * scheme knows no redistribution of weights. Letters the instrument does not know count nothing; parse first.
 */
export const scoreAnswers = (instrument: Instrument, answers: Answers): Score => {
  const { itemPoints, dimensionAt } = compiled(instrument);
  const sums = instrument.dimensions.map(() => 0);
  let total = 0;
  const items = instrument.items.map((item, index) => {
    const answer = answers.items[item.code];
    const points = pointsOf(itemPoints[index], answer);
    const dimension = dimensionAt[index] ?? 0;
    sums[dimension] = (sums[dimension] ?? 0) + points;
    total += points;
    return { code: item.code, points: millipoints(points), max: item.points, state: itemState(answer) };
  });
  const scenes = instrument.scenes.map((scene) => rated(scene, answers.scenes[scene.code]));
  const points = millipoints(total);
  const levels = levelConditions(instrument.levels, points, scenes);
  return {
    points,
    dimensions: instrument.dimensions.map(({ code, points: max }, index) => ({
      code,
      points: millipoints(sums[index] ?? 0),
      max,
    })),
    items,
    scenes,
    level: levelOf(levels),
    levels,
  };
};

type Compiled = {
  readonly itemPoints: readonly ReadonlyMap<string, Millipoints>[];
  readonly dimensionAt: readonly number[];
};

/** Instruments are immutable, so what is looked up for every answer is laid out once for each of them. */
const cache = new WeakMap<Instrument, Compiled>();

const compiled = (instrument: Instrument): Compiled => {
  const known = cache.get(instrument);
  if (known) return known;
  const fresh = {
    itemPoints: instrument.items.map(optionPoints),
    dimensionAt: instrument.items.map((item) =>
      instrument.dimensions.findIndex(({ code }) => code === item.dimension),
    ),
  };
  cache.set(instrument, fresh);
  return fresh;
};

const optionPoints = ({ options }: Item): ReadonlyMap<string, Millipoints> =>
  new Map(options.map(({ letter, points }) => [letter, points]));

const pointsOf = (
  points: ReadonlyMap<string, Millipoints> | undefined,
  answer: ItemAnswer | undefined,
): number => {
  if (!answer || answer.notApplicable || !points) return 0;
  let sum = 0;
  for (const letter of answer.options) sum += points.get(letter) ?? 0;
  return sum;
};

/** Whether an item is answered, left open, or said not to concern the firm. */
export const itemState = (answer: ItemAnswer | undefined): AnswerState => {
  if (answer?.notApplicable) return "not-applicable";
  return answer && answer.options.length > 0 ? "answered" : "unanswered";
};

const rated = ({ code, constrained }: Scene, answer: SceneAnswer | undefined): Score["scenes"][number] => {
  if (answer?.notApplicable) return { code, level: 0, constrained, state: "not-applicable" };
  const level: Level | null = answer?.level ?? null;
  return { code, level: level ?? 0, constrained, state: level === null ? "unanswered" : "answered" };
};
