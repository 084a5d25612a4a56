import { bestPoints } from "../instrument/best-points";
import type { Item, Level } from "../instrument/instrument";
import { countedGain } from "./counted-gain";
import { type LevelOf, type LiftEffect, type Placements, reaching, variablesOf } from "./placements";
import type { PlanningInput } from "./planning-input";
import type { Terms } from "./programme";
import { each, type ProgrammeWriter } from "./programme-writer";
import { lastQuarterOf, type PlanYear, YEARS } from "./quarters";

/** `terms` add up to 1 when a scene has reached a level above today's by the end of a year, else to 0. */
export type LevelState = {
  readonly terms: Terms;
  readonly scene: string;
  readonly level: Level;
  readonly constrained: boolean;
  readonly year: PlanYear;
};

/**
 * `terms` add up to 1 when so many more millipoints of an item are reached by the end of a year, else to 0. The level
 * rule takes `points`, the benefit what they are `counted` as.
 */
export type PointState = {
  readonly terms: Terms;
  readonly points: number;
  readonly counted: number;
  readonly year: PlanYear;
};

export type States = { readonly levels: readonly LevelState[]; readonly points: readonly PointState[] };

/** A state that some of the causes bring about, as a variable of its own. */
const writeState = (writer: ProgrammeWriter, name: string, causes: readonly number[]): Terms => {
  const variable = writer.binary(name);
  writer.require(name, [[variable, 1], ...each(causes, -1)], "<=", 0);
  return [[variable, 1]];
};

const writeLevels = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  placements: Placements,
  level: LevelOf,
): readonly LevelState[] =>
  input.instrument.scenes.flatMap(({ code, constrained, levels }) =>
    levels
      .map((each) => each.level)
      .filter((reached) => reached > level(code))
      .flatMap((reached) =>
        YEARS.flatMap((year) => {
          const causes = reaching(placements, code, reached, lastQuarterOf(year));
          if (causes.length === 0) return [];
          const terms = writeState(writer, `level:${code}:${reached}:year${year}`, variablesOf(causes));
          return [{ terms, scene: code, level: reached, constrained, year }];
        }),
      ),
  );

/** Each step of points with the options that bring it: every option of a multiple choice, every rung of a single one. */
const rungsOf = ({ answers, parameters }: PlanningInput, item: Item, letters: ReadonlySet<string>) => {
  const chosen = answers.items[item.code]?.options ?? [];
  const counted = (by: readonly string[]) => countedGain(item, chosen, by, parameters.planning);
  const options = item.options.filter(({ letter }) => letters.has(letter));
  if (item.kind === "multiple")
    return options.map(({ letter, points }) => ({
      name: letter,
      points: Number(points),
      counted: counted([letter]),
      by: [letter],
    }));
  const base = bestPoints(item, chosen);
  const countedTo = (height: number) =>
    counted(options.filter(({ points }) => points <= height).map(({ letter }) => letter));
  const heights = [...new Set(options.map(({ points }) => Number(points)))].toSorted((a, b) => a - b);
  return heights.map((height, index) => {
    const below = heights[index - 1] ?? base;
    return {
      name: String(height),
      points: height - below,
      counted: countedTo(height) - countedTo(below),
      by: options.filter(({ points }) => points >= height).map(({ letter }) => letter),
    };
  });
};

const writeItem = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  item: Item,
  lifts: readonly LiftEffect[],
): readonly PointState[] => {
  const letters = new Set(lifts.map(({ lift }) => lift.letter));
  return rungsOf(input, item, letters).flatMap(({ name, points, counted, by }) =>
    YEARS.flatMap((year) => {
      const causes = lifts.filter(
        ({ lift, finish }) => by.includes(lift.letter) && finish <= lastQuarterOf(year),
      );
      if (causes.length === 0) return [];
      const variables = [...new Set(variablesOf(causes))];
      // Of a single solution's starts a plan has one at most: they are the state themselves.
      const single = new Set(causes.map((cause) => cause.code)).size === 1;
      const terms = single
        ? each(variables, 1)
        : writeState(writer, `points:${item.code}:${name}:year${year}`, variables);
      return [{ terms, points, counted, year }];
    }),
  );
};

/** What the plan changes by the end of each year: scene levels, and points of the questionnaire's items. */
export const writeStates = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  placements: Placements,
  level: LevelOf,
): States => ({
  levels: writeLevels(writer, input, placements, level),
  points: input.instrument.items.flatMap((item) => {
    const lifts = placements.lifts.filter(({ lift }) => lift.item === item.code);
    return lifts.length === 0 ? [] : writeItem(writer, input, item, lifts);
  }),
});
