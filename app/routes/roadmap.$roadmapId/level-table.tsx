import { useSay, useText } from "~/components/language";
import { LevelBadge, levelClass, SceneMark } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import type { Level } from "~/domain/instrument/instrument";
import type { Roadmap } from "~/domain/planning/roadmap";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { SceneLevels } from "./page.server";

type LevelTableProps = {
  readonly scenes: readonly SceneLevels[];
  readonly now: { readonly level: Level; readonly points: Millipoints };
  readonly roadmap: Roadmap;
};

/** Every scene now and at the end of each year, with the overall level and points below. */
export function LevelTable({ scenes, now, roadmap }: LevelTableProps) {
  const say = useSay();
  const text = useText();
  const states = [now, ...roadmap.years];
  const heading = (index: number) =>
    index === 0 ? say("roadmap.levels.now") : say("roadmap.levels.year", { year: index });
  const columns: readonly Column<SceneLevels>[] = [
    {
      key: "scene",
      title: say("roadmap.levels.scene"),
      rowHeader: true,
      cell: ({ title, constrained }) => (
        <span className="flex flex-wrap items-center gap-2">
          {text(title)} {constrained && <SceneMark constrained />}
        </span>
      ),
    },
    ...states.map(
      (_, index): Column<SceneLevels> => ({
        key: String(index),
        title: heading(index),
        cell: ({ levels }) => <LevelCell level={levels[index] ?? 0} before={levels[index - 1]} />,
      }),
    ),
  ];
  return (
    <Table
      caption={say("roadmap.levels.title")}
      captionHidden
      dense
      rows={scenes}
      rowKey={({ code }) => code}
      columns={columns}
      footer={[
        say("roadmap.levels.overall"),
        ...states.map(({ level, points }, index) => (
          <span key={heading(index)} className="grid gap-1 font-normal">
            <span>
              <LevelBadge level={level} />
            </span>
            <span className="tabular text-ink-soft text-sm">
              {say("roadmap.pointsThen", { points: formatPoints(points) })}
            </span>
          </span>
        )),
      ]}
    />
  );
}

function LevelCell({ level, before }: { readonly level: Level; readonly before: Level | undefined }) {
  const say = useSay();
  const rises = before !== undefined && level > before;
  return (
    <span
      className={`inline-flex min-w-20 justify-between gap-2 rounded-sm px-2 py-0.5 text-sm ${levelClass(level)}`}
    >
      {say(`domain.sceneLevel.${level}`)}
      {rises && <span aria-hidden="true">▲</span>}
    </span>
  );
}
