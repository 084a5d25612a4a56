import { useSay } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import { Wan } from "~/components/ui/wan";
import { readableWan, type Yuan, yuan } from "~/domain/money";
import type { YearTotals } from "~/domain/projects/year-totals";

const MONEY = ["planned", "contracted", "paid", "subsidy"] as const;

/** Budget, planned, contracted, paid and received money of each year; what exceeds a budget says so in words. */
export function TotalsTable({ totals }: { readonly totals: readonly YearTotals[] }) {
  const say = useSay();
  const sum = (of: (year: YearTotals) => Yuan | null) =>
    yuan(totals.reduce((all, year) => all + (of(year) ?? 0), 0));
  const columns: readonly Column<YearTotals>[] = [
    {
      key: "period",
      title: say("projects.totals.period"),
      rowHeader: true,
      className: "whitespace-nowrap",
      cell: ({ period }) => say(`projects.period.${period}`),
    },
    {
      key: "budget",
      title: say("projects.totals.budget"),
      numeric: true,
      cell: ({ budget }) => (budget === null ? "—" : <Wan amount={budget} />),
    },
    ...MONEY.map(
      (key): Column<YearTotals> => ({
        key,
        title: say(`projects.totals.${key}`),
        numeric: true,
        cell: (year) => <Amount year={year} of={key} />,
      }),
    ),
  ];
  return (
    <Table
      caption={say("projects.totals.title")}
      captionHidden
      rows={totals}
      rowKey={({ period }) => String(period)}
      columns={columns}
      footer={[
        say("projects.totals.all"),
        <Wan key="budget" amount={sum(({ budget }) => budget)} />,
        ...MONEY.map((key) => <Wan key={key} amount={sum((year) => year[key])} />),
      ]}
    />
  );
}

function Amount({ year, of }: { readonly year: YearTotals; readonly of: (typeof MONEY)[number] }) {
  const say = useSay();
  const amount = year[of];
  if (amount === null) return <>—</>;
  const over = year.budget !== null && of !== "subsidy" ? amount - year.budget : 0;
  return (
    <span className="inline-grid justify-items-end gap-1">
      <Wan amount={amount} />
      {over > 0 && (
        <Badge tone="warning">{say("projects.totals.overBudget", { amount: readableWan(yuan(over)) })}</Badge>
      )}
    </span>
  );
}
