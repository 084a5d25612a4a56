import { Link } from "@remix-run/react";
import { useSay, useText } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { Facts } from "~/components/ui/facts";
import { type Column, Table } from "~/components/ui/table";
import { formatWan, type Yuan } from "~/domain/money";
import type { RoadmapDifference } from "~/domain/planning/questions/compare-roadmaps";
import { formatPoints } from "~/domain/points";
import type { Titles } from "~/domain/titles";
import { paths } from "~/paths";
import { quarterInYear, yearOfQuarter } from "./plan-facts";

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
    say("roadmap.gantt.at", { year: yearOfQuarter(quarter), quarter: quarterInYear(quarter) });
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
    change(formatWan(before), formatWan(after));
  const columns: readonly Column<Year>[] = [
    {
      key: "year",
      title: say("planner.versions.year"),
      rowHeader: true,
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
      footer={[say("planner.versions.all"), money(difference.total), "", ""]}
    />
  );
}

export type VersionLink = { readonly roadmapId: string; readonly version: number; readonly planned: boolean };

export type Changes = {
  readonly other: VersionLink;
  /** Null where that version has no plan. */
  readonly difference: RoadmapDifference | null;
};

type VersionChangesProps = {
  readonly roadmapId: string;
  readonly version: number;
  readonly note: string | undefined;
  readonly versions: readonly VersionLink[];
  readonly changes: Changes | null;
  readonly titles: Titles;
};

/** Which version this is, why it was asked for, what it changed, and links to compare it with others. */
export function VersionChanges(props: VersionChangesProps) {
  const { roadmapId, version, note, versions, changes, titles } = props;
  const say = useSay();
  const latest = versions[0];
  return (
    <div className="grid gap-4">
      <p>
        {latest && latest.version > version ? (
          <>
            {say("planner.versions.replaced", { version: latest.version })}{" "}
            <Link to={paths.roadmap(latest.roadmapId)} className="text-link">
              {say("planner.versions.open", { version: latest.version })}
            </Link>
          </>
        ) : (
          say("planner.versions.latest")
        )}
      </p>
      {note && <p>{say("planner.versions.note", { note })}</p>}
      {changes && <ChangesSince changes={changes} titles={titles} />}
      {versions.length > 1 && (
        <nav aria-label={say("planner.versions.compareWith")} className="text-sm">
          {say("planner.versions.compareWith")}{" "}
          {versions
            .filter((each) => each.version !== version && each.planned)
            .map((each) => (
              <Link
                key={each.roadmapId}
                to={paths.compareRoadmap(roadmapId, each.roadmapId)}
                preventScrollReset
                aria-current={each.roadmapId === changes?.other.roadmapId ? "true" : undefined}
                className="mr-3 inline-block py-1 text-link"
              >
                {say("roadmap.ask.version", { version: each.version })}
              </Link>
            ))}
        </nav>
      )}
    </div>
  );
}

function ChangesSince({ changes, titles }: { readonly changes: Changes; readonly titles: Titles }) {
  const say = useSay();
  const { other, difference } = changes;
  if (!difference) return <p>{say("planner.versions.impossible", { version: other.version })}</p>;
  const parts = difference.asked.map((part) => say(`planner.versions.part.${part}`));
  return (
    <>
      <p className="font-semibold">{say("planner.versions.lead", { version: other.version })}</p>
      <p>
        {parts.length > 0
          ? say("planner.versions.asked", { parts: parts.join(say("planner.versions.separator")) })
          : say("planner.versions.unasked")}
      </p>
      <Difference difference={difference} titles={titles} />
    </>
  );
}
