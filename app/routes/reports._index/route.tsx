import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { may } from "~/domain/access";
import { paths } from "~/paths";
import { readReports } from "./page.server";
import { ReportCard } from "./report-card";

export const handle: PageHandle = { title: "reports.title" };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const reports = await readReports(context.world, member);
  return { reports, mayWithdraw: may(member, "withdraw-report") };
};

export default function ReportsPage() {
  const say = useSay();
  const { reports, mayWithdraw } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say("reports.title")}
      lead={say("reports.lead")}
      breadcrumb={[{ to: paths.currentRoadmap(), title: say("roadmap.title") }]}
    >
      {reports.length === 0 ? (
        <EmptyState
          title={say("reports.none.title")}
          action={
            <LinkButton look="primary" to={paths.currentRoadmap()}>
              {say("reports.none.action")}
            </LinkButton>
          }
        >
          {say("reports.none.text")}
        </EmptyState>
      ) : (
        <ul className="grid gap-5">
          {reports.map((report) => (
            <li key={report.report_id}>
              <ReportCard report={report} mayWithdraw={mayWithdraw} />
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-soft text-sm">
        {say("reports.public")}{" "}
        <Link to={paths.verify()} className="text-link">
          {say("reports.verify")}
        </Link>
      </p>
    </Page>
  );
}
