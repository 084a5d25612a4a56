import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { CourseOfComplaint } from "~/components/catalogue/complaint-course";
import { ComplaintRule } from "~/components/catalogue/complaint-rule";
import { ErrorSummary } from "~/components/form/error-summary";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { replyWithProblems } from "~/form-reply.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { appealComplaint } from "~/services/file-complaint.server";
import { AppealForm } from "./appeal-form";
import { readComplaints } from "./page.server";

export const handle: PageHandle = { title: "complaints.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireEnterprise(args);
  return readComplaints(args.context.world, member);
};

/** Appeals against an answer. */
export const action = async (args: ActionFunctionArgs) => {
  const member = await requireEnterprise(args);
  const form = await receiveForm(args.request);
  const outcome = await appealComplaint(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.complaints(), { headers: { "Set-Cookie": noticeCookie("appeal-filed") } });
};

export default function Complaints() {
  const { complaints, rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const reply = useActionData<typeof action>();
  const refused = complaints.find(
    ({ complaintId, state }) => complaintId === reply?.initialValue?.complaintId && state === "answered",
  );
  // Told above where its form is no more, as its time is over.
  const { errors } = useReplyForm({ reply: refused ? null : reply });
  return (
    <Page title={say("complaints.title")} lead={say("complaints.lead")}>
      <ErrorSummary errors={errors.map(({ message }) => ({ message }))} />
      {rules && <ComplaintRule rules={rules} />}
      {complaints.length === 0 && (
        <EmptyState
          title={say("complaints.none")}
          action={<LinkButton to={paths.catalogue()}>{say("shell.nav.catalogue")}</LinkButton>}
        >
          {say("complaints.noneText")}
        </EmptyState>
      )}
      {complaints.map((complaint) => (
        <Card
          key={complaint.complaintId}
          title={
            <Link to={paths.catalogueEntry(complaint.solution, complaint.release)} className="text-link">
              {complaint.name ? text(complaint.name) : complaint.solution}
            </Link>
          }
        >
          <CourseOfComplaint {...complaint} />
          {complaint.state === "answered" && (
            <AppealForm complaintId={complaint.complaintId} reply={complaint === refused ? reply : null} />
          )}
        </Card>
      ))}
    </Page>
  );
}
