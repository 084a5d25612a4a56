import type { FirmBase, Lift } from "./firm-base";
import type { SceneStep, Solution } from "./solution";

/** What of a solution would change something for this firm today. */
export type Benefit = { readonly steps: readonly SceneStep[]; readonly lifts: readonly Lift[] };

/** Steps the firm can take now (from ≤ its level < to) in scenes that concern it, and lifts that add points. */
export const benefitOf = (solution: Solution, base: FirmBase): Benefit => ({
  steps: solution.steps.filter(
    ({ scene, from, to }) => base.concerns(scene) && from <= base.level(scene) && base.level(scene) < to,
  ),
  lifts: solution.lifts
    .map((lift) => ({ ...lift, points: base.gain(lift) }))
    .filter(({ points }) => points > 0),
});

/** Scene levels gained by the steps together. */
export const levelsGained = ({ steps }: Benefit, base: FirmBase): number =>
  steps.reduce((sum, { scene, to }) => sum + to - base.level(scene), 0);

/** Points gained by the lifts in millipoints; of a single-choice item only the best lift counts. */
export const pointsGained = ({ lifts }: Benefit, single: (item: string) => boolean): number => {
  const singles = new Map<string, number>();
  let sum = 0;
  for (const { item, points } of lifts) {
    if (single(item)) singles.set(item, Math.max(points, singles.get(item) ?? 0));
    else sum += points;
  }
  return [...singles.values()].reduce((total, points) => total + points, sum);
};
