import type { Level } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import { bindingOf } from "./binding";
import type { Score } from "./score";

export type ItemGap = {
  readonly item: string;
  readonly points: Millipoints;
  readonly max: Millipoints;
  readonly missing: Millipoints;
};

/** `missing`: levels from today's to `to`. */
export type SceneGap = {
  readonly scene: string;
  readonly constrained: boolean;
  readonly level: Level;
  readonly to: Exclude<Level, 0>;
  readonly missing: number;
};

export type Gaps = { readonly items: readonly ItemGap[]; readonly scenes: readonly SceneGap[] };

/**
 * 差距: items below their maximum, most missing points first, and scenes below the target level, constrained ones first
 * and the nearest first among them. The target is the next level unless given; at the top no scene is named. What is not
 * applicable is no gap.
 */
export const scoreGaps = (score: Score, target: Exclude<Level, 0> | null = bindingOf(score).next): Gaps => ({
  items: itemGaps(score),
  scenes: target === null ? [] : sceneGaps(score, target),
});

const itemGaps = (score: Score): readonly ItemGap[] =>
  score.items
    .filter(({ points, max, state }) => points < max && state !== "not-applicable")
    .map(({ code, points, max }) => ({ item: code, points, max, missing: millipoints(max - points) }))
    .toSorted((a, b) => b.missing - a.missing);

const sceneGaps = (score: Score, to: Exclude<Level, 0>): readonly SceneGap[] =>
  score.scenes
    .filter(({ level, state }) => level < to && state !== "not-applicable")
    .map(({ code, constrained, level }) => ({ scene: code, constrained, level, to, missing: to - level }))
    .toSorted((a, b) => Number(b.constrained) - Number(a.constrained) || a.missing - b.missing);
