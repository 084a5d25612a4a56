import { formatPoints, millipoints } from "~/domain/points";
import type { Binding } from "~/domain/scoring/score";
import type { Say } from "./translator";

const ORDER = ["points", "scenes", "constrained"] as const;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The message of a combination of conditions: "points", "scenesConstrained" … At least one is missing below the top. */
const keyOf = (binding: Binding): string => {
  const kinds = ORDER.filter((kind) => binding.short.some((each) => each.kind === kind));
  return kinds.map((kind, at) => (at === 0 ? kind : capital(kind))).join("");
};

/**
 * One sentence that names what keeps the firm from the next level, with every distance exact; at the top it says so.
 * `highest` is the highest level of the instrument.
 */
export const sayBinding = (binding: Binding, say: Say, highest = 4): string => {
  if (binding.next === null) return say("binding.top", { level: say(`domain.level.${highest}`) });
  const missing = (kind: (typeof ORDER)[number]): number =>
    binding.short.find((each) => each.kind === kind)?.missing ?? 0;
  return say(`binding.${keyOf(binding)}`, {
    level: say(`domain.level.${binding.next}`),
    sceneLevel: say(`domain.sceneLevel.${binding.next}`),
    points: formatPoints(millipoints(missing("points"))),
    scenes: missing("scenes"),
    constrained: missing("constrained"),
  });
};
