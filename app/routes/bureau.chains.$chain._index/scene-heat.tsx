import { FigureCell } from "~/components/chain/figure-cell";
import { percentOf } from "~/components/chain/figures";
import { useSay, useText } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { classNames } from "~/components/ui/class-names";
import { EmptyState } from "~/components/ui/empty-state";
import { type Column, Table } from "~/components/ui/table";
import type { Cell } from "~/domain/chain/disclosure";
import { sumOfCells } from "~/domain/chain/shown-sums";
import { LEVELS } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";

type Scene = {
  readonly scene: string;
  readonly title: Text;
  readonly constrained: boolean;
  readonly firms: number;
  readonly levels: readonly Cell[];
};

/** Shares of a scene's firms from which a field takes the next darker shade. */
const SHADES = [
  { above: 0, percent: "1–20%", className: "bg-accent/10" },
  { above: 0.2, percent: "21–40%", className: "bg-accent/25" },
  { above: 0.4, percent: "41–60%", className: "bg-accent/40" },
  { above: 0.6, percent: "61–80%", className: "bg-accent/55" },
  { above: 0.8, percent: "81–100%", className: "bg-accent/70" },
] as const;

const HATCHED = "bg-[repeating-linear-gradient(135deg,var(--color-line)_0_1px,transparent_1px_6px)]";

const shadeOf = (cell: Cell | undefined, firms: number): string => {
  if (!cell?.shown) return HATCHED;
  const share = firms > 0 ? cell.value / firms : 0;
  return SHADES.findLast(({ above }) => share > above)?.className ?? "";
};

/** 16 scenes × levels as a table whose fields are the darker the more firms stand there: the picture is its own table. */
export function SceneHeat({ scenes }: { readonly scenes: readonly Scene[] }) {
  const say = useSay();
  const text = useText();
  if (scenes.every(({ levels }) => levels.every((cell) => !cell.shown)))
    return <EmptyState title={say("bureau.chain.scenes.hiddenTitle")}>{say("domain.hidden.few")}</EmptyState>;
  const columns: readonly Column<Scene>[] = [
    {
      key: "scene",
      title: say("bureau.column.scene"),
      rowHeader: true,
      className: "whitespace-nowrap",
      cell: ({ title, constrained }) => (constrained ? `★ ${text(title)}` : text(title)),
    },
    ...LEVELS.map(
      (level): Column<Scene> => ({
        key: String(level),
        title: <LevelBadge level={level} of="scene" />,
        numeric: true,
        className: "p-0! w-[11%]",
        cell: ({ levels, firms }) => (
          <span className={classNames("block border border-paper px-3 py-1", shadeOf(levels[level], firms))}>
            <FigureCell cell={levels[level]} />
          </span>
        ),
      }),
    ),
    {
      key: "share",
      title: say("bureau.column.share"),
      numeric: true,
      cell: ({ levels, firms }) => (
        <FigureCell cell={sumOfCells(levels.slice(2))} format={(count) => percentOf(count, firms)} />
      ),
    },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ShadeLegend />
      <Table
        caption={say("bureau.chain.scenes.title")}
        captionHidden
        dense
        rows={scenes}
        rowKey={({ scene }) => scene}
        columns={columns}
      />
    </div>
  );
}

function ShadeLegend() {
  const say = useSay();
  const swatch = "inline-block h-3 w-5 border border-line";
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      <li>{say("bureau.chain.scenes.shade")}</li>
      {SHADES.map(({ percent, className }) => (
        <li key={percent} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={classNames(swatch, className)} />
          {percent}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className={classNames(swatch, HATCHED)} />
        {say("bureau.chain.notShown")}
      </li>
    </ul>
  );
}
