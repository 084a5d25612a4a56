import type { ReactNode } from "react";
import { FigureCell } from "~/components/chain/figure-cell";
import { percentOf } from "~/components/chain/figures";
import { LevelBar } from "~/components/chain/level-bar";
import { useSay } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import type { ChainLine } from "~/domain/chain/chain-line";
import type { FirmGroup } from "~/domain/chain/chain-overview";
import { firmsFromLevel } from "~/domain/chain/shown-sums";
import { LEVELS } from "~/domain/instrument/instrument";

type GroupTableProps<Group extends FirmGroup> = {
  readonly caption: string;
  /** What the groups are, as the heading of their names. */
  readonly groupTitle: string;
  readonly groups: readonly Group[];
  readonly nameOf: (group: Group) => ReactNode;
  readonly total: ChainLine;
  /** With a bar a group and the share from level 2 on. */
  readonly wide?: boolean;
};

/** The firms of a chain by one mark and by level; a small group shows how many it is and no levels. */
export function GroupTable<Group extends FirmGroup>(props: GroupTableProps<Group>) {
  const { caption, groupTitle, groups, nameOf, total, wide } = props;
  const say = useSay();
  const maximum = Math.max(...groups.map(({ submitted }) => submitted));
  const bar: Column<Group> = {
    key: "bar",
    title: say("bureau.column.bar"),
    className: "w-1/3 align-middle!",
    cell: ({ levels, submitted }) => <LevelBar levels={levels} firms={submitted} maximum={maximum} />,
  };
  const share: Column<Group> = {
    key: "share",
    title: say("bureau.column.share"),
    numeric: true,
    cell: (group) => (
      <FigureCell cell={firmsFromLevel(group, 2)} format={(count) => percentOf(count, group.submitted)} />
    ),
  };
  const columns: readonly Column<Group>[] = [
    { key: "name", title: groupTitle, rowHeader: true, className: "min-w-32", cell: nameOf },
    ...(wide ? [bar] : []),
    { key: "firms", title: say("bureau.column.firms"), numeric: true, cell: ({ firms }) => firms },
    {
      key: "submitted",
      title: say("bureau.column.submitted"),
      numeric: true,
      cell: ({ submitted }) => submitted,
    },
    ...LEVELS.map(
      (level): Column<Group> => ({
        key: String(level),
        title: say(`bureau.level.${level}`),
        numeric: true,
        cell: ({ levels }) => <FigureCell cell={levels[level]} />,
      }),
    ),
    ...(wide ? [share] : []),
  ];
  const totalShare = (
    <FigureCell cell={total.fromTwo} format={(count) => percentOf(count, total.submitted)} />
  );
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={groups}
      rowKey={({ code }) => code}
      columns={columns}
      footer={[
        say("bureau.total"),
        ...(wide ? [""] : []),
        total.firms,
        total.submitted,
        ...LEVELS.map((level) => <FigureCell key={level} cell={total.levels[level]} />),
        ...(wide ? [totalShare] : []),
      ]}
    />
  );
}
