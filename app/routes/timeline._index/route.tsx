import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { may } from "~/domain/access";
import { replyWithProblems } from "~/form-reply.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { removeMilestone } from "~/services/remove-milestone.server";
import { Comparison } from "./comparison";
import { MilestoneTable } from "./milestone-table";
import { readTimeline } from "./page.server";
import { PointsChart } from "./points-chart";

export const handle: PageHandle = { title: "timeline.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireEnterprise(args);
  const query = new URL(args.request.url).searchParams;
  const page = await readTimeline(args.context.world, member, {
    from: query.get("from"),
    to: query.get("to"),
  });
  return { ...page, mayRecord: may(member, "record-milestone") };
};

/** Removes an entry the firm made itself. */
export const action = async (args: ActionFunctionArgs) => {
  const member = await requireEnterprise(args);
  const form = await receiveForm(args.request);
  const removed = await removeMilestone(args.context.world, member, readForm(form));
  if (!removed.ok) return replyWithProblems(args.request, form, removed.problems);
  throw redirect(paths.timeline(), { headers: { "Set-Cookie": noticeCookie("milestone-removed") } });
};

export default function TimelineRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const errors = Object.values(reply?.error ?? {}).flatMap((messages) =>
    (messages ?? []).map((message) => ({ message })),
  );
  return (
    <Page
      title={say("timeline.title")}
      lead={say("timeline.lead")}
      breadcrumb={[{ to: paths.currentResult(), title: say("result.title") }]}
      actions={page.mayRecord && <AddLinks />}
    >
      <ErrorSummary errors={errors} />
      {page.milestones.length === 0 ? (
        <EmptyState title={say("timeline.empty.title")}>{say("timeline.empty.text")}</EmptyState>
      ) : (
        <>
          <PointsChart milestones={page.milestones} bands={page.bands} />
          <Section title={say("timeline.events")}>
            <MilestoneTable milestones={page.milestones} mayRecord={page.mayRecord} />
          </Section>
          <Section title={say("timeline.compare.title")} lead={say("timeline.compare.lead")} id="compare">
            <Comparison milestones={page.milestones} comparison={page.comparison} />
          </Section>
        </>
      )}
    </Page>
  );
}

function AddLinks() {
  const say = useSay();
  return (
    <>
      <LinkButton to={paths.addHistoricalResult()}>{say("timeline.addHistory")}</LinkButton>
      <LinkButton to={paths.addOnsiteRating()}>{say("timeline.addRating")}</LinkButton>
    </>
  );
}
