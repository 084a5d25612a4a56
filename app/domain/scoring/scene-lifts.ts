import type { Level } from "../instrument/instrument";
import type { Score } from "./score";

/** Some scenes of one kind and one level, of which `choose` are to be lifted; which of them makes no difference. */
export type SceneChoice = {
  readonly constrained: boolean;
  readonly from: Level;
  readonly choose: number;
  readonly scenes: readonly string[];
};

/** A family of minimal sets of scenes to lift. `effort`: levels to climb in all; `sets`: how many sets it stands for. */
export type ScenePattern = {
  readonly choices: readonly SceneChoice[];
  readonly changes: number;
  readonly effort: number;
  readonly sets: number;
};

type Group = Omit<SceneChoice, "choose">;
type Needed = { readonly scenes: number; readonly constrained: number };

/**
 * All minimal sets of scenes whose lift to `target` meets both conditions on scenes, as families; least effort first.
 * Every minimal set has exactly max(scenes missing, constrained missing) members, enough of them constrained: with more
 * members, one could always be left out. One empty family where nothing is missing; none where it cannot be met.
 */
export const sceneLifts = (score: Score, target: Exclude<Level, 0>): readonly ScenePattern[] => {
  const needed = neededOf(score, target);
  const size = Math.max(needed.scenes, needed.constrained);
  const groups = groupsOf(score, target);
  return combinations(groups, size)
    .filter((choices) => countConstrained(choices) >= needed.constrained)
    .map((choices) => patternOf(choices, target))
    .toSorted((a, b) => a.effort - b.effort);
};

const neededOf = (score: Score, target: Level): Needed => {
  const conditions = score.levels.find(({ level }) => level === target)?.conditions ?? [];
  const missing = (kind: "scenes" | "constrained"): number => {
    const condition = conditions.find((each) => each.kind === kind);
    return condition ? Math.max(0, condition.needed - condition.value) : 0;
  };
  return { scenes: missing("scenes"), constrained: missing("constrained") };
};

/** Scenes below the target that concern the firm, by kind and level; constrained and nearest first. */
const groupsOf = (score: Score, target: Level): readonly Group[] => {
  const open = score.scenes.filter(({ level, state }) => level < target && state !== "not-applicable");
  return [true, false].flatMap((constrained) =>
    ([3, 2, 1, 0] as const).flatMap((from) => {
      const scenes = open
        .filter((scene) => scene.constrained === constrained && scene.level === from)
        .map(({ code }) => code);
      return scenes.length > 0 ? [{ constrained, from, scenes }] : [];
    }),
  );
};

/** Every way to take `size` scenes from the groups, as how many from each. */
const combinations = (groups: readonly Group[], size: number): readonly (readonly SceneChoice[])[] => {
  const [group, ...rest] = groups;
  if (!group) return size === 0 ? [[]] : [];
  const most = Math.min(size, group.scenes.length);
  return Array.from({ length: most + 1 }, (_, fewer) => most - fewer).flatMap((choose) =>
    combinations(rest, size - choose).map((others) =>
      choose === 0 ? others : [{ ...group, choose }, ...others],
    ),
  );
};

const countConstrained = (choices: readonly SceneChoice[]): number =>
  choices.reduce((sum, { constrained, choose }) => sum + (constrained ? choose : 0), 0);

const patternOf = (choices: readonly SceneChoice[], target: Level): ScenePattern => ({
  choices,
  changes: choices.reduce((sum, { choose }) => sum + choose, 0),
  effort: choices.reduce((sum, { choose, from }) => sum + choose * (target - from), 0),
  sets: choices.reduce((product, { choose, scenes }) => product * waysToChoose(scenes.length, choose), 1),
});

/** n choose k, exact for the few scenes and options there are. */
export const waysToChoose = (n: number, k: number): number => {
  let ways = 1;
  for (let step = 1; step <= k; step += 1) ways = (ways * (n - k + step)) / step;
  return ways;
};
