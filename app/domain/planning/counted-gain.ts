import { bestPoints } from "../instrument/best-points";
import type { Item } from "../instrument/instrument";
import type { Parameters } from "../parameters";

/**
 * Millipoints that letters of an item count in the benefit beyond those chosen today, rounded half up to the
 * parameters' step: each new option of a multiple choice by itself, of a single choice the gain as a whole. Never
 * negative, and never less for more letters.
 */
export const countedGain = (
  item: Item,
  today: readonly string[],
  letters: readonly string[],
  { pointStep = 1 }: Pick<Parameters["planning"], "pointStep">,
): number => {
  const rounded = (points: number) => Math.floor((2 * points + pointStep) / (2 * pointStep)) * pointStep;
  if (item.kind === "single")
    return rounded(Math.max(0, bestPoints(item, letters) - bestPoints(item, today)));
  return item.options
    .filter(({ letter }) => letters.includes(letter) && !today.includes(letter))
    .reduce((sum, { points }) => sum + rounded(points), 0);
};
