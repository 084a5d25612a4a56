import type { Answers, ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import { type Instrument, type Item, LEVELS } from "~/domain/instrument/instrument";

/** Numbers from 0 up to below the given one, the same for the same seed (mulberry32). */
export type Chance = (below: number) => number;

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const lettersOf = (options: Item["options"]): readonly string[] => options.map(({ letter }) => letter);

/** `eager`: of ten options, about how many a firm of its kind has. */
const itemAnswer = ({ kind, options }: Item, chance: Chance, eager: number): ItemAnswer => {
  if (chance(30) === 0) return { options: [], notApplicable: { reason: "no production of its own" } };
  if (kind === "single") {
    const reached = options.slice(0, 1 + Math.floor(((eager + chance(5) - 2) * options.length) / 11));
    return { options: lettersOf(reached.length > 0 ? reached : options.slice(0, 1)).slice(-1) };
  }
  const ticked = options.filter(({ exclusive }) => !exclusive && chance(10) < eager);
  return { options: lettersOf(ticked.length > 0 ? ticked : options.filter(({ exclusive }) => exclusive)) };
};

const sceneAnswer = (chance: Chance, usual: number): SceneAnswer =>
  chance(30) === 0
    ? { level: null, notApplicable: { reason: "no such business" } }
    : { level: LEVELS[Math.min(4, Math.max(0, usual + chance(3) - 1))] ?? 0 };

/** A valid set of answers: some left open, some not applicable, firms of every maturity. */
export const randomAnswers = (instrument: Instrument, chance: Chance): Answers => {
  const eager = chance(12);
  const usual = chance(6);
  return {
    items: Object.fromEntries(
      instrument.items
        .filter(() => chance(20) > 0)
        .map((item) => [item.code, itemAnswer(item, chance, eager)]),
    ),
    scenes: Object.fromEntries(
      instrument.scenes.filter(() => chance(20) > 0).map(({ code }) => [code, sceneAnswer(chance, usual)]),
    ),
  };
};
