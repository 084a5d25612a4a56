import type { ReactNode } from "react";
import { FigureCell, ShareCell, WanCell } from "~/components/chain/figure-cell";
import { MarksNote } from "~/components/chain/marks-note";
import { YearsNote } from "~/components/chain/years-note";
import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import {
  type ChainLine,
  DEMAND_YEARS,
  type OtherLine,
  type OverviewFigures,
  showsYears,
} from "~/domain/chain/bureau-figures";
import { sayClass } from "~/messages/say-classes";

type ChainFiguresProps = OverviewFigures;

/** Firms by level and demand by year of each chain, as its papers have it. */
export function ChainFigures({ lines, other, total, levels }: ChainFiguresProps) {
  const say = useSay();
  const text = useText();
  const years = showsYears(lines) ? DEMAND_YEARS : [];
  const rowOf = (code: string) =>
    [...levels.rows, levels.total, ...(levels.other ? [levels.other] : [])].find((row) => row.code === code);
  const cells = (line: ChainLine | OtherLine, code: string): readonly ReactNode[] => [
    line.firms,
    <FigureCell key="fromTwo" figure={line.fromTwo} />,
    <ShareCell key="share" fromTwo={line.fromTwo} whole={line.of} />,
    ...levels.classes.map((of, at) => <FigureCell key={of.join()} figure={rowOf(code)?.levels[at]} />),
    <WanCell key="demand" figure={line.demand.total} />,
    ...years.map((year) => <WanCell key={`year-${year}`} figure={line.demand.years[year - 1]} />),
  ];
  const titles = [
    say("bureau.column.firms"),
    say("bureau.column.fromTwo"),
    say("bureau.column.share"),
    ...levels.classes.map((of) => sayClass(of, "firm", say)),
    say("bureau.column.demand"),
    ...years.map((year) => say("bureau.column.year", { year })),
  ];
  return (
    <div>
      <MarksNote
        tables={[
          { of: "result", figures: lines.map(({ fromTwo }) => fromTwo) },
          {
            of: "demand",
            figures: lines.flatMap(({ demand }) => [
              demand.total,
              ...years.map((year) => demand.years[year - 1]),
            ]),
          },
        ]}
      />
      {years.length === 0 && <YearsNote demand={total.demand} />}
      <Table
        dense
        caption={say("bureau.overview.chains")}
        captionHidden
        rows={lines}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "chain",
            title: say("bureau.column.chain"),
            rowHeader: true,
            cell: ({ title }) => (title ? text(title) : say("domain.noChain")),
          },
          ...titles.map((title, index) => ({
            key: `figure-${index + 1}`,
            title,
            numeric: true,
            cell: (line: ChainLine) => cells(line, line.code)[index],
          })),
        ]}
        sums={[
          ...(other ? [{ key: "other", cells: [say("bureau.other"), ...cells(other, "other")] }] : []),
          { key: "total", cells: [say("bureau.total"), ...cells(total, "total")] },
        ]}
      />
    </div>
  );
}
