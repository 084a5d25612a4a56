import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import { contributionOf } from "../scoring/contributions";
import type { AnswerState } from "../scoring/score";
import { itemState } from "../scoring/score-answers";
import type { LinkSource } from "./readings";

/** What an answer reached, in the measure of its link; low = high where it is known. */
export type Reached = { readonly state: AnswerState; readonly low: number; readonly high: number };

const MOST_OPEN_LEVEL = 4;

/**
 * What the answer behind a link reached. Unanswered and not applicable leave everything possible: of another scheme's
 * question it is not known whether it would not apply there as well.
 */
export const reachedBy = (instrument: Instrument, answers: Answers, source: LinkSource): Reached =>
  source.part === "scene"
    ? sceneReached(answers.scenes[source.code])
    : itemReached(instrument, answers, source.code, source.option);

const sceneReached = (answer: Answers["scenes"][string] | undefined): Reached => {
  if (answer?.notApplicable) return { state: "not-applicable", low: 0, high: MOST_OPEN_LEVEL };
  if (!answer || answer.level === null) return { state: "unanswered", low: 0, high: MOST_OPEN_LEVEL };
  return { state: "answered", low: answer.level, high: answer.level };
};

const itemReached = (
  instrument: Instrument,
  answers: Answers,
  code: string,
  option: string | null,
): Reached => {
  const item = instrument.items.find((each) => each.code === code);
  const answer = answers.items[code];
  const state = itemState(answer);
  const most = option === null ? (item?.points ?? 0) : 1;
  if (!item || !answer || state !== "answered") return { state, low: 0, high: most };
  const value =
    option === null ? contributionOf(item, answer).points : Number(answer.options.includes(option));
  return { state, low: value, high: value };
};
