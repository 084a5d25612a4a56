import { useSay, useText } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import { type Column, Table } from "~/components/ui/table";
import { Wan } from "~/components/ui/wan";
import { yuan } from "~/domain/money";
import type { Roadmap, RoadmapQuarter } from "~/domain/planning/roadmap";
import { formatPoints } from "~/domain/points";
import type { Text } from "~/domain/text";
import { quarterInYear, yearOfQuarter } from "./plan-facts";

/** Payments, limits, own staff and the level by quarter; shown openly where quarters are limited. */
export function QuarterTable({ roadmap }: { readonly roadmap: Roadmap }) {
  const say = useSay();
  const { quarters, counted = [], request } = roadmap;
  if (!quarters) return null;
  const limited = request.quarterBudgets !== undefined || request.staffDays !== undefined;
  const received = (quarter: number) =>
    yuan(counted.filter((each) => each.quarter === quarter).reduce((sum, { amount }) => sum + amount, 0));
  const figure = (
    key: string,
    title: string,
    cell: Column<RoadmapQuarter>["cell"],
  ): Column<RoadmapQuarter> => ({
    key,
    title,
    numeric: true,
    cell,
  });
  const columns: readonly Column<RoadmapQuarter>[] = [
    {
      key: "quarter",
      title: say("planner.quarters.quarter"),
      rowHeader: true,
      cell: ({ quarter }) =>
        say("roadmap.gantt.at", { year: yearOfQuarter(quarter), quarter: quarterInYear(quarter) }),
    },
    figure("paid", say("planner.quarters.paid"), ({ total }) => <Wan amount={total} />),
    ...(request.quarterBudgets
      ? [
          figure("budget", say("planner.quarters.budget"), ({ budget }) =>
            budget === null ? "—" : <Wan amount={budget} />,
          ),
        ]
      : []),
    ...(counted.length > 0
      ? [
          figure("received", say("planner.quarters.received"), ({ quarter }) => (
            <Wan amount={received(quarter)} />
          )),
        ]
      : []),
    figure(
      "staff",
      request.staffDays === undefined
        ? say("planner.quarters.staff")
        : say("planner.quarters.staffLimit", { days: request.staffDays }),
      ({ staffDays }) => String(staffDays),
    ),
    {
      key: "level",
      title: say("planner.quarters.level"),
      cell: ({ level }) => <LevelBadge level={level} />,
    },
    figure("points", say("planner.quarters.points"), ({ points }) => formatPoints(points)),
  ];
  return (
    <Disclosure summary={say("planner.quarters.title")} open={limited}>
      <Table
        caption={say("planner.quarters.title")}
        captionHidden
        dense
        rows={quarters}
        rowKey={({ quarter }) => String(quarter)}
        columns={columns}
      />
    </Disclosure>
  );
}

/** What of a subsidy the plan counts as money, and when it comes. */
export function CountedNote({
  roadmap,
  titles,
  money,
}: {
  readonly roadmap: Roadmap;
  readonly titles: Readonly<Record<string, Text>>;
  readonly money: (amount: Roadmap["total"]) => string;
}) {
  const say = useSay();
  const text = useText();
  const { counted = [], request } = roadmap;
  if (request.countedSubsidy === undefined) return null;
  return (
    <div className="mt-6 max-w-3xl">
      <h3 className="text-base">{say("planner.counted.title")}</h3>
      {counted.length === 0 && <p>{say("planner.counted.none")}</p>}
      <ul className="mt-1 grid gap-1">
        {counted.map(({ rule, year, quarter, amount }) => {
          const title = titles[rule];
          return (
            <li key={`${rule} ${year}`}>
              {say("planner.counted.item", {
                title: title ? text(title) : rule,
                year,
                at: say("roadmap.gantt.at", {
                  year: yearOfQuarter(quarter),
                  quarter: quarterInYear(quarter),
                }),
                amount: money(amount),
              })}
            </li>
          );
        })}
      </ul>
      {counted.length > 0 && <p className="text-warning">{say("planner.counted.warning")}</p>}
    </div>
  );
}
