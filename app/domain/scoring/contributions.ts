import type { Answers, ItemAnswer } from "../instrument/answers";
import type { Instrument, Item, Option } from "../instrument/instrument";
import { type Millipoints, millipoints, sumPoints } from "../points";
import { type Concerns, concernsOf } from "./concerns";
import type { AnswerState } from "./score";
import { itemState } from "./score-answers";

/** What one option brings, or would bring, in millipoints. */
export type OptionPoints = { readonly letter: string; readonly points: Millipoints };

/** What an answer to an item brings to the points, and what further options would add to it. */
export type Contribution = {
  readonly item: string;
  readonly state: AnswerState;
  readonly points: Millipoints;
  readonly max: Millipoints;
  readonly chosen: readonly OptionPoints[];
  /**
   * What each better option adds to today's points: of a single choice the higher options, each instead of the chosen
   * one; of a multiple choice the options not ticked, each beside the ticked ones. None where not applicable, and none that speaks of
   * a scene which does not concern the firm.
   */
  readonly better: readonly OptionPoints[];
};

/** Every item's share in the points, exact in millipoints: they add up to `scoreAnswers(…).points`. */
export const contributionsOf = (instrument: Instrument, answers: Answers): readonly Contribution[] =>
  instrument.items.map((item) => contributionOf(item, answers.items[item.code], concernsOf(answers)));

/** What one answer brings and what would add to it; an item without an answer brings 0. */
export const contributionOf = (
  item: Item,
  answer: ItemAnswer | undefined,
  concerns: Concerns = () => true,
): Contribution => {
  const state = itemState(answer);
  const letters = state === "answered" && answer ? answer.options : [];
  const chosen = item.options.filter(({ letter }) => letters.includes(letter));
  const points = sumPoints(chosen.map((option) => option.points));
  return {
    item: item.code,
    state,
    points,
    max: item.points,
    chosen: chosen.map(pointsOf),
    better: state === "not-applicable" ? [] : betterOptions(item, chosen, points, concerns),
  };
};

const pointsOf = ({ letter, points }: Option): OptionPoints => ({ letter, points });

const betterOptions = (
  { kind, options }: Item,
  chosen: readonly Option[],
  points: Millipoints,
  concerns: Concerns,
): readonly OptionPoints[] => {
  // The exclusive option goes when another comes; a pack's check keeps its points at 0.
  const base = kind === "single" ? points : 0;
  return options
    .filter((option) => !option.exclusive && !chosen.includes(option) && option.points > base)
    .filter(({ scene }) => scene === undefined || concerns(scene))
    .map((option) => ({ letter: option.letter, points: millipoints(option.points - base) }));
};
