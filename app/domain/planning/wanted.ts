import type { Answers } from "../instrument/answers";
import { bestPoints } from "../instrument/best-points";
import type { Instrument, Item, Level } from "../instrument/instrument";
import type { ItemLift } from "../matching/solution";
import { type Placements, reaching, variablesOf } from "./placements";
import type { PlanningInput } from "./planning-input";
import { each, type ProgrammeWriter } from "./programme-writer";
import { QUARTERS } from "./quarters";

export type WantedScene = { readonly scene: string; readonly level: Exclude<Level, 0> };

/**
 * A kept target as a plan reads it: scene levels and item options that must stand at the end of the third year, beside
 * the level asked for. `target` and `name` tell which target it was.
 */
export type Wanted = {
  readonly target: string;
  readonly name: string;
  readonly scenes: readonly WantedScene[];
  readonly items: readonly ItemLift[];
};

/** One thing wanted. */
export type Goal = WantedScene | ItemLift;

export const goalsOf = ({ scenes, items }: Pick<Wanted, "scenes" | "items">): readonly Goal[] => [
  ...scenes,
  ...items,
];

/** The same target with these goals only. */
export const withGoals = (wanted: Wanted, goals: readonly Goal[]): Wanted => ({
  ...wanted,
  scenes: goals.flatMap((goal) => ("scene" in goal ? [goal] : [])),
  items: goals.flatMap((goal) => ("item" in goal ? [goal] : [])),
});

const has = (item: Item, chosen: readonly string[], letter: string): boolean =>
  item.kind === "multiple" ? chosen.includes(letter) : bestPoints(item, chosen) >= bestPoints(item, [letter]);

/** Whether answers hold a goal: the scene at the level or above, the option ticked or a better one chosen. */
const isReached = ({ items }: Instrument, answers: Answers, goal: Goal): boolean => {
  if ("scene" in goal) return (answers.scenes[goal.scene]?.level ?? 0) >= goal.level;
  const item = items.find(({ code }) => code === goal.item);
  return item !== undefined && has(item, answers.items[goal.item]?.options ?? [], goal.letter);
};

/** Goals that answers do not hold. */
export const unreached = (
  instrument: Instrument,
  answers: Answers,
  goals: readonly Goal[],
): readonly Goal[] => goals.filter((goal) => !isReached(instrument, answers, goal));

/** What is started that brings a goal about by the end of the plan. */
const causesOf = ({ instrument }: PlanningInput, placements: Placements, goal: Goal): readonly number[] => {
  if ("scene" in goal) return variablesOf(reaching(placements, goal.scene, goal.level, QUARTERS));
  const item = instrument.items.find(({ code }) => code === goal.item);
  if (!item) return [];
  return placements.lifts
    .filter(({ lift }) => lift.item === goal.item && has(item, [lift.letter], goal.letter))
    .filter(({ finish }) => finish <= QUARTERS)
    .map(({ variable }) => variable);
};

/** Every goal of the request's kept target that does not hold today holds at the end of the third year. */
export const requireWanted = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  placements: Placements,
): void => {
  const { wanted } = input.request;
  if (!wanted) return;
  for (const goal of unreached(input.instrument, input.answers, goalsOf(wanted))) {
    const name =
      "scene" in goal ? `wanted:${goal.scene}:${goal.level}` : `wanted:${goal.item}:${goal.letter}`;
    // A variable of its own, so that a goal without any cause reads as impossible, not as an empty row.
    const variable = writer.binary(name);
    writer.require(name, [[variable, 1], ...each(causesOf(input, placements, goal), -1)], "<=", 0);
    writer.require(`${name}:holds`, [[variable, 1]], ">=", 1);
  }
};
