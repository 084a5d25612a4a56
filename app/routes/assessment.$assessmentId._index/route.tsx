import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { QuestionLinks } from "~/components/answer/question-links";
import { sayProgress } from "~/components/answer/say-progress";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { ProgressBar } from "~/components/ui/progress-bar";
import type { Tally, ToDo } from "~/domain/instrument/progress";
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
  const page = useLoaderData<typeof loader>();
  const { assessmentId, progress, sections, dropped, shifted, resumeAt, title } = page;
  const say = useSay();
  const text = useText();
  const { done, open, total } = progress;
  const complete = done === total;
  return (
    <Page title={say("assessment.overview.title")} lead={text(title)}>
      <div className="grid max-w-3xl gap-6">
        <ProgressBar
          label={say("assessment.overview.title")}
          value={done}
          maximum={total}
          text={sayProgress(progress, say)}
        />
        <div className="flex flex-wrap gap-3">
          {!complete && (
            <LinkButton look="primary" to={paths.assessmentSection(assessmentId, resumeAt)}>
              {say(open < total ? "assessment.overview.resume" : "assessment.overview.begin")}
            </LinkButton>
          )}
          <LinkButton look={complete ? "primary" : "secondary"} to={paths.assessmentCheck(assessmentId)}>
            {say("assessment.overview.check")}
          </LinkButton>
        </div>
        <NotCarried kind="dropped" questions={dropped} {...page} />
        <NotCarried kind="shifted" questions={shifted} {...page} />
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
                  {say("assessment.sections.count", { answered: section.done, total: section.total })}
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

function SectionState({ done, open, faulty, toConfirm, total }: Tally) {
  const say = useSay();
  if (done === total) return <Badge tone="positive">{say("assessment.overview.done")}</Badge>;
  if (faulty > 0) return <Badge tone="danger">{say("assessment.overview.faulty", { count: faulty })}</Badge>;
  if (open === total) return <Badge>{say("assessment.overview.notBegun")}</Badge>;
  if (toConfirm > 0)
    return <Badge tone="warning">{say("assessment.overview.toConfirm", { count: toConfirm })}</Badge>;
  return <Badge tone="brand">{say("assessment.overview.open")}</Badge>;
}

type NotCarriedProps = {
  readonly kind: "dropped" | "shifted";
  readonly questions: readonly ToDo[];
  readonly assessmentId: string;
  readonly latestYear: number;
};

/** Answers of the last time that are not here as they were, each with the way to its question. */
function NotCarried({ kind, questions, assessmentId, latestYear }: NotCarriedProps) {
  const say = useSay();
  if (questions.length === 0) return null;
  return (
    <Alert
      tone="warning"
      title={say(`assessment.carried.${kind}`, { count: questions.length, year: latestYear })}
    >
      <QuestionLinks questions={questions} assessmentId={assessmentId} />
    </Alert>
  );
}
