import type { Classes } from "~/domain/chain/figure";
import type { Say } from "./translator";

/** The heading of a class of levels: 二级, 三级及以上. `of`: levels of firms or of scenes. */
export const sayClass = (levels: Classes[number], of: "firm" | "scene", say: Say): string => {
  const [from, to] = [levels[0], levels.at(-1)];
  if (from === to) return say(of === "firm" ? `bureau.level.${from}` : `domain.sceneLevel.${from}`);
  return say(`bureau.class.${of}.${from}-${to}`);
};
