import { FigureCell, ShareCell } from "~/components/chain/figure-cell";
import { MarksNote } from "~/components/chain/marks-note";
import { useSay } from "~/components/language";
import { levelClass } from "~/components/ui/badge";
import { classNames } from "~/components/ui/class-names";
import { type Column, Table } from "~/components/ui/table";
import { type SceneRow, type SceneTable, scenesByShown } from "~/domain/chain/bureau-figures";
import { type Figure, told } from "~/domain/chain/figure";
import { sayClass } from "~/messages/say-classes";

/** Shares of a scene's firms from which a field takes the next darker shade. */
const SHADES = [
  { above: 0, percent: "1–20%", className: "bg-accent/10" },
  { above: 0.2, percent: "21–40%", className: "bg-accent/25" },
  { above: 0.4, percent: "41–60%", className: "bg-accent/40" },
  { above: 0.6, percent: "61–80%", className: "bg-accent/55" },
  { above: 0.8, percent: "81–100%", className: "bg-accent/70" },
] as const;

const HATCHED = "bg-[repeating-linear-gradient(135deg,var(--color-line)_0_1px,transparent_1px_6px)]";

const shadeOf = (figure: Figure | undefined, firms: number): string => {
  const count = told(figure);
  if (count === null) return HATCHED;
  const share = firms > 0 ? count / firms : 0;
  return SHADES.findLast(({ above }) => share > above)?.className ?? "";
};

type SceneHeatProps = { readonly table: SceneTable; readonly nameOf: (scene: string) => string };

/** Scenes × levels as a table whose fields are the darker the more firms stand there: the picture is its own table. */
export function SceneHeat({ table, nameOf }: SceneHeatProps) {
  const say = useSay();
  const { classes } = table;
  const { shown: rows, hidden } = scenesByShown(table);
  const names = hidden.map(({ scene }) => nameOf(scene)).join(say("bureau.comma"));
  const columns: readonly Column<SceneRow>[] = [
    {
      key: "scene",
      title: say("bureau.column.scene"),
      rowHeader: true,
      className: "whitespace-nowrap",
      cell: ({ scene }) => nameOf(scene),
    },
    ...classes.map(
      (levels, at): Column<SceneRow> => ({
        key: levels.join(),
        title: (
          <span
            className={classNames(
              "rounded-sm px-1.5 py-0.5",
              levelClass(levels.find((level) => level > 0) ?? 0),
            )}
          >
            {sayClass(levels, "scene", say)}
          </span>
        ),
        numeric: true,
        className: "p-0! w-[11%]",
        cell: (row) => (
          <span
            className={classNames("block border border-paper px-3 py-1", shadeOf(row.levels[at], row.of))}
          >
            <FigureCell figure={row.levels[at]} />
          </span>
        ),
      }),
    ),
    {
      key: "share",
      title: say("bureau.column.share"),
      numeric: true,
      cell: ({ fromTwo, of }) => <ShareCell fromTwo={fromTwo} whole={of} />,
    },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ShadeLegend />
      <MarksNote tables={[{ of: "result", figures: rows.flatMap(({ levels }) => levels) }]} />
      {hidden.length > 0 && (
        <p className="text-ink-soft text-sm">
          {say("bureau.chain.scenes.withheld", { count: hidden.length, scenes: names })}
        </p>
      )}
      <Table
        caption={say("bureau.chain.scenes.title")}
        captionHidden
        dense
        rows={rows}
        rowKey={({ scene }) => scene}
        columns={columns}
      />
    </div>
  );
}

function ShadeLegend() {
  const say = useSay();
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      <li>{say("bureau.chain.scenes.shade")}</li>
      {SHADES.map(({ percent, className }) => (
        <li key={percent} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classNames("inline-block h-3 w-5 border border-line", className)}
          />
          {percent}
        </li>
      ))}
    </ul>
  );
}
