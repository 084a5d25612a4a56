import type { ItemAnswer } from "../instrument/answers";
import type { Item, Level, Option } from "../instrument/instrument";
import type { ItemLift } from "../matching/solution";
import type { PlanningInput } from "./planning-input";

/** Where the firm stands today, and what of it can be raised at all. */
export type Standing = {
  readonly level: (scene: string) => Level;
  readonly canRaise: (scene: string, to: Level) => boolean;
  readonly canLift: (lift: ItemLift) => boolean;
  readonly item: (code: string) => Item | undefined;
  readonly chosen: (code: string) => readonly string[];
};

const optionOf = (item: Item | undefined, letter: string): Option | undefined =>
  item?.options.find((option) => option.letter === letter);

/** Points of the best option chosen; 0 without one. */
export const bestPoints = (item: Item, letters: readonly string[]): number =>
  Math.max(0, ...letters.map((letter) => optionOf(item, letter)?.points ?? 0));

const adds = (item: Item, chosen: readonly string[], letter: string): boolean => {
  const option = optionOf(item, letter);
  if (!option || option.exclusive) return false;
  return item.kind === "multiple"
    ? !chosen.includes(letter) && option.points > 0
    : option.points > bestPoints(item, chosen);
};

/** What does not concern the firm (not applicable) is never raised or lifted. */
export const standingOf = (input: Pick<PlanningInput, "instrument" | "answers" | "score">): Standing => {
  const scenes = new Map(input.score.scenes.map((scene) => [scene.code, scene]));
  const items = new Map(input.instrument.items.map((item) => [item.code, item]));
  const answer = (code: string): ItemAnswer | undefined => input.answers.items[code];
  const chosen = (code: string) => answer(code)?.options ?? [];
  const level = (code: string): Level => scenes.get(code)?.level ?? 0;
  return {
    level,
    canRaise: (code, to) => {
      const scene = scenes.get(code);
      return scene !== undefined && scene.state !== "not-applicable" && scene.level < to;
    },
    canLift: ({ item: code, letter }) => {
      const item = items.get(code);
      return item !== undefined && !answer(code)?.notApplicable && adds(item, chosen(code), letter);
    },
    item: (code) => items.get(code),
    chosen,
  };
};
