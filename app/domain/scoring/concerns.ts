import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import type { Score } from "./score";

/** Whether a scene concerns the firm: all do but those it marked not applicable. */
export type Concerns = (scene: string) => boolean;

export const concernsOf =
  ({ scenes }: Pick<Answers, "scenes">): Concerns =>
  (scene) =>
    scenes[scene]?.notApplicable === undefined;

/**
 * Points of options that speak of scenes which do not concern the firm, by item: they count as 0, yet are no gap. Never
 * more than what the item lacks.
 */
export const pointsOutOfReach = (
  { items }: Instrument,
  score: Pick<Score, "items" | "scenes">,
): Readonly<Record<string, Millipoints>> => {
  const apart = new Set(
    score.scenes.filter(({ state }) => state === "not-applicable").map(({ code }) => code),
  );
  const lacking = new Map(score.items.map(({ code, points, max }) => [code, max - points]));
  return Object.fromEntries(
    items.map(({ code, options }) => {
      const sum = options.reduce(
        (all, { scene, points }) => all + (scene !== undefined && apart.has(scene) ? points : 0),
        0,
      );
      return [code, millipoints(Math.min(sum, lacking.get(code) ?? 0))];
    }),
  );
};
