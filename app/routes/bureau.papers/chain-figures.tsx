import { FigureCell } from "~/components/chain/figure-cell";
import { groupedWan } from "~/components/chain/figures";
import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import type { ChainLine } from "~/domain/chain/chain-line";
import { DEMAND_YEARS } from "~/domain/chain/chain-overview";
import { LEVELS } from "~/domain/instrument/instrument";

type ChainFiguresProps = { readonly lines: readonly ChainLine[]; readonly total: ChainLine };

/** Firms by level and demand by year of each chain, as its papers have it. */
export function ChainFigures({ lines, total }: ChainFiguresProps) {
  const say = useSay();
  const text = useText();
  const cells = (line: ChainLine) => [
    line.firms,
    ...LEVELS.map((level) => <FigureCell key={level} cell={line.levels[level]} />),
    ...DEMAND_YEARS.map((year) => (
      <FigureCell key={`year-${year}`} cell={line.demand[year - 1]} format={groupedWan} />
    )),
    <FigureCell key="demand" cell={line.demandTotal} format={groupedWan} />,
  ];
  const titles = [
    say("bureau.column.firms"),
    ...LEVELS.map((level) => say(`bureau.level.${level}`)),
    ...DEMAND_YEARS.map((year) => say("bureau.column.year", { year })),
    say("bureau.column.demand"),
  ];
  return (
    <Table
      dense
      caption={say("bureau.overview.chains")}
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "chain",
          title: say("bureau.column.chain"),
          rowHeader: true,
          cell: ({ title }) => (title ? text(title) : say("domain.noChain")),
        },
        ...titles.map((title, index) => ({
          key: `figure-${index + 1}`,
          title,
          numeric: true,
          cell: (line: ChainLine) => cells(line)[index],
        })),
      ]}
      footer={[say("bureau.total"), ...cells(total)]}
    />
  );
}
