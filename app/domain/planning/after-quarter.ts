import type { Answers, ItemAnswer, SceneAnswer } from "../instrument/answers";
import { bestPoints } from "../instrument/best-points";
import type { Item, Level } from "../instrument/instrument";
import { type FirmBase, firmBaseOf } from "../matching/firm-base";
import type { ItemLift } from "../matching/solution";
import type { Score } from "../scoring/score";
import { scoreAnswers } from "../scoring/score-answers";
import type { PlanningInput } from "./planning-input";
import type { RoadmapItem } from "./roadmap";

/** What the replay of a plan needs of its items. */
export type Measure = Pick<RoadmapItem, "solution" | "firstQuarter" | "lastQuarter" | "steps" | "lifts">;

const lifted = (item: Item, answer: ItemAnswer | undefined, letter: string): ItemAnswer => {
  const chosen = answer?.options ?? [];
  if (item.kind === "multiple") {
    const kept = item.options.filter((option) => !option.exclusive && chosen.includes(option.letter));
    return { ...answer, options: [...new Set([...kept.map((option) => option.letter), letter])].toSorted() };
  }
  const better = bestPoints(item, [letter]) > bestPoints(item, chosen);
  return { ...answer, options: better ? [letter] : chosen };
};

const liftItems = (input: PlanningInput, lifts: readonly ItemLift[]): Answers["items"] => {
  const items: Record<string, ItemAnswer> = { ...input.answers.items };
  for (const lift of lifts) {
    const item = input.instrument.items.find(({ code }) => code === lift.item);
    if (item) items[lift.item] = lifted(item, items[lift.item], lift.letter);
  }
  return items;
};

const raiseScenes = (input: PlanningInput, measures: readonly Measure[]): Answers["scenes"] => {
  const scenes: Record<string, SceneAnswer> = { ...input.answers.scenes };
  for (const { scene, to } of measures.flatMap((measure) => measure.steps)) {
    const level: Level = scenes[scene]?.level ?? 0;
    if (to > level) scenes[scene] = { ...scenes[scene], level: to };
  }
  return scenes;
};

/** The answers the firm could give at the end of a quarter, when everything finished by then is in use. */
export const answersAfter = (
  input: PlanningInput,
  measures: readonly Measure[],
  quarter: number,
): Answers => {
  const finished = measures.filter((measure) => measure.lastQuarter <= quarter);
  return {
    items: liftItems(
      input,
      finished.flatMap((measure) => measure.lifts),
    ),
    scenes: raiseScenes(input, finished),
  };
};

/** The exact score at the end of a quarter, by the rules of scoring. */
export const scoreAfter = (input: PlanningInput, measures: readonly Measure[], quarter: number): Score =>
  scoreAnswers(input.instrument, answersAfter(input, measures, quarter));

/** The firm's base at the end of a quarter. */
export const baseAfter = (input: PlanningInput, measures: readonly Measure[], quarter: number): FirmBase => {
  const answers = answersAfter(input, measures, quarter);
  const score = scoreAnswers(input.instrument, answers);
  return firmBaseOf({ ...input, answers, score, target: input.request.target });
};
