import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import { contributionsOf } from "~/domain/scoring/contributions";
import { exampleAnswers } from "~/domain/scoring/example";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import type { Text } from "~/domain/text";

/** The example computed by the kernel that scores everybody: points as sums, scenes counted, conditions, level. */
export const exampleRows = (instrument: Instrument, said: (text: Text) => string) => {
  const answers = exampleAnswers(instrument);
  const score = scoreAnswers(instrument, answers);
  return {
    items: contributionsOf(instrument, answers).map(({ item, chosen, points, max }) => ({
      code: item,
      title: said(instrument.items.find(({ code }) => code === item)?.title ?? { zh: item, en: item }),
      letters: chosen.map(({ letter }) => letter),
      sum: chosen.map((option) => formatPoints(option.points)).join(" + ") || "0",
      points: formatPoints(points),
      max: formatPoints(max),
    })),
    points: formatPoints(score.points),
    scenes: instrument.scenes.map(({ code, title, constrained }) => ({
      code,
      title: said(title),
      constrained,
      level: answers.scenes[code]?.level ?? 0,
    })),
    levels: score.levels,
    level: score.level,
    binding: bindingOf(score),
  };
};
