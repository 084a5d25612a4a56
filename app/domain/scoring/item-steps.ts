import type { Answers } from "../instrument/answers";
import type { Instrument, Item } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import { concernsOf } from "./concerns";
import { type Contribution, contributionOf } from "./contributions";

/** The state of an item after so many steps: what it adds to today's points, at how many changes and what effort. */
export type StepState = { readonly adds: Millipoints; readonly changes: number; readonly effort: number };

/**
 * A way in which an answer can rise. Of a single choice: its better options, upwards; one change, as many steps of
 * effort as options climbed. Of a multiple choice: its unticked options of equal points, any of which makes one change
 * and one step. `states` begins with today, which adds nothing.
 */
export type ItemSteps = {
  readonly item: string;
  readonly kind: Item["kind"];
  readonly letters: readonly string[];
  readonly states: readonly StepState[];
};

const TODAY: StepState = { adds: millipoints(0), changes: 0, effort: 0 };

/** Every way in which the answers to items can rise, in the order of the questionnaire. */
export const itemSteps = (instrument: Instrument, answers: Answers): readonly ItemSteps[] =>
  instrument.items
    .flatMap((item) => {
      const contribution = contributionOf(item, answers.items[item.code], concernsOf(answers));
      return item.kind === "single" ? [singleSteps(contribution)] : multipleSteps(contribution);
    })
    .filter(({ letters }) => letters.length > 0);

const singleSteps = ({ item, better }: Contribution): ItemSteps => {
  const upwards = better.toSorted((a, b) => a.points - b.points);
  return {
    item,
    kind: "single",
    letters: upwards.map(({ letter }) => letter),
    states: [TODAY, ...upwards.map(({ points }, at) => ({ adds: points, changes: 1, effort: at + 1 }))],
  };
};

const multipleSteps = ({ item, better }: Contribution): readonly ItemSteps[] =>
  [...new Set(better.map(({ points }) => points))].map((points) => {
    const letters = better.filter((option) => option.points === points).map(({ letter }) => letter);
    const states = letters.map((_, at) => ({
      adds: millipoints(points * (at + 1)),
      changes: at + 1,
      effort: at + 1,
    }));
    return { item, kind: "multiple", letters, states: [TODAY, ...states] };
  });
