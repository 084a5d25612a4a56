import type { Level } from "../instrument/instrument";
import type { SceneStep } from "../matching/solution";
import type { Score } from "../scoring/score";
import type { Roadmap, RoadmapItem } from "./roadmap";

/**
 * What an item of a roadmap lifts, each scene from where it stands when the item starts: the catalogue's `from` only says
 * from where a step is usable. A step that lifts nothing any more is left out. Page, paper and data say it by this rule.
 */
export const stepsTaken = (
  item: Pick<RoadmapItem, "steps" | "firstQuarter">,
  { items }: Pick<Roadmap, "items">,
  { scenes }: Pick<Score, "scenes">,
): readonly SceneStep[] => {
  const before = items
    .filter(({ lastQuarter }) => lastQuarter < item.firstQuarter)
    .flatMap((one) => one.steps);
  return item.steps.flatMap((step) => {
    const today: Level = scenes.find(({ code }) => code === step.scene)?.level ?? step.from;
    const from = before
      .filter(({ scene }) => scene === step.scene)
      .reduce((level, { to }) => (to > level ? to : level), today);
    return from < step.to ? [{ ...step, from }] : [];
  });
};
