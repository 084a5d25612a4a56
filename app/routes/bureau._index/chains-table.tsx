import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { FigureCell } from "~/components/chain/figure-cell";
import { groupedWan, percentOf } from "~/components/chain/figures";
import { useSay, useText } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import type { ChainLine } from "~/domain/chain/chain-line";
import { DEMAND_YEARS } from "~/domain/chain/chain-overview";
import { paths } from "~/paths";
import type { Sort } from "./sort-lines";

type Figure = {
  readonly title: string;
  readonly sort?: Sort;
  readonly cell: (line: ChainLine) => ReactNode;
};

const useFigures = (): readonly Figure[] => {
  const say = useSay();
  const word = (key: string) => say(`bureau.column.${key}`);
  return [
    { title: word("firms"), sort: "firms", cell: ({ firms }) => firms },
    { title: word("submitted"), sort: "submitted", cell: ({ submitted }) => submitted },
    { title: word("planned"), sort: "planned", cell: ({ planned }) => planned },
    { title: word("reported"), cell: ({ reported }) => reported },
    { title: word("fromTwo"), cell: ({ fromTwo }) => <FigureCell cell={fromTwo} /> },
    {
      title: word("share"),
      sort: "share",
      cell: ({ fromTwo, submitted }) => (
        <FigureCell cell={fromTwo} format={(count) => percentOf(count, submitted)} />
      ),
    },
    ...DEMAND_YEARS.map(
      (year, index): Figure => ({
        title: say("bureau.column.year", { year }),
        cell: ({ demand }) => <FigureCell cell={demand[index]} format={groupedWan} />,
      }),
    ),
    {
      title: word("demand"),
      sort: "demand",
      cell: ({ demandTotal }) => <FigureCell cell={demandTotal} format={groupedWan} />,
    },
  ];
};

type ChainsTableProps = {
  readonly lines: readonly ChainLine[];
  readonly total: ChainLine;
  readonly sort: Sort;
};

/** One row a chain; its headings order the table by address. */
export function ChainsTable({ lines, total, sort }: ChainsTableProps) {
  const say = useSay();
  const figures = useFigures();
  const allDemo = lines.every(({ demo, title }) => demo || title === null);
  const columns: readonly Column<ChainLine>[] = [
    {
      key: "chain",
      title: <SortLink sort="chain" current={sort} title={say("bureau.column.chain")} />,
      rowHeader: true,
      className: "min-w-44",
      cell: (line) => <ChainName line={line} marked={line.demo && !allDemo} />,
    },
    ...figures.map(
      ({ title, sort: by, cell }): Column<ChainLine> => ({
        key: title,
        title: by ? <SortLink key={by} sort={by} current={sort} title={title} /> : title,
        numeric: true,
        cell,
      }),
    ),
  ];
  return (
    <Table
      caption={say("bureau.overview.chains")}
      captionHidden
      dense
      rows={lines}
      rowKey={({ code }) => code}
      columns={columns}
      footer={[say("bureau.total"), ...figures.map(({ cell }) => cell(total))]}
    />
  );
}

type SortLinkProps = { readonly sort: Sort; readonly current: Sort; readonly title: string };

function SortLink({ sort, current, title }: SortLinkProps) {
  const say = useSay();
  const chosen = sort === current;
  return (
    <Link
      to={paths.bureau(sort === "chain" ? undefined : sort)}
      preventScrollReset
      aria-current={chosen ? "true" : undefined}
      title={say("bureau.sortBy", { column: title })}
      className="text-link print:no-underline"
    >
      {title}
      {chosen && <span aria-hidden="true"> ▼</span>}
    </Link>
  );
}

type ChainNameProps = { readonly line: ChainLine; readonly marked: boolean };

/** `marked`: as an example among chains that are none; where all are, the notes say so once. */
function ChainName({ line, marked }: ChainNameProps) {
  const say = useSay();
  const text = useText();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link to={paths.bureauChain(line.code)} className="text-link">
        {line.title ? text(line.title) : say("domain.noChain")}
      </Link>
      {marked && <Badge>{say("bureau.demoMark")}</Badge>}
    </span>
  );
}
