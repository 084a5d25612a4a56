import { bestPoints } from "../instrument/best-points";
import type { Item, Level, Option } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import { type AiGap, aiGaps } from "../readiness/ai-base";
import type { MatchInput } from "./match-input";
import type { ItemLift, Solution } from "./solution";

/** Items of the questionnaire that tell whether a network and machines with an interface exist. */
export const NETWORK_ITEM = "Q1";
export const MACHINES_ITEM = "Q2";

export type Lift = ItemLift & { readonly points: Millipoints };

/** What the firm has today, as far as its answers tell. */
export type FirmBase = {
  readonly level: (scene: string) => Level;
  readonly concerns: (scene: string) => boolean;
  readonly constrained: (scene: string) => boolean;
  readonly network: boolean;
  readonly machineInterface: boolean;
  /** Points a lift would add; 0 where the firm has it already or where item or segment does not concern it. */
  readonly gain: (lift: ItemLift) => Millipoints;
  readonly has: (solution: string) => boolean;
  /** What every AI product needs and the firm is known not to have, first things first. */
  readonly aiGaps: readonly AiGap[];
};

const NOTHING = millipoints(0);

const optionOf = (item: Item, letter: string): Option | undefined =>
  item.options.find((option) => option.letter === letter);

const gainIn = (item: Item, option: Option, chosen: readonly string[]): Millipoints => {
  if (option.exclusive) return NOTHING;
  if (item.kind === "multiple") return chosen.includes(option.letter) ? NOTHING : option.points;
  return millipoints(Math.max(0, option.points - bestPoints(item, chosen)));
};

/** A solution counts as in place when every scene it serves already stands where it leads. */
const inPlace = (solution: Solution, level: FirmBase["level"]): boolean =>
  solution.steps.length > 0 && solution.steps.every((step) => level(step.scene) >= step.to);

/** Reads the firm's base from its answers and score; what does not concern the firm is never raised. */
export const firmBaseOf = ({ instrument, answers, score, catalogue, aiReadiness }: MatchInput): FirmBase => {
  const scenes = new Map(score.scenes.map((scene) => [scene.code, scene]));
  const items = new Map(instrument.items.map((item) => [item.code, item]));
  const solutions = new Map(catalogue.solutions.map((solution) => [solution.code, solution]));
  const level = (scene: string): Level => scenes.get(scene)?.level ?? 0;
  const positive = (code: string): boolean => {
    const item = items.get(code);
    return item !== undefined && bestPoints(item, answers.items[code]?.options ?? []) > 0;
  };
  const concerns = (scene: string): boolean =>
    (scenes.get(scene)?.state ?? "not-applicable") !== "not-applicable";
  return {
    level,
    concerns,
    constrained: (scene) => scenes.get(scene)?.constrained ?? false,
    network: positive(NETWORK_ITEM),
    machineInterface: positive(MACHINES_ITEM),
    gain: ({ item: code, letter }) => {
      const item = items.get(code);
      const option = item && optionOf(item, letter);
      const answer = answers.items[code];
      if (!item || !option || answer?.notApplicable) return NOTHING;
      if (option.scene !== undefined && !concerns(option.scene)) return NOTHING;
      return gainIn(item, option, answer?.options ?? []);
    },
    has: (code) => {
      const solution = solutions.get(code);
      return solution !== undefined && inPlace(solution, level);
    },
    aiGaps: aiReadiness ? aiGaps(aiReadiness, { instrument, answers }) : [],
  };
};
