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
export const scoreGaps = (
  score: Score,
  target: Exclude<Level, 0> | null = bindingOf(score).next,
  outOfReach: OutOfReach = {},
): Gaps => ({
  items: itemGaps(score, outOfReach),
  scenes: target === null ? [] : sceneGaps(score, target),
});

/** Points that a scene which does not concern the firm leaves out of reach, by item (`pointsOutOfReach`). */
export type OutOfReach = Readonly<Record<string, Millipoints>>;

/** What is to be gained at an item still: nothing where it is not applicable. */
export const openPoints = (
  { code, points, max, state }: Score["items"][number],
  outOfReach: OutOfReach,
): Millipoints => millipoints(state === "not-applicable" ? 0 : max - points - (outOfReach[code] ?? 0));

const itemGaps = (score: Score, outOfReach: OutOfReach): readonly ItemGap[] =>
  score.items
    .map((item) => ({
      item: item.code,
      points: item.points,
      max: item.max,
      missing: openPoints(item, outOfReach),
    }))
    .filter(({ missing }) => missing > 0)
    .toSorted((a, b) => b.missing - a.missing);

const sceneGaps = (score: Score, to: Exclude<Level, 0>): readonly SceneGap[] =>
  score.scenes
    .filter(({ level, state }) => level < to && state !== "not-applicable")
    .map(({ code, constrained, level }) => ({ scene: code, constrained, level, to, missing: to - level }))
    .toSorted((a, b) => Number(b.constrained) - Number(a.constrained) || a.missing - b.missing);
