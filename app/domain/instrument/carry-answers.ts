import type { Answers, ItemAnswer, SceneAnswer } from "./answers";
import { holdsYears, shiftYears } from "./figure-years";
import type { Instrument, Item, Scene } from "./instrument";
import { isItemAnswered, isSceneAnswered } from "./sections";

/** An edition, and the calendar year in which an assessment by it was begun. */
export type Asked = { readonly instrument: Instrument; readonly year: number };

export type Carried = {
  readonly answers: Answers;
  /** Questions answered then whose answer says nothing here, as they have other options; fields of this edition. */
  readonly dropped: readonly string[];
  /** Questions whose figures moved on by a year or more: the latest are to be filled in. */
  readonly shifted: readonly string[];
};

const optionsOf = ({ kind, options }: Item): string =>
  JSON.stringify([kind, options.map(({ letter, text }) => [letter, text.zh])]);

const levelsOf = ({ levels }: Scene): string =>
  JSON.stringify(levels.map(({ level, text }) => [level, text.zh]));

/** Figures that are asked for in the same words; those of years stand with their own years. */
const carriedNumbers = (then: Item, now: Item, { numbers = {} }: ItemAnswer, years: number) => {
  const titles = new Map(then.measure?.inputs.map(({ code, title }) => [code, title.zh]));
  const asked = (now.measure?.inputs ?? []).filter(({ code, title }) => titles.get(code) === title.zh);
  const kept = asked.flatMap(({ code }) => {
    const value = numbers[code];
    return value === undefined ? [] : [[code, value] as const];
  });
  return shiftYears(now, Object.fromEntries(kept), years);
};

const movesOn = ({ numbers }: ItemAnswer, years: number): boolean => years > 0 && holdsYears(numbers);

/** The option follows from the figures, so where these are of other years it is to be found again. */
const carriedItem = (then: Item, now: Item, answer: ItemAnswer, years: number): ItemAnswer => {
  if (!answer.numbers) return answer;
  const numbers = carriedNumbers(then, now, answer, years);
  const options = movesOn(answer, years) ? [] : answer.options;
  return Object.keys(numbers).length > 0 ? { options, numbers } : { options };
};

/**
 * What an earlier assessment's answers say in another one: by code, where the options are the same. Figures of calendar
 * years move with the years between the two. Nothing is dropped without being named.
 */
export const carryAnswers = (answers: Answers, then: Asked, now: Asked): Carried => {
  const years = Math.max(0, now.year - then.year);
  const items: Record<string, ItemAnswer> = {};
  const scenes: Record<string, SceneAnswer> = {};
  const dropped: string[] = [];
  const shifted: string[] = [];
  for (const item of now.instrument.items) {
    const answer = answers.items[item.code];
    if (!answer) continue;
    const before = then.instrument.items.find(({ code }) => code === item.code);
    if (before && optionsOf(before) === optionsOf(item)) {
      const carried = carriedItem(before, item, answer, years);
      if (isItemAnswered(carried) || carried.numbers) items[item.code] = carried;
      if (movesOn(answer, years)) shifted.push(`items.${item.code}`);
    } else if (isItemAnswered(answer)) dropped.push(`items.${item.code}`);
  }
  for (const scene of now.instrument.scenes) {
    const answer = answers.scenes[scene.code];
    if (!answer) continue;
    const before = then.instrument.scenes.find(({ code }) => code === scene.code);
    if (before && levelsOf(before) === levelsOf(scene)) scenes[scene.code] = answer;
    else if (isSceneAnswered(answer)) dropped.push(`scenes.${scene.code}`);
  }
  return { answers: { items, scenes }, dropped, shifted };
};
