import { useLanguage, useSay, useText } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { ShownProgress } from "./comparison";
import { signed } from "./signed";

type ItemRow = ShownProgress["items"][number];
const hasChanged = ({ difference, gained, lost, states }: ItemRow): boolean =>
  difference !== 0 || gained.length > 0 || lost.length > 0 || states.before !== states.after;

type ItemChangesProps = { readonly items: readonly ItemRow[]; readonly total: Millipoints };

/** Questions whose points or options changed; the differences add up to the last row. */
export function ItemChanges({ items, total }: ItemChangesProps) {
  const say = useSay();
  const text = useText();
  const changed = items.filter(hasChanged);
  return (
    <div>
      <h3 className="text-lg">{say("timeline.compare.items")}</h3>
      <p className="mb-3 text-ink-soft">
        {changed.length === 0
          ? say("timeline.compare.noItems")
          : say("timeline.compare.itemsLead", { count: items.length - changed.length })}
      </p>
      {changed.length > 0 && (
        <Table
          caption={say("timeline.compare.items")}
          captionHidden
          dense
          rows={changed}
          rowKey={({ item }) => item}
          columns={[
            {
              key: "item",
              title: say("timeline.compare.item"),
              rowHeader: true,
              className: "min-w-36",
              cell: ({ item, title }) => `${item} ${text(title)}`,
            },
            {
              key: "before",
              title: say("timeline.compare.before"),
              numeric: true,
              cell: ({ before }) => formatPoints(before),
            },
            {
              key: "after",
              title: say("timeline.compare.after"),
              numeric: true,
              cell: ({ after }) => formatPoints(after),
            },
            {
              key: "difference",
              title: say("timeline.compare.difference"),
              numeric: true,
              cell: ({ difference }) => <Difference points={difference} />,
            },
            {
              key: "options",
              title: say("timeline.compare.options"),
              className: "min-w-40",
              cell: (row) => <Letters row={row} />,
            },
          ]}
          footer={[say("timeline.compare.total"), "", "", signed(total), ""]}
        />
      )}
    </div>
  );
}

function Difference({ points }: { readonly points: Millipoints }) {
  const tone = points > 0 ? "text-positive" : points < 0 ? "text-danger" : undefined;
  return <span className={tone}>{signed(points)}</span>;
}

function Letters({ row: { gained, lost } }: { readonly row: ItemRow }) {
  const say = useSay();
  const language = useLanguage();
  const join = (letters: readonly string[]) => letters.join(language === "zh" ? "、" : ", ");
  return [
    ...(gained.length > 0 ? [say("timeline.compare.gained", { letters: join(gained) })] : []),
    ...(lost.length > 0 ? [say("timeline.compare.lost", { letters: join(lost) })] : []),
  ].join(language === "zh" ? "；" : "; ");
}

export function SceneChanges({ scenes }: Pick<ShownProgress, "scenes">) {
  const say = useSay();
  const text = useText();
  return (
    <div>
      <h3 className="text-lg">{say("timeline.compare.sceneTable")}</h3>
      {scenes.length === 0 ? (
        <p className="text-ink-soft">{say("timeline.compare.noScenes")}</p>
      ) : (
        <div className="mt-2 max-w-2xl">
          <Table
            caption={say("timeline.compare.sceneTable")}
            captionHidden
            dense
            rows={scenes}
            rowKey={({ scene }) => scene}
            columns={[
              {
                key: "scene",
                title: say("timeline.compare.scene"),
                rowHeader: true,
                cell: ({ title, constrained }) => `${constrained ? "★ " : ""}${text(title)}`,
              },
              {
                key: "from",
                title: say("timeline.compare.before"),
                cell: ({ from }) => <LevelBadge level={from} of="scene" />,
              },
              {
                key: "to",
                title: say("timeline.compare.after"),
                cell: ({ to }) => <LevelBadge level={to} of="scene" />,
              },
            ]}
          />
        </div>
      )}
    </div>
  );
}
