import type { Item } from "../instrument/instrument";
import type { MatchInput } from "../matching/match-input";
import type { LiftSet, OptionLift, SceneLift } from "../scoring/cheapest-lift";
import type { Brought, Move } from "./way-moves";

/** What some moves of a way change: scenes from where they then stand, and options in the questionnaire's order. */
export const changesOf = (
  { instrument, answers }: Pick<MatchInput, "instrument" | "answers">,
  { raised, lifted, gains }: Brought,
  moves: readonly Move[],
): Pick<LiftSet, "scenes" | "items"> => {
  const ours = new Set(moves);
  const scenes = new Map<string, SceneLift>();
  for (const { scene, from, to, move } of raised)
    if (ours.has(move)) scenes.set(scene, { scene, from: scenes.get(scene)?.from ?? from, to });
  const items = instrument.items.flatMap((item): OptionLift[] => {
    const added = lifted.filter((lift) => lift.item === item.code && ours.has(lift.move));
    const letters = item.kind === "single" ? added.slice(-1) : added;
    if (letters.length === 0 || !gains.has(item.code)) return [];
    return [optionLift(item, answers.items[item.code]?.options ?? [], letters)];
  });
  return { scenes: [...scenes.values()], items };
};

const optionLift = (
  { code, kind, options }: Item,
  today: readonly string[],
  lifts: readonly { readonly letter: string }[],
): OptionLift => {
  const added = lifts.map(({ letter }) => letter).toSorted();
  const kept = kind === "single" ? [] : today;
  return {
    item: code,
    added,
    options: options
      .filter(({ letter, exclusive }) => added.includes(letter) || (kept.includes(letter) && !exclusive))
      .map(({ letter }) => letter),
  };
};
