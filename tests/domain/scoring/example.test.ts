import { expect, it } from "vitest";
import { checkAnswers } from "~/domain/instrument/check-answers";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { formatPoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import { exampleAnswers } from "~/domain/scoring/example";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { instrument } from "../../factories/answers";

it("shows a computation with valid answers to everything, with points from several options and a condition short", () => {
  const answers = exampleAnswers(instrument);
  expect(parseAnswers(instrument, answers)).toEqual({ ok: true, value: answers });
  expect(checkAnswers(instrument, answers).filter(({ code }) => code === "answer.missing")).toEqual([]);
  const score = scoreAnswers(instrument, answers);
  // Added up by hand from the table of options: 4 + 3 + 3 + 1.4 + 5 + 2.5 + 2.5 + 4.5 + 3.75 + 3 + 3.75 + 3.5 + 3.5 + 1.5 + 1.5
  expect(formatPoints(score.points)).toBe("46.4");
  expect(score.level).toBe(2);
  expect(bindingOf(score).short.length).toBeGreaterThan(0);
});
