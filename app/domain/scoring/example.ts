import type { Answers } from "../instrument/answers";
import type { Instrument, Item, Level } from "../instrument/instrument";

const middle = ({ kind, options }: Item): readonly string[] => {
  const letters = options.filter(({ exclusive }) => !exclusive).map(({ letter }) => letter);
  return kind === "multiple"
    ? letters.slice(0, 2)
    : letters.slice(Math.floor(letters.length / 2)).slice(0, 1);
};

/** Level 2 for the first half of the scenes, level 1 for all others but the last. */
const usual = (index: number, count: number): Level => (index < count / 2 ? 2 : index < count - 1 ? 1 : 0);

/**
 * Answers of an invented firm in the middle of everything, to show a computation with: the same for every edition of
 * the same shape, and valid in any.
 */
export const exampleAnswers = ({ items, scenes }: Instrument): Answers => ({
  items: Object.fromEntries(items.map((item) => [item.code, { options: middle(item) }])),
  scenes: Object.fromEntries(scenes.map(({ code }, index) => [code, { level: usual(index, scenes.length) }])),
});
