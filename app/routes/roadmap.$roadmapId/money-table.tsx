import { useSay } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import { Wan } from "~/components/ui/wan";
import type { CostKind } from "~/domain/matching/solution";
import { readableWan, yuan } from "~/domain/money";
import type { Roadmap } from "~/domain/planning/roadmap";
import { kindsPaid } from "./plan-facts";

/** Money by kind and year in 万元, with budgets and what is left. */
export function MoneyTable({ roadmap }: { readonly roadmap: Roadmap }) {
  const say = useSay();
  const { years, total } = roadmap;
  const columns: readonly Column<CostKind>[] = [
    {
      key: "kind",
      title: say("roadmap.money.kind"),
      rowHeader: true,
      cell: (kind) => say(`domain.costKind.${kind}`),
    },
    ...years.map(
      ({ year, spend }): Column<CostKind> => ({
        key: String(year),
        title: say("roadmap.year", { year }),
        numeric: true,
        cell: (kind) => <Wan amount={spend[kind]} />,
      }),
    ),
    {
      key: "all",
      title: say("roadmap.money.all"),
      numeric: true,
      cell: (kind) => <Wan amount={yuan(years.reduce((sum, { spend }) => sum + spend[kind], 0))} />,
    },
  ];
  const budget = yuan(years.reduce((sum, year) => sum + year.budget, 0));
  return (
    <div className="max-w-3xl">
      <Table
        caption={say("roadmap.money.title")}
        captionHidden
        rows={kindsPaid(roadmap)}
        rowKey={(kind) => kind}
        columns={columns}
        footer={[
          say("roadmap.money.total"),
          ...years.map((year) => <Wan key={year.year} amount={year.total} />),
          <Wan key="total" amount={total} />,
        ]}
      />
      <p className="mt-2 text-ink-soft text-sm">
        {say("roadmap.money.budget")} {years.map((year) => readableWan(year.budget)).join(" / ")}
        {" · "}
        {say("roadmap.money.left")} {readableWan(yuan(budget - total))}
      </p>
    </div>
  );
}
