import { useSay } from "~/components/language";
import { Badge, LevelBadge, SceneMark } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import type { ScoringPage } from "./page.server";

type SceneRulesProps = { readonly groups: ScoringPage["scenes"] };

/** Every scene with what its levels 1 to 4 ask for, by group. */
export function SceneRules({ groups }: SceneRulesProps) {
  return (
    <div className="grid gap-6">
      {groups.map(({ code, title, scenes }) => (
        <div key={code}>
          <h3 className="text-lg">{title}</h3>
          <div className="mt-2 divide-y divide-line border-line border-y">
            {scenes.map((scene) => (
              <SceneRule key={scene.code} scene={scene} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function SceneRule({ scene }: { readonly scene: ScoringPage["scenes"][number]["scenes"][number] }) {
  const say = useSay();
  return (
    <div id={scene.code} className="flex flex-wrap items-start gap-x-3 py-1">
      <Disclosure summary={scene.title} className="min-w-0 flex-1">
        <p className="font-medium">{scene.question}</p>
        <ol className="mt-2 grid gap-2">
          {scene.levels.map(({ level, text, namesAi }) => (
            <li key={level} className="grid gap-x-3 gap-y-1 sm:grid-cols-[4rem_1fr]">
              <span>
                <LevelBadge level={level} of="scene" />
              </span>
              <span>
                {text} {namesAi && <Badge tone="brand">{say("scoringPage.ai")}</Badge>}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
      <span className="pt-1.5">
        <SceneMark constrained={scene.constrained} />
      </span>
    </div>
  );
}
