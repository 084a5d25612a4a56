import { readableWan, type Yuan } from "~/domain/money";
import type { RoadmapDifference } from "~/domain/planning/questions/compare-roadmaps";
import { formatPoints } from "~/domain/points";
import type { Titles } from "~/domain/titles";
import { useSay, useText } from "../language";
import { LevelBadge } from "../ui/badge";
import { Facts } from "../ui/facts";
import { type Column, Table } from "../ui/table";

/** Items in, out and moved, money and levels by year, and what was asked otherwise. */
export function Difference({
  difference,
  titles,
}: {
  readonly difference: RoadmapDifference;
  readonly titles: Titles;
}) {
  const say = useSay();
  const text = useText();
  const name = (code: string) => {
    const title = titles.solution[code];
    return title ? text(title) : code;
  };
  const at = (quarter: number) =>
    say("roadmap.gantt.at", { year: Math.ceil(quarter / 4), quarter: ((quarter - 1) % 4) + 1 });
  const { added, removed, moved } = difference;
  const list = (names: readonly string[]) =>
    names.length === 0 ? (
      say("planner.versions.none")
    ) : (
      <ul className="list-disc pl-5">
        {names.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    );
  return (
    <div className="grid gap-4">
      {added.length + removed.length + moved.length === 0 ? (
        <p>{say("planner.versions.nothing")}</p>
      ) : (
        <Facts
          facts={[
            { key: "added", name: say("planner.versions.added"), value: list(added.map(name)) },
            { key: "removed", name: say("planner.versions.removed"), value: list(removed.map(name)) },
            {
              key: "moved",
              name: say("planner.versions.moved"),
              value: list(
                moved.map(({ solution, from, to }) =>
                  say("planner.versions.movedItem", { name: name(solution), from: at(from), to: at(to) }),
                ),
              ),
            },
          ]}
        />
      )}
      <YearTable difference={difference} />
    </div>
  );
}

type Year = RoadmapDifference["years"][number];

function YearTable({ difference }: { readonly difference: RoadmapDifference }) {
  const say = useSay();
  const change = (before: string, after: string) =>
    before === after
      ? say("planner.versions.same", { value: after })
      : say("planner.versions.changed", { before, after });
  const money = ({ before, after }: { readonly before: Yuan; readonly after: Yuan }) =>
    change(readableWan(before), readableWan(after));
  const columns: readonly Column<Year>[] = [
    {
      key: "year",
      title: say("planner.versions.year"),
      rowHeader: true,
      className: "whitespace-nowrap",
      cell: ({ year }) => say("roadmap.year", { year }),
    },
    {
      key: "money",
      title: say("planner.versions.money"),
      numeric: true,
      cell: (year) => money(year.money),
    },
    {
      key: "level",
      title: say("planner.versions.level"),
      cell: ({ level }) =>
        level.before === level.after ? (
          <LevelBadge level={level.after} />
        ) : (
          <span className="inline-flex items-center gap-1">
            <LevelBadge level={level.before} /> → <LevelBadge level={level.after} />
          </span>
        ),
    },
    {
      key: "points",
      title: say("planner.versions.points"),
      numeric: true,
      cell: ({ points }) => change(formatPoints(points.before), formatPoints(points.after)),
    },
  ];
  return (
    <Table
      caption={say("planner.versions.title")}
      captionHidden
      dense
      rows={difference.years}
      rowKey={({ year }) => String(year)}
      columns={columns}
      footer={[
        <span key="all" className="whitespace-nowrap">
          {say("planner.versions.all")}
        </span>,
        money(difference.total),
        "",
        "",
      ]}
    />
  );
}
