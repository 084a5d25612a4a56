import type { Item, Scene } from "~/domain/instrument/instrument";
import type { LiftSet, OptionLift, SceneLift } from "~/domain/scoring/cheapest-lift";
import { useSay, useText } from "../language";

/** What an edition calls its items and scenes. */
export type ItemsAndScenes = {
  readonly items: readonly Pick<Item, "code" | "title" | "kind">[];
  readonly scenes: readonly Pick<Scene, "code" | "title">[];
};

/** Says the parts of a minimal set: "质量管理：一级→二级", "Q6 网络安全：增选 C". */
export const useLiftWords = ({ items, scenes }: ItemsAndScenes) => {
  const say = useSay();
  const text = useText();
  const sceneName = (code: string): string => {
    const scene = scenes.find((each) => each.code === code);
    return scene ? text(scene.title) : code;
  };
  const itemName = (code: string): string => {
    const item = items.find((each) => each.code === code);
    return item ? `${code} ${text(item.title)}` : code;
  };
  const sayScene = ({ scene, from, to }: SceneLift): string =>
    say("whatIf.lift.scene", {
      scene: sceneName(scene),
      from: say(`domain.sceneLevel.${from}`),
      to: say(`domain.sceneLevel.${to}`),
    });
  const sayItem = ({ item, added }: OptionLift): string => {
    const single = items.find((each) => each.code === item)?.kind === "single";
    return say(single ? "whatIf.lift.raise" : "whatIf.lift.add", {
      item: itemName(item),
      letters: added.join(say("whatIf.lift.comma")),
    });
  };
  const saySet = (set: Pick<LiftSet, "scenes" | "items">): string =>
    [...set.scenes.map(sayScene), ...set.items.map(sayItem)].join(say("whatIf.lift.semicolon"));
  return { sceneName, itemName, sayScene, sayItem, saySet };
};
