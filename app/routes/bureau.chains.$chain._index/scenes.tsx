import { useLoaderData } from "@remix-run/react";
import { useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { EmptyState } from "~/components/ui/empty-state";
import type { loader } from "./route";
import { SceneHeat } from "./scene-heat";

/** The heat map, or why there is none: of working figures it counts the firms that consented. */
export function Scenes() {
  const { scenes, sceneNames, asked } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { of, seen } = scenes;
  const nameOf = (scene: string): string => {
    const named = sceneNames.find((each) => each.scene === scene);
    if (!named) return scene;
    return named.constrained ? `★ ${text(named.title)}` : text(named.title);
  };
  const shown = scenes.classes.length > 0 && seen > 0;
  return (
    <Section
      title={say("bureau.chain.scenes.title")}
      lead={shown && say(seen < of ? "bureau.chain.scenes.seen" : "bureau.chain.scenes.lead", { seen, of })}
      together
    >
      {shown ? (
        <SceneHeat table={scenes} nameOf={nameOf} />
      ) : (
        <EmptyState title={say(`bureau.chain.scenes.none.${of === 0 ? "nobody" : asked.audience}`)}>
          {of > 0 && say(`bureau.chain.scenes.noneText.${asked.audience}`, { of })}
        </EmptyState>
      )}
    </Section>
  );
}
