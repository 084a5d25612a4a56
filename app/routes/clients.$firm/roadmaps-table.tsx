import { useLanguage, useSay } from "~/components/language";
import { ReportLinks } from "~/components/report-links";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { formatDate } from "~/messages/format";
import type { Client } from "./page.server";

type RoadmapsTableProps = Pick<Client, "roadmaps" | "firmId">;

/** Every roadmap of the client with the report issued of it. */
export function RoadmapsTable({ roadmaps, firmId }: RoadmapsTableProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Table
      caption={say("client.roadmaps.title")}
      captionHidden
      rows={roadmaps}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "version",
          title: say("client.roadmaps.roadmap"),
          rowHeader: true,
          className: "whitespace-nowrap",
          cell: ({ version }) => say("roadmap.ask.version", { version }),
        },
        {
          key: "report",
          title: say("client.column.report"),
          className: "min-w-52",
          cell: ({ report }) =>
            report ? (
              <>
                <span className="text-ink-soft text-sm">
                  {say("client.roadmaps.issued", {
                    number: report.number,
                    date: formatDate(report.issuedAt, language),
                  })}
                </span>
                <ReportLinks reportId={report.id} firmId={firmId} of={report.number} />
              </>
            ) : (
              <span className="text-ink-soft">{say("client.list.notIssued")}</span>
            ),
        },
        {
          key: "submission",
          title: say("client.roadmaps.submission"),
          className: "whitespace-nowrap",
          cell: ({ submission }) => submission,
        },
        {
          key: "created",
          title: say("roadmap.ask.created"),
          className: "whitespace-nowrap",
          cell: ({ createdAt }) => formatDate(createdAt, language),
        },
        {
          key: "outcome",
          title: say("roadmap.ask.outcome"),
          cell: ({ kind }) => (
            <Badge tone={kind === "planned" ? "positive" : "warning"}>{say(`roadmap.ask.${kind}`)}</Badge>
          ),
        },
      ]}
    />
  );
}
