import type { Shortfall } from "~/domain/planning/ways-up";
import { formatPoints } from "~/domain/points";
import type { Say } from "./translator";

/** One sentence that names what a firm must still reach for a level when it has bought and done all it can. */
export const sayShortfall = (
  { points, scenes, constrained, items }: Shortfall,
  level: 1 | 2 | 3 | 4,
  say: Say,
): string => {
  const sceneLevel = say(`domain.sceneLevel.${level}`);
  const figures = items.join(say("whatIf.lift.comma"));
  const missing = [
    ...(points > 0
      ? [
          say(items.length > 0 ? "whatIf.lift.mustFigures" : "whatIf.lift.mustPoints", {
            points: formatPoints(points),
            items: figures,
          }),
        ]
      : []),
    ...(scenes > 0 ? [say("whatIf.lift.mustScenes", { count: scenes, level: sceneLevel })] : []),
    ...(constrained > 0
      ? [say("whatIf.lift.mustConstrained", { count: constrained, level: sceneLevel })]
      : []),
  ].join(say("whatIf.lift.also"));
  return say("whatIf.lift.none", { level: say(`domain.level.${level}`), missing });
};
