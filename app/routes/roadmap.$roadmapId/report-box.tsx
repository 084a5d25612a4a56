import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import { FileLink } from "~/components/ui/file-link";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";

type ReportBoxProps = {
  readonly report: {
    readonly reportId: string;
    readonly number: string;
    readonly issuedAt: Date;
    readonly withdrawnAt: Date | null;
  } | null;
  /** Characters of the report to be that no typeface has. */
  readonly unprintable: readonly string[];
};

/** Issues the paper of this version, once; then it can be downloaded in both languages. */
export function ReportBox({ report, unprintable }: ReportBoxProps) {
  const say = useSay();
  const language = useLanguage();
  if (!report) {
    return (
      <Form method="post" className="grid gap-4">
        {unprintable.length > 0 && (
          <Alert tone="warning" title={say("reports.unprintable.title")}>
            {say("reports.unprintable.text", { characters: unprintable.slice(0, 10).join(" ") })}
          </Alert>
        )}
        <Consent />
        <div>
          <SubmitButton>{say("roadmap.report.issue")}</SubmitButton>
        </div>
      </Form>
    );
  }
  const { reportId, number, issuedAt, withdrawnAt } = report;
  return (
    <div className="grid gap-3">
      <p>{say("roadmap.report.issued", { number, date: formatDate(issuedAt, language) })}</p>
      {withdrawnAt && (
        <Alert tone="danger">{say("reports.withdrawn", { date: formatDate(withdrawnAt, language) })}</Alert>
      )}
      <div className="flex flex-wrap gap-3">
        {(["zh", "en"] as const).map((each) => (
          <FileLink
            key={each}
            to={paths.reportPdf(reportId, each)}
            look={each === language ? "primary" : "secondary"}
          >
            {say(`roadmap.report.${each}`)}
          </FileLink>
        ))}
      </div>
      <p>
        <Link to={paths.reports()} className="text-link">
          {say("reports.all")}
        </Link>
      </p>
    </div>
  );
}

/** Off until the firm ticks it: without, no answer leaves with the paper. */
function Consent() {
  const say = useSay();
  const id = useId();
  return (
    <div className="max-w-3xl">
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          name="withAnswers"
          aria-describedby={id}
          className="size-5 shrink-0 accent-brand"
        />
        <span>{say("reports.consent.label")}</span>
      </label>
      <p id={id} className="ml-8 text-ink-soft text-sm">
        {say("reports.consent.hint")}
      </p>
    </div>
  );
}
