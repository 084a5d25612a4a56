import { ChartWithTable } from "~/components/chart/chart-with-table";
import { useSay, useText } from "~/components/language";
import { Explained } from "~/components/scoring/explained";
import { LevelBadge, levelClass, SceneMark } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import type { Text } from "~/domain/text";
import type { SceneResult } from "./page.server";

type Group = { readonly code: string; readonly title: Text; readonly scenes: readonly SceneResult[] };

/** All scenes as coloured fields by group, with their table. */
export function SceneMap({ groups }: { readonly groups: readonly Group[] }) {
  const say = useSay();
  return (
    <ChartWithTable
      title={say("result.scenes.title")}
      lead={say("result.scenes.lead")}
      chart={<Fields groups={groups} />}
      table={<SceneTable groups={groups} />}
      heading="h2"
    />
  );
}

function Fields({ groups }: { readonly groups: readonly Group[] }) {
  const text = useText();
  return (
    <div className="grid gap-3">
      {groups.map(({ code, title, scenes }) => (
        <div key={code} className="grid gap-1.5 sm:grid-cols-[7.5rem_minmax(0,1fr)] sm:gap-3">
          <p className="font-medium text-ink-soft text-sm sm:pt-2">{text(title)}</p>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-1.5">
            {scenes.map((scene) => (
              <Field key={scene.code} scene={scene} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Field({ scene }: { readonly scene: SceneResult }) {
  const say = useSay();
  const text = useText();
  return (
    <li className={`rounded-sm px-3 py-2 ${levelClass(scene.level)}`}>
      <p className="font-semibold text-sm leading-snug">
        {scene.constrained && "★ "}
        {text(scene.title)}
      </p>
      <p className="text-sm">
        {scene.state === "not-applicable"
          ? say("result.scenes.notApplicable")
          : say(`domain.sceneLevel.${scene.level}`)}
      </p>
    </li>
  );
}

function SceneTable({ groups }: { readonly groups: readonly Group[] }) {
  const say = useSay();
  const text = useText();
  const rows = groups.flatMap(({ title, scenes }) => scenes.map((scene) => ({ ...scene, group: title })));
  return (
    <Table
      caption={say("result.scenes.title")}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      dense
      columns={[
        {
          key: "scene",
          title: say("result.scenes.scene"),
          rowHeader: true,
          cell: ({ title }) => text(title),
          className: "whitespace-nowrap",
        },
        {
          key: "group",
          title: say("result.scenes.group"),
          cell: ({ group }) => text(group),
          className: "whitespace-nowrap",
        },
        {
          key: "kind",
          title: say("result.scenes.kind"),
          cell: ({ constrained }) => <SceneMark constrained={constrained} />,
        },
        {
          key: "level",
          title: say("result.scenes.level"),
          cell: (scene) => <ExplainedLevel scene={scene} />,
        },
        {
          key: "text",
          title: say("result.scenes.description"),
          cell: ({ levels, level, state }) =>
            state === "answered"
              ? levels.filter((each) => each.level === level).map((each) => text(each.text))
              : say(`result.scenes.${state === "unanswered" ? "unanswered" : "notApplicable"}`),
          className: "min-w-64",
        },
      ]}
    />
  );
}

/** A scene's level opens to what the level asks for and what the levels above it would. */
function ExplainedLevel({ scene }: { readonly scene: SceneResult }) {
  const say = useSay();
  const text = useText();
  const own = scene.levels.find(({ level }) => level === scene.level);
  return (
    <Explained
      bare
      value={<LevelBadge level={scene.level} of="scene" />}
      title={`${text(scene.title)} · ${say(`domain.sceneLevel.${scene.level}`)}`}
      rule={own ? say("explain.scene", { text: text(own.text) }) : say("explain.sceneZero")}
      inputs={scene.levels
        .filter(({ level }) => level > scene.level)
        .map(({ level, text: words }) => ({
          key: String(level),
          name: text(words),
          value: say(`domain.sceneLevel.${level}`),
        }))}
      anchor={scene.code}
    />
  );
}
