import type { Answers } from "../instrument/answers";
import type { Instrument, Level } from "../instrument/instrument";
import type { WhatIf } from "../scoring/what-if";
import { goalsOf, unreached, type Wanted, type WantedScene, withGoals } from "./wanted";

type KeptTarget = { readonly target: string; readonly name: string; readonly changes: WhatIf };

const wantedScene = (scene: string, level: Level): readonly WantedScene[] =>
  level === 0 ? [] : [{ scene, level }];

/**
 * What a kept target asks of a plan: everything in it that lies above the submitted answers. A plan never lowers
 * anything, so what the target would lower is left out.
 */
export const wantedOf = (
  instrument: Instrument,
  answers: Answers,
  { target, name, changes }: KeptTarget,
): Wanted => {
  const scenes = Object.entries(changes.scenes).flatMap(([scene, level]) => wantedScene(scene, level));
  const items = instrument.items.flatMap(({ code, options }) =>
    options
      .filter(({ letter, points }) => points > 0 && (changes.items[code] ?? []).includes(letter))
      .map(({ letter }) => ({ item: code, letter })),
  );
  const all: Wanted = { target, name, scenes, items };
  return withGoals(all, unreached(instrument, answers, goalsOf(all)));
};
