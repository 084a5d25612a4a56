import { WanCell } from "~/components/chain/figure-cell";
import { MarksNote } from "~/components/chain/marks-note";
import { useSay } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import { DEMAND_YEARS, type Demand, type KindRow, type KindTable } from "~/domain/chain/bureau-figures";

type DemandTableProps = {
  readonly caption: string;
  readonly kindTitle: string;
  readonly table: KindTable;
  readonly nameOf: (kind: string) => string;
  readonly demand: Demand;
};

/** Demand in 万元 by kind, as a whole and by plan year where that is shown; the total is that of the overview. */
export function DemandTable({ caption, kindTitle, table, nameOf, demand }: DemandTableProps) {
  const say = useSay();
  const { rows, other } = table;
  const byYear = rows.some(({ years }) => years.length > 0);
  const years = byYear ? DEMAND_YEARS : [];
  const columns: readonly Column<KindRow>[] = [
    { key: "kind", title: kindTitle, rowHeader: true, cell: ({ kind }) => nameOf(kind) },
    {
      key: "total",
      title: say("bureau.column.demand"),
      numeric: true,
      cell: ({ total }) => <WanCell figure={total} />,
    },
    ...years.map(
      (year, index): Column<KindRow> => ({
        key: String(year),
        title: say("bureau.column.year", { year }),
        numeric: true,
        cell: (row) => <WanCell figure={row.years[index]} />,
      }),
    ),
  ];
  return (
    <div>
      <Table
        caption={caption}
        dense
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={columns}
        sums={[
          ...(other
            ? [{ key: "other", cells: [say("bureau.otherKinds"), <WanCell key="other" figure={other} />] }]
            : []),
          {
            key: "total",
            cells: [
              say("bureau.total"),
              <WanCell key="total" figure={demand.total} />,
              ...years.map((year, index) => <WanCell key={year} figure={demand.years[index]} />),
            ],
          },
        ]}
      />
    </div>
  );
}

/** What the marks of both demand tables stand for. */
export function DemandMarks({ demand, byYear }: { readonly demand: Demand; readonly byYear: boolean }) {
  return <MarksNote tables={[{ of: "demand", figures: [demand.total, ...(byYear ? demand.years : [])] }]} />;
}
