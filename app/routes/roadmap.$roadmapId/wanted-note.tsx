import { useSay, useText } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import type { Wanted } from "~/domain/planning/wanted";
import type { Titles } from "~/domain/titles";

type WantedNoteProps = { readonly wanted: Wanted | undefined; readonly titles: Titles };

/** The kept target a plan reaches besides its level, goal by goal. */
export function WantedNote({ wanted, titles }: WantedNoteProps) {
  const say = useSay();
  const text = useText();
  if (!wanted) return null;
  const named = (kind: "scene" | "item", code: string) => {
    const title = titles[kind][code];
    return title ? text(title) : code;
  };
  const goals = [
    ...wanted.scenes.map(({ scene, level }) =>
      say("whatIf.targets.scene", { scene: named("scene", scene), level: say(`domain.sceneLevel.${level}`) }),
    ),
    ...wanted.items.map(({ item, letter }) =>
      say("whatIf.targets.item", { item: named("item", item), letter }),
    ),
  ];
  return (
    <Alert title={say("whatIf.targets.reached", { name: wanted.name })}>
      {goals.join(say("whatIf.lift.semicolon"))}
    </Alert>
  );
}

/** Carries the target of a request along when it is planned anew. */
export function WantedField({ wanted }: { readonly wanted: Wanted | undefined }) {
  return wanted ? <input type="hidden" name="towards" value={wanted.target} /> : null;
}
