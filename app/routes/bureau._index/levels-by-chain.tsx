import { FigureCell } from "~/components/chain/figure-cell";
import { LevelBar, LevelLegend } from "~/components/chain/level-bar";
import { useSay, useText } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import type { ChainLine } from "~/domain/chain/chain-line";
import { LEVELS } from "~/domain/instrument/instrument";

type LevelsByChainProps = { readonly lines: readonly ChainLine[]; readonly total: ChainLine };

/** Firms by level, one bar a chain, with the same figures beside it. */
export function LevelsByChain({ lines, total }: LevelsByChainProps) {
  const say = useSay();
  const text = useText();
  const maximum = Math.max(...lines.map(({ submitted }) => submitted));
  const columns: readonly Column<ChainLine>[] = [
    {
      key: "chain",
      title: say("bureau.column.chain"),
      rowHeader: true,
      cell: ({ title }) => (title ? text(title) : say("domain.noChain")),
    },
    {
      key: "bar",
      title: say("bureau.column.bar"),
      className: "w-2/5 align-middle",
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
        rows={lines}
        rowKey={({ code }) => code}
        columns={columns}
        footer={[
          say("bureau.total"),
          "",
          ...LEVELS.map((level) => <FigureCell key={level} cell={total.levels[level]} />),
          total.submitted,
        ]}
      />
    </div>
  );
}
