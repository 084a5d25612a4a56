import { Link } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { LevelBadge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { Table } from "~/components/ui/table";
import type { SubmissionId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";

type Submitted = {
  readonly submission_id: SubmissionId;
  readonly number: string;
  readonly points: number;
  readonly level: Level;
  readonly submitted_at: Date;
};

type HistoryProps = { readonly submissions: readonly Submitted[]; readonly current: SubmissionId };

/** Every submission of the firm, newest first. */
export function History({ submissions, current }: HistoryProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section
      title={say("result.history.title")}
      actions={
        <>
          <LinkButton to={paths.timeline()}>{say("timeline.link")}</LinkButton>
          <LinkButton to={paths.currentAssessment()}>{say("result.again")}</LinkButton>
        </>
      }
    >
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
            cell: ({ number, submission_id }) =>
              submission_id === current ? (
                <span>
                  {number}{" "}
                  <span className="font-normal text-ink-soft">({say("result.history.current")})</span>
                </span>
              ) : (
                <Link to={paths.submission(submission_id)} className="text-link">
                  {number}
                </Link>
              ),
          },
          {
            key: "date",
            title: say("result.history.date"),
            className: "whitespace-nowrap",
            cell: ({ submitted_at }) => formatDate(submitted_at, language),
          },
          {
            key: "points",
            title: say("result.history.points"),
            numeric: true,
            cell: ({ points }) => formatPoints(millipoints(points)),
          },
          {
            key: "level",
            title: say("result.history.level"),
            cell: ({ level }) => <LevelBadge level={level} />,
          },
        ]}
      />
    </Section>
  );
}
