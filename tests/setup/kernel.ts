// The scoring kernel as the what-if page takes it to the browser: bundled by itself to be compared and weighed.
import type { Answers } from "~/domain/instrument/answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { bindingOf } from "~/domain/scoring/binding";
import { pointsByIndicator } from "~/domain/scoring/by-indicator";
import { contributionsOf } from "~/domain/scoring/contributions";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { changedAnswers, toggledLetters, withItem, withoutChange, withScene } from "~/domain/scoring/what-if";
import { readWhatIf, writeWhatIf } from "~/domain/scoring/what-if-query";

/** Everything that follows from answers, as one line of JSON. */
export const outcomeOf = (instrument: Instrument, answers: Answers): string => {
  const score = scoreAnswers(instrument, answers);
  return JSON.stringify({
    score,
    binding: bindingOf(score),
    contributions: contributionsOf(instrument, answers),
    indicators: pointsByIndicator(instrument, score),
  });
};

/** The outcome of a what-if given by its URL, and the URL written anew. */
export const tried = (instrument: Instrument, answers: Answers, search: string): string => {
  const { whatIf, ignored } = readWhatIf(instrument, answers, new URLSearchParams(search));
  const written = writeWhatIf(instrument, whatIf);
  return JSON.stringify([written, ignored, outcomeOf(instrument, changedAnswers(answers, whatIf))]);
};

export { toggledLetters, withItem, withoutChange, withScene };
