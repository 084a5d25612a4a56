import { Link, useLoaderData } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { FigureCell, ShareCell, WanCell } from "~/components/chain/figure-cell";
import { MarksNote } from "~/components/chain/marks-note";
import { YearsNote } from "~/components/chain/years-note";
import { useLanguage, useSay, useText } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import { type ChainLine, DEMAND_YEARS, type OtherLine, showsYears } from "~/domain/chain/bureau-figures";
import { figuresQuery } from "~/domain/chain/figures-asked";
import type { Sort } from "~/domain/chain/sort-lines";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import type { loader } from "./route";

type Figure = {
  readonly title: string;
  readonly sort?: Sort;
  readonly cell: (line: ChainLine | OtherLine) => ReactNode;
};

const useFigures = (years: readonly number[]): readonly Figure[] => {
  const say = useSay();
  const word = (key: string) => say(`bureau.column.${key}`);
  return [
    { title: word("firms"), sort: "firms", cell: ({ firms }) => firms },
    { title: say("domain.step.submitted"), sort: "submitted", cell: ({ submitted }) => submitted },
    { title: word("fromTwo"), cell: ({ fromTwo }) => <FigureCell figure={fromTwo} /> },
    {
      title: word("share"),
      sort: "share",
      cell: ({ fromTwo, of }) => <ShareCell fromTwo={fromTwo} whole={of} />,
    },
    { title: say("domain.step.planned"), sort: "planned", cell: ({ planned }) => planned },
    { title: say("domain.step.reported"), cell: ({ reported }) => reported },
    { title: word("demand"), sort: "demand", cell: ({ demand }) => <WanCell figure={demand.total} /> },
    ...years.map(
      (year): Figure => ({
        title: say("bureau.column.year", { year }),
        cell: ({ demand }) => <WanCell figure={demand.years[year - 1]} />,
      }),
    ),
  ];
};

/** One row a chain; its headings order the table by address. */
export function ChainsTable() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  const years = page && showsYears(page.lines) ? DEMAND_YEARS : [];
  const figures = useFigures(years);
  if (!page) return null;
  const { lines, merged, other, total } = page;
  const allDemo = lines.every(({ demo, title }) => demo || title === null);
  const columns: readonly Column<ChainLine>[] = [
    {
      key: "chain",
      title: <SortLink sort="chain" title={say("bureau.column.chain")} />,
      rowHeader: true,
      className: "min-w-40",
      cell: (line) => <ChainName line={line} marked={line.demo && !allDemo} />,
    },
    ...figures.map(
      ({ title, sort, cell }): Column<ChainLine> => ({
        key: title,
        title: sort ? <SortLink key={sort} sort={sort} title={title} /> : title,
        numeric: true,
        cell,
      }),
    ),
  ];
  return (
    <>
      <Merged chains={merged} />
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
        caption={say("bureau.overview.chains")}
        captionHidden
        dense
        rows={lines}
        rowKey={({ code }) => code}
        columns={columns}
        sums={[
          ...(other
            ? [{ key: "other", cells: [say("bureau.other"), ...figures.map(({ cell }) => cell(other))] }]
            : []),
          { key: "total", cells: [say("bureau.total"), ...figures.map(({ cell }) => cell(total))] },
        ]}
      />
    </>
  );
}

/** Names the chains that have no line, each with the way to its page. */
function Merged({ chains }: { readonly chains: readonly Pick<ChainLine, "code" | "title">[] }) {
  const { asked, page } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  if (chains.length === 0) return null;
  return (
    <p className="mb-2 max-w-5xl text-ink-soft text-sm">
      {say(page?.other ? "bureau.overview.merged" : "bureau.overview.mergedTotal", { count: chains.length })}
      {chains.map(({ code, title }, at) => (
        <Fragment key={code}>
          {at > 0 && say("bureau.comma")}
          <Link to={paths.bureauChain(code, figuresQuery(asked))} className="text-link">
            {title ? text(title) : say("domain.noChain")}
          </Link>
        </Fragment>
      ))}
      {say("bureau.stop")}
    </p>
  );
}

type SortLinkProps = { readonly sort: Sort; readonly title: string };

function SortLink({ sort, title }: SortLinkProps) {
  const { asked, page } = useLoaderData<typeof loader>();
  const say = useSay();
  const chosen = sort === page?.sort;
  return (
    <Link
      to={paths.bureau(figuresQuery(asked), sort === "chain" ? undefined : sort)}
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
  const { asked } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const carried = line.asOf.result ?? line.asOf.demand;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link to={paths.bureauChain(line.code, figuresQuery(asked))} className="text-link">
        {line.title ? text(line.title) : say("domain.noChain")}
      </Link>
      {marked && <Badge>{say("bureau.demoMark")}</Badge>}
      {carried && (line.fromTwo.kind === "exact" || line.demand.total.kind === "exact") && (
        <span className="font-normal text-ink-soft text-sm">
          {say("bureau.mark.carried", { date: formatDate(carried, language) })}
        </span>
      )}
    </span>
  );
}
