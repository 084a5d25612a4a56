import { useLoaderData } from "@remix-run/react";
import { FigureCell, ShareCell } from "~/components/chain/figure-cell";
import { LevelBar, LevelLegend } from "~/components/chain/level-bar";
import { useSay, useText } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import { type GroupRow, rowsByLevel } from "~/domain/chain/bureau-figures";
import { sayClass } from "~/messages/say-classes";
import type { loader } from "./route";

/** Firms by class of level, one bar a chain, with the same figures beside it; chains that are not shown are named. */
export function LevelsByChain() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  if (!page) return null;
  const { classes, other, total } = page.levels;
  const name = (code: string): string => {
    const title = page.lines.find((line) => line.code === code)?.title;
    return title ? text(title) : say("domain.noChain");
  };
  if (classes.length === 0) return <p className="text-ink-soft">{say("bureau.overview.levelsNone")}</p>;
  const { shown, hidden } = rowsByLevel(page.levels);
  const maximum = Math.max(...shown.map(({ of }) => of));
  const figures = (row: Omit<GroupRow, "firms" | "submitted">) => [
    ...classes.map((of, at) => <FigureCell key={of.join()} figure={row.levels[at]} />),
    <ShareCell key="share" fromTwo={row.fromTwo} whole={row.of} />,
    row.of,
  ];
  const titles = [
    ...classes.map((of) => sayClass(of, "firm", say)),
    say("bureau.column.share"),
    say("domain.step.submitted"),
  ];
  const columns: readonly Column<GroupRow>[] = [
    { key: "chain", title: say("bureau.column.chain"), rowHeader: true, cell: ({ code }) => name(code) },
    {
      key: "bar",
      title: say("bureau.column.bar"),
      className: "w-2/5 align-middle!",
      cell: ({ levels, of }) => <LevelBar classes={classes} levels={levels} firms={of} maximum={maximum} />,
    },
    ...titles.map(
      (title, at): Column<GroupRow> => ({
        key: title,
        title,
        numeric: true,
        cell: (row) => figures(row)[at],
      }),
    ),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <LevelLegend classes={classes} />
      {hidden.length > 0 && (
        <p className="text-ink-soft text-sm">
          {say("bureau.overview.levelsMerged", {
            chains: hidden.map(({ code }) => name(code)).join(say("bureau.comma")),
          })}
        </p>
      )}
      <Table
        caption={say("bureau.overview.levels")}
        captionHidden
        dense
        rows={shown}
        rowKey={({ code }) => code}
        columns={columns}
        sums={[
          ...(other ? [{ key: "other", cells: [say("bureau.other"), "", ...figures(other)] }] : []),
          { key: "total", cells: [say("bureau.total"), "", ...figures(total)] },
        ]}
      />
    </div>
  );
}
