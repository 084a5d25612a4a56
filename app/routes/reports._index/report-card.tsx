import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "~/components/language";
import { Badge, type Tone } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Facts } from "~/components/ui/facts";
import { FileLink } from "~/components/ui/file-link";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import type { OwnReport } from "~db/own-report";

const TONES = { valid: "positive", superseded: "warning", withdrawn: "danger" } as const satisfies Readonly<
  Record<string, Tone>
>;

/** As the public page of its number says it. */
const standingOf = ({ withdrawn_at, superseded }: OwnReport): keyof typeof TONES =>
  withdrawn_at ? "withdrawn" : superseded ? "superseded" : "valid";

type ReportCardProps = { readonly report: OwnReport; readonly mayWithdraw: boolean };

/** One paper: its number, whether it stands, its downloads, and the way to withdraw it. */
export function ReportCard({ report, mayWithdraw }: ReportCardProps) {
  const say = useSay();
  const language = useLanguage();
  const standing = standingOf(report);
  const { report_id: reportId, number, withdrawn_at: withdrawnAt } = report;
  const fact = (key: string, value: ReactNode) => ({ key, name: say(`reports.fact.${key}`), value });
  return (
    <Card
      title={number}
      actions={<Badge tone={TONES[standing]}>{say(`verify.stateTitle.${standing}`)}</Badge>}
    >
      <Facts
        facts={[
          fact(
            "version",
            <Link to={paths.roadmap(report.roadmap_id)} className="text-link">
              {say("verify.fact.versionValue", { version: report.version })}
            </Link>,
          ),
          fact("submission", report.submission),
          fact("issuedOn", formatDate(report.created_at, language)),
          fact("answers", say(`reports.answers.${report.answers}`)),
          fact("downloads", say("reports.downloads", { count: report.downloads })),
          ...(withdrawnAt
            ? [
                fact("withdrawnOn", formatDate(withdrawnAt, language)),
                fact("reason", <span className="break-words">{report.reason}</span>),
              ]
            : []),
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {(["zh", "en"] as const).map((each) => (
          <FileLink key={each} to={paths.reportPdf(reportId, each)}>
            {say(`roadmap.report.${each}`)}
          </FileLink>
        ))}
        {mayWithdraw && !withdrawnAt && (
          <LinkButton to={paths.withdrawReport(reportId)} look="quiet">
            {say("reports.withdraw.open")}
            <span className="sr-only"> {number}</span>
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
