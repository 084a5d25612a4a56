import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { ProgressBar } from "~/components/ui/progress-bar";
import { orNotFound } from "~/http.server";
import { paths } from "~/paths";
import { readOverview } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readOverview(context.world, member, params.assessmentId));
  if (page.submissionId) throw redirect(paths.submission(page.submissionId));
  return page;
};

export const handle: PageHandle = { title: "assessment.overview.title" };

export default function OverviewPage() {
  const { assessmentId, progress, sections, complete, resumeAt, title } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { answered, total } = progress;
  return (
    <Page title={say("assessment.overview.title")} lead={text(title)}>
      <div className="grid max-w-3xl gap-6">
        <ProgressBar
          label={say("assessment.overview.title")}
          value={answered}
          maximum={total}
          text={say("assessment.sections.progress", { answered, total })}
        />
        <div className="flex flex-wrap gap-3">
          {!complete && (
            <LinkButton look="primary" to={paths.assessmentSection(assessmentId, resumeAt)}>
              {say(answered > 0 ? "assessment.overview.resume" : "assessment.overview.begin")}
            </LinkButton>
          )}
          <LinkButton look={complete ? "primary" : "secondary"} to={paths.assessmentCheck(assessmentId)}>
            {say("assessment.overview.check")}
          </LinkButton>
        </div>
        <ol className="border-line border-t">
          {sections.map((section, index) => (
            <li key={section.code} className="border-line border-b">
              <Link
                to={paths.assessmentSection(assessmentId, section.code)}
                className="grid min-h-14 grid-cols-[2rem_minmax(0,1fr)_auto_auto] items-center gap-3 px-1 py-2 hover:bg-paper-soft"
              >
                <span className="tabular text-ink-faint">{index + 1}</span>
                <span className="font-medium text-brand underline-offset-4 hover:underline">
                  {text(section.title)}
                </span>
                <span className="tabular text-ink-soft text-sm">
                  {say("assessment.sections.count", { answered: section.answered, total: section.total })}
                </span>
                <SectionState {...section} />
              </Link>
            </li>
          ))}
        </ol>
        <p className="text-ink-soft">
          {say("assessment.overview.saved")} {say("assessment.overview.anyOrder")}
        </p>
      </div>
    </Page>
  );
}

function SectionState({ answered, total }: { readonly answered: number; readonly total: number }) {
  const say = useSay();
  if (answered === total) return <Badge tone="positive">{say("assessment.overview.done")}</Badge>;
  return (
    <Badge tone={answered > 0 ? "brand" : "neutral"}>
      {say(answered > 0 ? "assessment.overview.open" : "assessment.overview.notBegun")}
    </Badge>
  );
}
