import { FigureCell } from "~/components/chain/figure-cell";
import { LevelBar, LevelLegend } from "~/components/chain/level-bar";
import { useSay, useText } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import type { ChainLine } from "~/domain/chain/chain-line";
import { LEVELS } from "~/domain/instrument/instrument";

type LevelsByChainProps = { readonly lines: readonly ChainLine[]; readonly total: ChainLine };

/** Firms by level, one bar a chain, with the same figures beside it; chains without a figure are named below. */
export function LevelsByChain({ lines, total }: LevelsByChainProps) {
  const say = useSay();
  const text = useText();
  const name = ({ title }: ChainLine) => (title ? text(title) : say("domain.noChain"));
  const shown = lines.filter(({ levels }) => levels.some((cell) => cell.shown && cell.value > 0));
  const hidden = lines.filter((line) => line.submitted > 0 && !shown.includes(line));
  const maximum = Math.max(...shown.map(({ submitted }) => submitted));
  const columns: readonly Column<ChainLine>[] = [
    {
      key: "chain",
      title: say("bureau.column.chain"),
      rowHeader: true,
      cell: name,
    },
    {
      key: "bar",
      title: say("bureau.column.bar"),
      className: "w-2/5 align-middle!",
      cell: ({ levels, submitted }) => <LevelBar levels={levels} firms={submitted} maximum={maximum} />,
    },
    ...LEVELS.map(
      (level): Column<ChainLine> => ({
        key: String(level),
        title: say(`bureau.level.${level}`),
        numeric: true,
        cell: ({ levels }) => <FigureCell cell={levels[level]} />,
      }),
    ),
    {
      key: "submitted",
      title: say("bureau.column.submitted"),
      numeric: true,
      cell: ({ submitted }) => submitted,
    },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <LevelLegend of="firm" />
      <Table
        caption={say("bureau.overview.levels")}
        captionHidden
        dense
        rows={shown}
        rowKey={({ code }) => code}
        columns={columns}
        footer={[
          say("bureau.total"),
          "",
          ...LEVELS.map((level) => <FigureCell key={level} cell={total.levels[level]} />),
          total.submitted,
        ]}
      />
      {hidden.length > 0 && (
        <p className="text-ink-soft text-sm">
          {say("bureau.overview.levelsHidden", {
            count: hidden.length,
            chains: hidden.map(name).join(say("bureau.comma")),
          })}
        </p>
      )}
    </div>
  );
}
