import type { Parameters } from "../parameters";
import type { Objective, Terms } from "./programme";
import { times } from "./programme-writer";
import type { PlanYear } from "./quarters";
import type { States } from "./states";

/** Names of objectives, ordered by the request's goal; words for them are messages `plan.objective.<name>`. */
export const OBJECTIVE_NAMES = [
  "earliest",
  "benefit",
  "money",
  "over",
  "peak",
  "points",
  "scenes",
  "constrained",
] as const;
export type ObjectiveName = (typeof OBJECTIVE_NAMES)[number];

/**
 * What a state that holds at a year's end is worth: a gain of year y counts its year's weight, so holding at the end
 * of y counts the difference to the next year's weight. Weights must not rise, or waiting would pay.
 */
export const worthOf = (weights: readonly [number, number, number], year: PlanYear): number => {
  const [first, second, third] = weights;
  const worth = year === 1 ? first - second : year === 2 ? second - third : third;
  if (worth < 0) throw new RangeError("year weights of planning must not rise");
  return worth;
};

/** What one level of a scene is worth, in hundredths of the parameters' unit. */
export const levelWorth = (
  { sceneLevel, constrainedExtra }: Parameters["planning"],
  constrained: boolean,
): number => 100 * (sceneLevel + (constrained ? constrainedExtra : 0));

/**
 * Benefit in hundredths of the parameters' unit (1/10 point is 100 millipoints): scene levels gained, constrained
 * ones more, and points gained as they count, each by the year in which it is gained.
 */
export const benefitTerms = (states: States, planning: Parameters["planning"]): Terms => {
  const worth = (year: PlanYear) => worthOf(planning.yearWeights, year);
  return [
    ...states.levels.flatMap((state) =>
      times(state.terms, worth(state.year) * levelWorth(planning, state.constrained)),
    ),
    ...states.points.flatMap((state) =>
      times(state.terms, worth(state.year) * state.counted * planning.tenthPoint),
    ),
  ].filter(([, coefficient]) => coefficient > 0);
};

export const maximise = (name: ObjectiveName, terms: Terms): Objective => ({ name, sense: "max", terms });
export const minimise = (name: ObjectiveName, terms: Terms): Objective => ({ name, sense: "min", terms });
