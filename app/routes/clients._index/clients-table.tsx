import { Link } from "@remix-run/react";
import { useLanguage, useSay, useText } from "~/components/language";
import { ReportLinks } from "~/components/report-links";
import { LevelBadge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import { formatPoints } from "~/domain/points";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import type { ListedClient } from "./page.server";

/** One row a client; its name leads to its page. */
export function ClientsTable({ clients }: { readonly clients: readonly ListedClient[] }) {
  const say = useSay();
  const language = useLanguage();
  const word = (key: string) => say(`client.column.${key}`);
  const columns: readonly Column<ListedClient>[] = [
    {
      key: "name",
      title: word("name"),
      rowHeader: true,
      className: "min-w-52",
      cell: (client) => <Name client={client} />,
    },
    {
      key: "progress",
      title: word("progress"),
      className: "min-w-32",
      cell: (client) => <Progress client={client} />,
    },
    {
      key: "level",
      title: word("level"),
      cell: ({ level }) => (level === null ? "—" : <LevelBadge level={level} />),
    },
    {
      key: "points",
      title: word("points"),
      numeric: true,
      cell: ({ points }) => (points === null ? "—" : formatPoints(points)),
    },
    {
      key: "report",
      title: word("report"),
      className: "min-w-52",
      cell: (client) => <Report client={client} />,
    },
    {
      key: "granted",
      title: word("granted"),
      className: "whitespace-nowrap",
      cell: ({ grantedAt }) => formatDate(grantedAt, language),
    },
  ];
  return (
    <Table
      caption={say("client.list.title")}
      captionHidden
      rows={clients}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

type Of = { readonly client: ListedClient };
const soft = "block font-normal text-ink-soft text-sm";

function Name({ client: { id, name, creditCode, unit, size } }: Of) {
  const say = useSay();
  const text = useText();
  return (
    <>
      <Link to={paths.client(id)} className="text-link">
        {name}
      </Link>
      <span className={`tabular ${soft}`}>{creditCode}</span>
      <span className={soft}>
        {[unit && text(unit), size && say(`domain.size.${size}`)].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

function Progress({ client: { submittedAt, answering } }: Of) {
  const say = useSay();
  const language = useLanguage();
  if (!submittedAt) return <>{say(`domain.state.${answering ? "answering" : "registered"}`)}</>;
  return (
    <>
      {say("domain.step.submitted")}
      <span className={soft}>{formatDate(submittedAt, language)}</span>
      {answering && <span className={soft}>{say("client.list.again")}</span>}
    </>
  );
}

function Report({ client: { id, name, planned, submittedAt, report } }: Of) {
  const say = useSay();
  const language = useLanguage();
  if (!report)
    return (
      <span className="text-ink-soft">
        {say(`client.list.${planned ? "plannedOnly" : submittedAt ? "noPlan" : "noReport"}`)}
      </span>
    );
  const date = formatDate(report.issuedAt, language);
  return (
    <>
      <span className={soft}>{say(report.older ? "client.list.older" : "client.list.issued", { date })}</span>
      <ReportLinks reportId={report.id} firmId={id} of={name} />
    </>
  );
}
