import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { CourseOfComplaint } from "~/components/catalogue/complaint-course";
import { ComplaintRule } from "~/components/catalogue/complaint-rule";
import { ErrorSummary } from "~/components/form/error-summary";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { replyWithProblems } from "~/form-reply.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { answerComplaint } from "~/services/answer-complaint.server";
import { AnswerForm } from "./answer-form";
import { readBureauComplaints } from "./page.server";

export const handle: PageHandle = { title: "complaints.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  return readBureauComplaints(args.context.world, member);
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const outcome = await answerComplaint(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems, { fields: ["verdict"] });
  throw redirect(paths.bureauComplaints(), {
    headers: { "Set-Cookie": noticeCookie("complaint-answered") },
  });
};

type Complaint = ReturnType<typeof useLoaderData<typeof loader>>["complaints"][number];

/** Whether it waits for an answer that this member may give. */
const isForMe = ({ waiting, course, ownAnswer }: Complaint): boolean =>
  waiting && !(course.appeal && ownAnswer);

export default function BureauComplaints() {
  const { complaints, overdue, waiting, rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const reply = useActionData<typeof action>();
  const refused = complaints.find(
    (complaint) => complaint.complaintId === reply?.initialValue?.complaintId && isForMe(complaint),
  );
  // Told above where its form is no more, as somebody else answered meanwhile.
  const { errors } = useReplyForm({ reply: refused ? null : reply });
  return (
    <Page
      title={say("complaints.title")}
      lead={say("complaints.deskLead")}
      breadcrumb={[{ to: paths.bureauCatalogue(), title: say("catalogueDesk.title") }]}
    >
      <ErrorSummary errors={errors.map(({ message }) => ({ message }))} />
      <p className="flex flex-wrap gap-2">
        <Badge tone={waiting > 0 ? "warning" : "neutral"}>
          {say("complaints.waitingCount", { count: waiting })}
        </Badge>
        <Badge tone={overdue > 0 ? "danger" : "neutral"}>
          {say("complaints.overdueCount", { count: overdue })}
        </Badge>
      </p>
      {rules && <ComplaintRule rules={rules} />}
      {complaints.length === 0 && <EmptyState title={say("complaints.deskNone")} />}
      {complaints.map((complaint) => (
        <Card
          key={complaint.complaintId}
          title={
            <>
              {complaint.firmName} ·{" "}
              <Link to={paths.catalogueEntry(complaint.solution, complaint.release)} className="text-link">
                {complaint.name ? text(complaint.name) : complaint.solution}
              </Link>
            </>
          }
        >
          <CourseOfComplaint {...complaint} />
          {complaint.waiting && !isForMe(complaint) && (
            <div className="mt-4">
              <Alert>{say("complaints.ownAnswer")}</Alert>
            </div>
          )}
          {isForMe(complaint) && (
            <AnswerForm
              complaintId={complaint.complaintId}
              appeal={complaint.course.appeal !== null}
              reply={complaint === refused ? reply : null}
            />
          )}
        </Card>
      ))}
    </Page>
  );
}
