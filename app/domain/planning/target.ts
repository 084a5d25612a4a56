import type { LevelRule } from "../instrument/instrument";
import type { PlanningInput } from "./planning-input";
import type { Terms } from "./programme";
import { type ProgrammeWriter, times } from "./programme-writer";
import { type PlanYear, YEARS } from "./quarters";
import type { States } from "./states";

/** One condition of a level: what is still missing today, and the terms that add to it by the end of a year. */
export type Shortfall = {
  readonly kind: "points" | "scenes" | "constrained";
  readonly missing: number;
  readonly terms: Terms;
};

const scenesAt = (input: PlanningInput, level: number, constrained: boolean): number =>
  input.score.scenes.filter((scene) => scene.level >= level && (scene.constrained || !constrained)).length;

/** The three conditions of a level at a year's end, whether met today or not. */
export const conditionsOf = (
  input: PlanningInput,
  rule: LevelRule,
  states: States,
  year: PlanYear,
): readonly Shortfall[] => {
  const reached = states.levels.filter((state) => state.level === rule.level && state.year === year);
  const points = states.points.filter((state) => state.year === year);
  const terms = (all: typeof reached) => all.flatMap((state) => state.terms);
  return [
    {
      kind: "points",
      missing: rule.points - input.score.points,
      terms: points.flatMap((state) => times(state.terms, state.points)),
    },
    {
      kind: "scenes",
      missing: rule.scenes - scenesAt(input, rule.level, false),
      terms: terms(reached),
    },
    {
      kind: "constrained",
      missing: rule.constrained - scenesAt(input, rule.level, true),
      terms: terms(reached.filter((state) => state.constrained)),
    },
  ];
};

/** The rule of a level; a request for a level the instrument does not know is a mistake of the caller. */
export const ruleOf = (input: PlanningInput, level: number): LevelRule => {
  const rule = input.instrument.levels.find((each) => each.level === level);
  if (!rule) throw new RangeError(`the instrument has no level ${level}`);
  return rule;
};

/**
 * One variable a year: 1 only when every condition of the level holds at its end. A level once reached stays, as
 * scenes and points never fall.
 */
export const writeTarget = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  states: States,
  level: number,
): readonly number[] => {
  const rule = ruleOf(input, level);
  const reached = YEARS.map((year) => writer.binary(`reached:${level}:year${year}`));
  YEARS.forEach((year, index) => {
    const variable = reached[index] ?? 0;
    const before = reached[index - 1];
    if (before !== undefined)
      writer.require(
        `stays:${level}:year${year}`,
        [
          [before, 1],
          [variable, -1],
        ],
        "<=",
        0,
      );
    for (const { kind, missing, terms } of conditionsOf(input, rule, states, year))
      if (missing > 0)
        writer.require(`${kind}:${level}:year${year}`, [...terms, [variable, -missing] as const], ">=", 0);
  });
  return reached;
};
