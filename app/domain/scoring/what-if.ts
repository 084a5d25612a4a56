import type { Answers } from "../instrument/answers";
import type { Instrument, Level } from "../instrument/instrument";
import type { LiftSet } from "./cheapest-lift";

/**
 * Answers tried out against those of a submission: by item the whole choice, by scene the level. Holds only what
 * differs from the submission, so that an empty one is the submission itself.
 */
export type WhatIf = {
  readonly items: Readonly<Record<string, readonly string[]>>;
  readonly scenes: Readonly<Record<string, Level>>;
};

export const NO_CHANGES: WhatIf = { items: {}, scenes: {} };

/** How many answers are changed. */
export const countChanges = ({ items, scenes }: WhatIf): number =>
  Object.keys(items).length + Object.keys(scenes).length;

/** The answers with the changes made. Numbers and reasons beside a changed answer go: they spoke of the one before. */
export const changedAnswers = (answers: Answers, { items, scenes }: WhatIf): Answers => ({
  items: {
    ...answers.items,
    ...Object.fromEntries(Object.entries(items).map(([code, options]) => [code, { options }])),
  },
  scenes: {
    ...answers.scenes,
    ...Object.fromEntries(Object.entries(scenes).map(([code, level]) => [code, { level }])),
  },
});

/** Letters as the questionnaire orders them; unknown ones go. */
const inOrder = ({ items }: Instrument, code: string, letters: readonly string[]): readonly string[] =>
  items
    .find((item) => item.code === code)
    ?.options.map(({ letter }) => letter)
    .filter((letter) => letters.includes(letter)) ?? [];

const without = <T>(record: Readonly<Record<string, T>>, code: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== code));

/** Another choice for an item; the submitted one is no change. */
export const withItem = (
  instrument: Instrument,
  answers: Answers,
  { items, scenes }: WhatIf,
  code: string,
  letters: readonly string[],
): WhatIf => {
  const options = inOrder(instrument, code, letters);
  const submitted = inOrder(instrument, code, answers.items[code]?.options ?? []);
  const same = options.join() === submitted.join();
  return { scenes, items: same ? without(items, code) : { ...items, [code]: options } };
};

/** Another level for a scene; the submitted one is no change (not answered and not applicable count as level 0). */
export const withScene = (
  answers: Answers,
  { items, scenes }: WhatIf,
  code: string,
  level: Level,
): WhatIf => {
  const same = (answers.scenes[code]?.level ?? 0) === level;
  return { items, scenes: same ? without(scenes, code) : { ...scenes, [code]: level } };
};

/** The submitted answer of one item or scene again. */
export const withoutChange = ({ items, scenes }: WhatIf, code: string): WhatIf => ({
  items: without(items, code),
  scenes: without(scenes, code),
});

/** A minimal set of answers to lift, as a what-if to start from. */
export const whatIfOf = ({ scenes, items }: Pick<LiftSet, "scenes" | "items">): WhatIf => ({
  items: Object.fromEntries(items.map(({ item, options }) => [item, options])),
  scenes: Object.fromEntries(scenes.map(({ scene, to }) => [scene, to])),
});

/** Ticks or unticks a letter as the questionnaire does: one of a single choice; 无 beside nothing else. */
export const toggledLetters = (
  { items }: Instrument,
  code: string,
  chosen: readonly string[],
  letter: string,
): readonly string[] => {
  const item = items.find((each) => each.code === code);
  const option = item?.options.find((each) => each.letter === letter);
  if (!item || !option) return chosen;
  if (item.kind === "single") return [letter];
  if (chosen.includes(letter)) return chosen.filter((each) => each !== letter);
  if (option.exclusive) return [letter];
  const exclusive = item.options.filter((each) => each.exclusive).map((each) => each.letter);
  return [...chosen.filter((each) => !exclusive.includes(each)), letter];
};
