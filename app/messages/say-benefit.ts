import type { Parameters } from "~/domain/parameters";
import { formatPoints, millipoints } from "~/domain/points";
import type { Say } from "./translator";

/** What the parameters' weight of points is given for: said where they have no step. */
const TENTH = 100;

/** How a plan's benefit is counted, in the parameters' numbers. */
export const sayBenefit = (planning: Parameters["planning"], say: Say): string => {
  const { sceneLevel, constrainedExtra, tenthPoint, pointStep } = planning;
  const [first, second, third] = planning.yearWeights;
  const step = pointStep ?? TENTH;
  return say(pointStep === undefined ? "plan.counted.exact" : "plan.counted.rounded", {
    level: sceneLevel,
    constrained: sceneLevel + constrainedExtra,
    step: formatPoints(millipoints(step)),
    worth: (step * tenthPoint) / TENTH,
    first,
    second,
    third,
  });
};
