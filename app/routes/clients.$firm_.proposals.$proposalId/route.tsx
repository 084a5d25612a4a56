import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireConsultant } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { ProposalBadge, ProposalDetails } from "~/components/proposal/proposal-view";
import { LinkButton } from "~/components/ui/button";
import { replyWithProblems } from "~/form-reply.server";
import { refuse } from "~/http.server";
import { formatDate } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { sendProposal } from "~/services/send-proposal.server";
import { readClientProposal } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  const { firm, proposalId } = params;
  return (
    (await readClientProposal(context.world, member, { firm, proposal: proposalId })) ??
    refuse("client-not-found")
  );
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  const { firm = "", proposalId = "" } = params;
  const form = await receiveForm(request);
  const sent = await sendProposal(context.world, member, { ...readForm(form), proposalId });
  if (!sent.ok) return replyWithProblems(request, form, sent.problems);
  throw redirect(paths.clientProposal(firm, proposalId), {
    headers: { "Set-Cookie": noticeCookie("proposal-sent") },
  });
};

export const handle: PageHandle = { title: "proposals.title" };

export default function ClientProposal() {
  const proposal = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const { firmId, name, state } = proposal;
  return (
    <Page
      title={say("proposals.title")}
      lead={
        <>
          <ProposalBadge state={state} />{" "}
          {say("proposals.client.open", { date: formatDate(proposal.draftedAt, language) })}
        </>
      }
      breadcrumb={[
        { to: paths.clients(), title: say("client.list.title") },
        { to: paths.client(firmId), title: name },
      ]}
      actions={<LinkButton to={paths.planForClient(firmId)}>{say("proposals.client.another")}</LinkButton>}
    >
      <ProposalDetails proposal={proposal} />
      {state === "draft" && (
        <Section title={say("proposals.client.send")} lead={say("proposals.client.sendLead")} id="send">
          <SendForm />
        </Section>
      )}
    </Page>
  );
}

function SendForm() {
  const say = useSay();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<{ reason: string }>({ reply });
  return (
    <Form method="post" {...getFormProps(form)} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <ErrorSummary errors={errors} />
      <TextAreaField field={fields.reason} label={say("proposals.client.reason")} maxLength={500} rows={4} />
      <div>
        <SubmitButton>{say("proposals.client.send")}</SubmitButton>
      </div>
    </Form>
  );
}
