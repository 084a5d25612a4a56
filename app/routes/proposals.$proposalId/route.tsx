import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { RadioGroup } from "~/components/form/choice-group";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { ProposalBadge, ProposalDetails } from "~/components/proposal/proposal-view";
import { LinkButton } from "~/components/ui/button";
import { may } from "~/domain/access";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { formatDate } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { decideProposal } from "~/services/decide-proposal.server";
import { readProposal } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const proposal = orNotFound(await readProposal(context.world, member, params.proposalId));
  return { ...proposal, mayDecide: may(member, "decide-proposal") };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const proposalId = params.proposalId ?? "";
  const form = await receiveForm(request);
  const decided = await decideProposal(context.world, member, { ...readForm(form), proposalId });
  if (!decided.ok) return replyWithProblems(request, form, decided.problems, { fields: ["decision"] });
  const { roadmapId } = decided.value;
  throw roadmapId
    ? redirect(paths.roadmap(roadmapId), { headers: { "Set-Cookie": noticeCookie("proposal-accepted") } })
    : redirect(paths.proposal(proposalId), { headers: { "Set-Cookie": noticeCookie("proposal-declined") } });
};

export const handle: PageHandle = { title: "proposals.title" };

export default function ProposalPage() {
  const proposal = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const { state, roadmapId } = proposal;
  return (
    <Page
      title={say("proposals.title")}
      lead={
        <>
          <ProposalBadge state={state} />{" "}
          {say("proposals.firm.lead", {
            consultancy: proposal.consultancy,
            by: proposal.by,
            date: formatDate(proposal.proposedAt ?? proposal.draftedAt, language),
          })}
        </>
      }
      breadcrumb={[{ to: paths.currentRoadmap(), title: say("roadmap.title") }]}
      actions={
        roadmapId && <LinkButton to={paths.roadmap(roadmapId)}>{say("proposals.firm.result")}</LinkButton>
      }
    >
      <ProposalDetails proposal={proposal} />
      {state === "open" && proposal.mayDecide && (
        <Section title={say("proposals.firm.decide")} id="decide">
          <DecisionForm />
        </Section>
      )}
    </Page>
  );
}

function DecisionForm() {
  const say = useSay();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<{ decision: string; reason: string }>({ reply });
  return (
    <Form method="post" {...getFormProps(form)} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <ErrorSummary errors={errors} />
      <RadioGroup
        field={fields.decision}
        label={say("proposals.firm.decision")}
        choices={[
          { value: "accepted", label: say("proposals.firm.accept") },
          { value: "declined", label: say("proposals.firm.decline") },
        ]}
      />
      <TextAreaField
        field={fields.reason}
        label={say("proposals.firm.reason")}
        hint={say("proposals.firm.reasonHint")}
        maxLength={500}
      />
      <div>
        <SubmitButton>{say("proposals.firm.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
