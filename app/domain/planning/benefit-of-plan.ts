import type { Score } from "../scoring/score";
import { type Measure, scoreAfter } from "./after-quarter";
import { worthOf } from "./objectives";
import type { PlanningInput } from "./planning-input";
import { lastQuarterOf, YEARS } from "./quarters";

const gained = (input: PlanningInput, after: Score): number => {
  const { sceneLevel, constrainedExtra, tenthPoint } = input.parameters.planning;
  const scenes = after.scenes.reduce((sum, { level, constrained }, index) => {
    const levels = level - (input.score.scenes[index]?.level ?? 0);
    return sum + levels * 100 * (sceneLevel + (constrained ? constrainedExtra : 0));
  }, 0);
  return scenes + (after.points - input.score.points) * tenthPoint;
};

/** The benefit of measures from exact re-scoring at each year's end, in hundredths of the parameters' unit. */
export const benefitOfPlan = (input: PlanningInput, measures: readonly Measure[]): number =>
  YEARS.reduce((sum, year) => {
    const worth = worthOf(input.parameters.planning.yearWeights, year);
    return sum + worth * gained(input, scoreAfter(input, measures, lastQuarterOf(year)));
  }, 0);
