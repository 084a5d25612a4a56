import type { Answers } from "../instrument/answers";
import type { Instrument, Level } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import { contributionOf } from "./contributions";
import type { AnswerState, Condition, Score } from "./score";
import { scoreAnswers } from "./score-answers";

export type ItemProgress = {
  readonly item: string;
  readonly before: Millipoints;
  readonly after: Millipoints;
  /** After minus before; negative where the answer fell. */
  readonly difference: Millipoints;
  /** Letters now chosen that were not, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly states: { readonly before: AnswerState; readonly after: AnswerState };
};
export type SceneProgress = {
  readonly scene: string;
  readonly constrained: boolean;
  readonly from: Level;
  readonly to: Level;
};

/** A condition of a level with its value at both dates. */
export type ConditionProgress = {
  readonly level: Exclude<Level, 0>;
  readonly kind: Condition["kind"];
  readonly needed: number;
  readonly before: number;
  readonly after: number;
  readonly turned: "met" | "lost" | "unchanged";
};

export type Progress = {
  readonly points: {
    readonly before: Millipoints;
    readonly after: Millipoints;
    readonly difference: Millipoints;
  };
  /** Every item in the order of the questionnaire; the differences add up to that of the points. */
  readonly items: readonly ItemProgress[];
  /** Scenes whose level changed. */
  readonly scenes: readonly SceneProgress[];
  readonly level: { readonly before: Level; readonly after: Level };
  /** Why the level changed: conditions of the levels gained or lost in between that turned. Empty without a change. */
  readonly causes: readonly ConditionProgress[];
  /** The conditions of the level after the one now reached, to see how far they have come; empty at the top. */
  readonly ahead: readonly ConditionProgress[];
};

/**
 * What changed between two sets of answers to the same edition, attributed to items, scenes and conditions. Exact in
 * millipoints: nothing of the difference is left over.
 */
export const progressBetween = (instrument: Instrument, before: Answers, after: Answers): Progress => {
  const earlier = scoreAnswers(instrument, before);
  const later = scoreAnswers(instrument, after);
  return {
    points: {
      before: earlier.points,
      after: later.points,
      difference: millipoints(later.points - earlier.points),
    },
    items: itemProgress(instrument, before, after),
    scenes: sceneProgress(earlier, later),
    level: { before: earlier.level, after: later.level },
    causes: causesOf(earlier, later),
    ahead: conditionsOf(earlier, later).filter(({ level }) => level === later.level + 1),
  };
};

const itemProgress = ({ items }: Instrument, before: Answers, after: Answers): readonly ItemProgress[] =>
  items.map((item) => {
    const earlier = contributionOf(item, before.items[item.code]);
    const later = contributionOf(item, after.items[item.code]);
    const was = earlier.chosen.map(({ letter }) => letter);
    const is = later.chosen.map(({ letter }) => letter);
    return {
      item: item.code,
      before: earlier.points,
      after: later.points,
      difference: millipoints(later.points - earlier.points),
      gained: is.filter((letter) => !was.includes(letter)),
      lost: was.filter((letter) => !is.includes(letter)),
      states: { before: earlier.state, after: later.state },
    };
  });

const sceneProgress = (earlier: Score, later: Score): readonly SceneProgress[] =>
  later.scenes.flatMap(({ code, constrained, level }) => {
    const from = earlier.scenes.find((scene) => scene.code === code)?.level ?? 0;
    return from === level ? [] : [{ scene: code, constrained, from, to: level }];
  });

/** Every condition of every level at both dates, ascending. */
const conditionsOf = (earlier: Score, later: Score): readonly ConditionProgress[] =>
  later.levels.flatMap(({ level, conditions }) => {
    const was = earlier.levels.find((each) => each.level === level)?.conditions;
    return conditions.map(({ kind, needed, value, met }, at): ConditionProgress => {
      const before = was?.[at];
      const turned = before?.met === met ? "unchanged" : met ? "met" : "lost";
      return { level, kind, needed, before: before?.value ?? 0, after: value, turned };
    });
  });

/** Levels between the two: each was closed by some condition on the one date and open on the other. */
const causesOf = (earlier: Score, later: Score): readonly ConditionProgress[] => {
  const low = Math.min(earlier.level, later.level);
  const high = Math.max(earlier.level, later.level);
  return conditionsOf(earlier, later).filter(
    ({ level, turned }) => level > low && level <= high && turned !== "unchanged",
  );
};
