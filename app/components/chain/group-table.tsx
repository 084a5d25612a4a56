import type { ReactNode } from "react";
import { useSay } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import { type GroupRow, type GroupTable, showsLevels } from "~/domain/chain/bureau-figures";
import { sayClass } from "~/messages/say-classes";
import { FigureCell, ShareCell } from "./figure-cell";
import { LevelBar, LevelLegend } from "./level-bar";
import { MarksNote } from "./marks-note";

type FirmGroupsProps = {
  readonly caption: string;
  /** What the groups are, as the heading of their names. */
  readonly groupTitle: string;
  readonly table: GroupTable;
  readonly nameOf: (code: string) => ReactNode;
  /** Said above all tables already: that they are of counts only. */
  readonly explained?: boolean;
};

/** Firms by one mark and by class of level, with a bar each; where levels are not shown, how many firms there are. */
export function FirmGroups({ caption, groupTitle, table, nameOf, explained = false }: FirmGroupsProps) {
  const say = useSay();
  const { classes, rows, other, total } = table;
  const shown = showsLevels(table);
  const maximum = Math.max(...rows.map(({ of }) => of));
  const bar = (row: Pick<GroupRow, "levels" | "of">) => (
    <LevelBar classes={classes} levels={row.levels} firms={row.of} maximum={maximum} />
  );
  const figures = (row: Pick<GroupRow, "levels" | "fromTwo" | "of">) => [
    ...classes.map((of, at) => <FigureCell key={of.join()} figure={row.levels[at]} />),
    <ShareCell key="share" fromTwo={row.fromTwo} whole={row.of} />,
  ];
  const titles = [...classes.map((of) => sayClass(of, "firm", say)), say("bureau.column.share")];
  const columns: readonly Column<GroupRow>[] = [
    {
      key: "name",
      title: groupTitle,
      rowHeader: true,
      className: "min-w-32",
      cell: ({ code }) => nameOf(code),
    },
    ...(shown
      ? [{ key: "bar", title: say("bureau.column.bar"), className: "w-1/4 align-middle!", cell: bar }]
      : []),
    { key: "firms", title: say("bureau.column.firms"), numeric: true, cell: ({ firms }) => firms },
    {
      key: "submitted",
      title: say("domain.step.submitted"),
      numeric: true,
      cell: ({ submitted }) => submitted,
    },
    ...(shown
      ? titles.map(
          (title, at): Column<GroupRow> => ({
            key: title,
            title,
            numeric: true,
            cell: (row) => figures(row)[at],
          }),
        )
      : []),
  ];
  const besides = (cells: readonly ReactNode[], name: string, firms: ReactNode, submitted: ReactNode) => [
    name,
    ...(shown ? [""] : []),
    firms,
    submitted,
    ...(shown ? cells : []),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {shown && (
        <LevelLegend classes={classes} hatched={rows.some(({ levels }) => levels[0]?.kind === "withheld")} />
      )}
      {!shown && !explained && total.of > 0 && (
        <p className="text-ink-soft text-sm">{say("bureau.mark.countsOnly")}</p>
      )}
      {shown && (
        <MarksNote
          tables={[{ of: "result", figures: rows.flatMap(({ levels, fromTwo }) => [...levels, fromTwo]) }]}
        />
      )}
      <Table
        caption={caption}
        captionHidden
        dense
        rows={rows}
        rowKey={({ code }) => code}
        columns={columns}
        sums={[
          ...(other ? [{ key: "other", cells: besides(figures(other), say("bureau.other"), "", "") }] : []),
          { key: "total", cells: besides(figures(total), say("bureau.total"), total.firms, total.submitted) },
        ]}
      />
    </div>
  );
}
