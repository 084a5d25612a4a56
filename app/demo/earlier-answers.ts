import type { ItemAnswer } from "~/domain/instrument/answers";
import { type Instrument, type Item, LEVELS } from "~/domain/instrument/instrument";
import type { Chance } from "./chance";
import type { DemoAnswer } from "./demo-answers";

/** How likely a question was one step lower the time before. */
const LOWER = 0.4;

/** What the firm answered the time before: some questions one step lower, figures asked beside options as they are. */
export const earlierAnswers = (
  instrument: Instrument,
  answers: readonly DemoAnswer[],
  chance: Chance,
): readonly DemoAnswer[] =>
  answers.map((each): DemoAnswer => {
    if (!chance.happens(LOWER)) return each;
    if (each.part === "scene") {
      const level = LEVELS.findLast((lower) => lower < (each.answer.level ?? 0));
      return level === undefined ? each : { ...each, answer: { level } };
    }
    const item = instrument.items.find(({ code }) => code === each.code);
    return item ? { ...each, answer: lowered(item, each.answer) } : each;
  });

/** The option below, or one option fewer as long as one remains. */
const lowered = (item: Item, answer: ItemAnswer): ItemAnswer => {
  if (answer.numbers) return answer;
  if (item.kind === "multiple")
    return answer.options.length > 1 ? { options: answer.options.slice(0, -1) } : answer;
  const at = item.options.findIndex(({ letter }) => letter === answer.options[0]);
  const below = item.options[at - 1];
  return below ? { options: [below.letter] } : answer;
};
