import { FigureCell } from "~/components/chain/figure-cell";
import { groupedWan } from "~/components/chain/figures";
import { useSay } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import type { DemandLine } from "~/domain/chain/chain-aggregate";
import type { ChainLine } from "~/domain/chain/chain-line";
import { DEMAND_YEARS } from "~/domain/chain/chain-overview";
import { type RankedLine, rankDemand } from "~/domain/chain/demand-lines";

type DemandTableProps = {
  readonly caption: string;
  readonly kindTitle: string;
  readonly lines: readonly DemandLine[];
  readonly nameOf: (kind: string) => string;
  readonly total: ChainLine;
};

/** Demand in 万元 by kind and plan year; the total is that of the overview. */
export function DemandTable({ caption, kindTitle, lines, nameOf, total }: DemandTableProps) {
  const say = useSay();
  const { shown, hidden } = rankDemand(lines);
  const columns: readonly Column<RankedLine>[] = [
    { key: "kind", title: kindTitle, rowHeader: true, cell: ({ kind }) => nameOf(kind) },
    ...DEMAND_YEARS.map(
      (year, index): Column<RankedLine> => ({
        key: String(year),
        title: say("bureau.column.year", { year }),
        numeric: true,
        cell: ({ years }) => <FigureCell cell={years[index]} format={groupedWan} />,
      }),
    ),
    {
      key: "total",
      title: say("bureau.column.demand"),
      numeric: true,
      cell: (line) => <FigureCell cell={line.total} format={groupedWan} />,
    },
  ];
  return (
    <div>
      <Table
        caption={caption}
        dense
        rows={shown}
        rowKey={({ kind }) => kind}
        columns={columns}
        footer={[
          say("bureau.total"),
          ...DEMAND_YEARS.map((year, index) => (
            <FigureCell key={year} cell={total.demand[index]} format={groupedWan} />
          )),
          <FigureCell key="total" cell={total.demandTotal} format={groupedWan} />,
        ]}
      />
      {hidden.length > 0 && (
        <p className="mt-2 text-ink-soft text-sm">
          {say("bureau.chain.demand.hiddenKinds", {
            count: hidden.length,
            kinds: hidden.map(nameOf).join(say("bureau.comma")),
          })}
        </p>
      )}
    </div>
  );
}
