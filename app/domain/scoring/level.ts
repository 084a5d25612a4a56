import type { Instrument, Level } from "../instrument/instrument";
import type { Millipoints } from "../points";
import type { Condition, LevelConditions } from "./score";

type RatedScene = { readonly level: Level; readonly constrained: boolean };

/** The three conditions of every level, ascending. Points compare exactly, unrounded. */
export const levelConditions = (
  rules: Instrument["levels"],
  points: Millipoints,
  scenes: readonly RatedScene[],
): readonly LevelConditions[] => {
  const counts = countReached(scenes);
  return rules.map((rule) => {
    const reached = counts[rule.level] ?? NONE;
    const conditions = [
      condition("points", points, rule.points),
      condition("scenes", reached.scenes, rule.scenes),
      condition("constrained", reached.constrained, rule.constrained),
    ] as const;
    return { level: rule.level, met: conditions.every(({ met }) => met), conditions };
  });
};

/** The highest level all three of whose conditions hold; 0 where none does (无等级). */
export const levelOf = (levels: readonly LevelConditions[]): Level =>
  levels.findLast(({ met }) => met)?.level ?? 0;

const condition = (kind: Condition["kind"], value: number, needed: number): Condition => ({
  kind,
  value,
  needed,
  met: value >= needed,
});

type Reached = { readonly scenes: number; readonly constrained: number };
const NONE: Reached = { scenes: 0, constrained: 0 };

/** At index N: how many scenes, and how many constrained ones, stand at level N or above. */
const countReached = (scenes: readonly RatedScene[]): readonly Reached[] => {
  const counts = [0, 1, 2, 3, 4].map(() => ({ scenes: 0, constrained: 0 }));
  for (const { level, constrained } of scenes) {
    for (let below = 1; below <= level; below += 1) {
      const count = counts[below];
      if (!count) continue;
      count.scenes += 1;
      if (constrained) count.constrained += 1;
    }
  }
  return counts;
};
