import { isBusinessFigure } from "~/domain/instrument/business-figure";
import type { MatchInput } from "~/domain/matching/match-input";
import { waysUp } from "~/domain/planning/ways-up";
import { millipoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { changedAnswers, whatIfOf } from "~/domain/scoring/what-if";
import { writeWhatIf } from "~/domain/scoring/what-if-query";

/** The ways to the next level with the names of what they buy; null at the top. */
export const wayRows = (input: Omit<MatchInput, "target">) => {
  const { instrument, answers, score, catalogue } = input;
  const target = bindingOf(score).next;
  if (target === null) return null;
  const { ways, short } = waysUp({ ...input, target });
  const nameOf = (code: string | null) =>
    catalogue.solutions.find((each) => each.code === code)?.name ?? null;
  return {
    target,
    short,
    release: catalogue.version,
    figures: instrument.items.filter(isBusinessFigure).map(({ code }) => code),
    ways: ways.map((way) => {
      const whatIf = whatIfOf(way);
      const after = scoreAnswers(instrument, changedAnswers(answers, whatIf));
      return {
        price: way.price,
        adds: millipoints(after.points - score.points),
        query: writeWhatIf(instrument, whatIf),
        parts: way.parts.map((part) => ({ ...part, name: nameOf(part.solution) })),
      };
    }),
  };
};

export type WayRows = NonNullable<ReturnType<typeof wayRows>>;
