import type { Answers, ItemAnswer } from "../instrument/answers";
import type { Instrument, Level } from "../instrument/instrument";
import { millipoints } from "../points";
import { bindingOf } from "./binding";
import { type ItemLifts, type ItemPattern, itemLifts, LIFT_BOUNDS, type LiftBounds } from "./item-lifts";
import { type ScenePattern, sceneLifts } from "./scene-lifts";
import type { Score } from "./score";

type TargetLevel = Exclude<Level, 0>;

export type SceneLift = { readonly scene: string; readonly from: Level; readonly to: TargetLevel };
/** `options`: the whole answer afterwards; `added`: its letters that are new. */
export type OptionLift = {
  readonly item: string;
  readonly options: readonly string[];
  readonly added: readonly string[];
};

/**
 * Answers that together reach the level, none of which can be spared. `changes`: scenes lifted and options added;
 * `effort`: scene levels and options climbed, each counting one.
 */
export type LiftSet = {
  readonly scenes: readonly SceneLift[];
  readonly items: readonly OptionLift[];
  readonly changes: number;
  readonly effort: number;
};

/**
 * How a level can be reached. Scenes and points are separate conditions, so every minimal set is one of a scene family
 * with one of an item family. `sets`: the cheapest of them written out.
 */
export type Lift = {
  readonly target: TargetLevel;
  readonly scenes: readonly ScenePattern[];
  readonly items: ItemLifts;
  readonly sets: readonly LiftSet[];
};

const SETS = 12;

/**
 * The minimal sets of answers to lift for the next level (or `target`), cheapest first; null at the top. No sets where
 * what is not applicable puts the level out of reach. `score` is the score of `answers`.
 */
export const cheapestLift = (
  instrument: Instrument,
  answers: Answers,
  score: Score,
  target: TargetLevel | null = bindingOf(score).next,
  bounds: LiftBounds & { readonly sets: number } = { ...LIFT_BOUNDS, sets: SETS },
): Lift | null => {
  if (target === null) return null;
  const rule = instrument.levels.find(({ level }) => level === target);
  const missing = millipoints(Math.max(0, (rule?.points ?? 0) - score.points));
  const scenes = sceneLifts(score, target);
  const items = itemLifts(instrument, answers, missing, bounds);
  const pairs = cheapestPairs(scenes, items.patterns, bounds.sets);
  const sets: LiftSet[] = [];
  for (const [scenePattern, itemPattern] of pairs)
    for (const set of setsOf(instrument, answers, target, scenePattern, itemPattern)) {
      if (sets.length >= bounds.sets) break;
      sets.push(set);
    }
  return { target, scenes, items, sets };
};

type Pair = readonly [ScenePattern, ItemPattern];

/** Every family stands for at least one set, so the cheapest sets come from the first few of either list. */
const cheapestPairs = (
  scenes: readonly ScenePattern[],
  items: readonly ItemPattern[],
  sets: number,
): readonly Pair[] =>
  scenes
    .slice(0, sets)
    .flatMap((scene) => items.slice(0, sets).map((item): Pair => [scene, item]))
    .toSorted((a, b) => changesOf(a) - changesOf(b) || effortOf(a) - effortOf(b));

const changesOf = ([scene, item]: Pair): number => scene.changes + item.changes;
const effortOf = ([scene, item]: Pair): number => scene.effort + item.effort;

function* setsOf(
  instrument: Instrument,
  answers: Answers,
  to: TargetLevel,
  scenePattern: ScenePattern,
  itemPattern: ItemPattern,
): Generator<LiftSet> {
  for (const scenes of scenesOf(scenePattern.choices, to))
    for (const letters of lettersOf(itemPattern.choices))
      yield {
        scenes,
        items: optionLifts(instrument, answers, letters),
        changes: scenePattern.changes + itemPattern.changes,
        effort: scenePattern.effort + itemPattern.effort,
      };
}

function* scenesOf(choices: ScenePattern["choices"], to: TargetLevel): Generator<readonly SceneLift[]> {
  const [first, ...rest] = choices;
  if (!first) yield [];
  else
    for (const scenes of subsetsOf(first.scenes, first.choose))
      for (const others of scenesOf(rest, to))
        yield [...scenes.map((scene) => ({ scene, from: first.from, to })), ...others];
}

type Added = readonly [item: string, letter: string];

function* lettersOf(choices: ItemPattern["choices"]): Generator<readonly Added[]> {
  const [first, ...rest] = choices;
  if (!first) yield [];
  else
    for (const letters of subsetsOf(first.letters, first.choose))
      for (const others of lettersOf(rest))
        yield [...letters.map((letter): Added => [first.item, letter]), ...others];
}

/** The subsets of so many members, in the order of the list. */
function* subsetsOf(all: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, first] of all.entries())
    for (const rest of subsetsOf(all.slice(at + 1), size - 1)) yield [first, ...rest];
}

const optionLifts = (
  { items }: Instrument,
  answers: Answers,
  added: readonly Added[],
): readonly OptionLift[] =>
  items.flatMap((item) => {
    const letters = added.filter(([code]) => code === item.code).map(([, letter]) => letter);
    if (letters.length === 0) return [];
    const kept = item.kind === "single" ? [] : (answers.items[item.code]?.options ?? []);
    const options = item.options.filter(
      ({ letter, exclusive }) => letters.includes(letter) || (kept.includes(letter) && !exclusive),
    );
    return [{ item: item.code, options: options.map(({ letter }) => letter), added: letters }];
  });

/** The answers after a set of lifts. Numbers beside a changed item go, as they spoke of the option before. */
export const applyLift = (
  answers: Answers,
  { scenes, items }: Pick<LiftSet, "scenes" | "items">,
): Answers => ({
  items: {
    ...answers.items,
    ...Object.fromEntries(items.map(({ item, options }): [string, ItemAnswer] => [item, { options }])),
  },
  scenes: { ...answers.scenes, ...Object.fromEntries(scenes.map(({ scene, to }) => [scene, { level: to }])) },
});
