import { useLanguage, useSay } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { formatPoints } from "~/domain/points";
import { formatDate } from "~/messages/format";
import type { Client } from "./page.server";

/** Every submission of the client, newest first. */
export function SubmissionsTable({ submissions }: Pick<Client, "submissions">) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Table
      caption={say("result.history.title")}
      captionHidden
      rows={submissions}
      rowKey={({ submission_id }) => submission_id}
      columns={[
        {
          key: "number",
          title: say("result.history.number"),
          rowHeader: true,
          className: "whitespace-nowrap",
          cell: ({ number }) => number,
        },
        {
          key: "date",
          title: say("result.history.date"),
          className: "whitespace-nowrap",
          cell: ({ submitted_at }) => formatDate(submitted_at, language),
        },
        {
          key: "by",
          title: say("client.submissions.declaredBy"),
          className: "min-w-24",
          cell: ({ declared_by }) => declared_by,
        },
        {
          key: "points",
          title: say("result.history.points"),
          numeric: true,
          cell: ({ points }) => formatPoints(points),
        },
        {
          key: "level",
          title: say("result.history.level"),
          cell: ({ level }) => <LevelBadge level={level} />,
        },
      ]}
    />
  );
}
