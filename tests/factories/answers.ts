import fc from "fast-check";
import type { Answers, ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import { type Instrument, type Item, LEVELS } from "~/domain/instrument/instrument";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { readReference } from "./reference";

const load = (): Instrument => {
  const outcome = parseInstrument(readReference("instruments/miit-2024.yaml"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** The ministry's instrument as shipped, read once per test file. */
export const instrument: Instrument = load();

export type AnswerLetters = {
  readonly items?: Readonly<Record<string, readonly string[]>>;
  readonly scenes?: Readonly<Record<string, number>>;
};

/** Answers by item code → letters and scene code → level; throws where the instrument refuses them. */
export const answersOf = ({ items = {}, scenes = {} }: AnswerLetters): Answers => {
  const outcome = parseAnswers(instrument, {
    items: Object.fromEntries(Object.entries(items).map(([code, options]) => [code, { options }])),
    scenes: Object.fromEntries(Object.entries(scenes).map(([code, level]) => [code, { level }])),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** The best option of every item and level 4 everywhere: 100 points, 四级. */
export const fullAnswers = (): Answers =>
  answersOf({
    items: Object.fromEntries(instrument.items.map((item) => [item.code, bestOptions(item)])),
    scenes: Object.fromEntries(instrument.scenes.map(({ code }) => [code, 4])),
  });

const bestOptions = ({ kind, options }: Item): readonly string[] =>
  kind === "single"
    ? options.slice(-1).map(({ letter }) => letter)
    : options.filter(({ exclusive }) => !exclusive).map(({ letter }) => letter);

const anyOptions = ({ kind, options }: Item): fc.Arbitrary<readonly string[]> => {
  const letters = options.map(({ letter }) => letter);
  if (kind === "single") return fc.subarray(letters, { maxLength: 1 });
  const free = options.filter(({ exclusive }) => !exclusive).map(({ letter }) => letter);
  const alone = options.filter(({ exclusive }) => exclusive).map(({ letter }) => [letter]);
  return fc.oneof({ arbitrary: fc.subarray(free), weight: 9 }, fc.constantFrom(...alone));
};

const anyItem = (item: Item): fc.Arbitrary<ItemAnswer> =>
  fc.oneof<fc.WeightedArbitrary<ItemAnswer>[]>(
    { arbitrary: anyOptions(item).map((options) => ({ options })), weight: 9 },
    { arbitrary: fc.constant({ options: [], notApplicable: { reason: "本企业不涉及" } }), weight: 1 },
  );

const anyScene: fc.Arbitrary<SceneAnswer> = fc.oneof<fc.WeightedArbitrary<SceneAnswer>[]>(
  { arbitrary: fc.constantFrom(...LEVELS).map((level) => ({ level })), weight: 9 },
  { arbitrary: fc.constant({ level: null, notApplicable: { reason: "本企业不涉及" } }), weight: 1 },
);

/** For each of the codes an answer or none. */
const forSome = <T>(arbitraries: readonly (readonly [string, fc.Arbitrary<T>])[]) =>
  fc
    .tuple(
      ...arbitraries.map(([code, answer]) =>
        fc.option(
          answer.map((value): [string, T] => [code, value]),
          { nil: null, freq: 20 },
        ),
      ),
    )
    .map(
      (entries): Readonly<Record<string, T>> => Object.fromEntries(entries.filter((entry) => entry !== null)),
    );

/** Any valid set of answers: unanswered, answered and not-applicable questions mixed. No numbers beside options. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  items: forSome(instrument.items.map((item) => [item.code, anyItem(item)] as const)),
  scenes: forSome(instrument.scenes.map(({ code }) => [code, anyScene] as const)),
});
