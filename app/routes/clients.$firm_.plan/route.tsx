import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireConsultant } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { InForce } from "~/components/plan/in-force";
import { PlaceInLine } from "~/components/plan/place-in-line";
import { draftOfRequest, emptyDraft, type PlanDraft, withoutLimits } from "~/components/plan/plan-draft";
import { PlanFields } from "~/components/plan/plan-fields";
import { CLEAR, readChoices, readPlanDraft, readTicket, readTowards } from "~/components/plan/read-plan-form";
import { TicketField } from "~/components/plan/ticket-field";
import { Alert } from "~/components/ui/alert";
import type { PlanRequest } from "~/domain/planning/roadmap";
import { refuse, retryHeaders, statusOfProblems } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { draftProposal } from "~/services/draft-proposal.server";
import { readClientPlanning } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  return (await readClientPlanning(context.world, member, params.firm)) ?? refuse("client-not-found");
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  const form = await receiveForm(request);
  const draft = readPlanDraft(form);
  if (form.has(CLEAR)) return data({ draft: withoutLimits(draft), problems: [], cleared: true });
  const submissionId = form.get("submissionId");
  const wishes = {
    ...draft,
    ...readChoices(form),
    towards: readTowards(form),
    submissionId: typeof submissionId === "string" ? submissionId : "",
    firmId: params.firm ?? "",
  };
  const waiting = { signal: request.signal, ...readTicket(form) };
  const drafted = await draftProposal(context.world, member, wishes, waiting);
  if (!drafted.ok) {
    const { problems } = drafted;
    return data(
      { draft, problems, cleared: false },
      { status: statusOfProblems(problems), headers: retryHeaders(problems) },
    );
  }
  const { firmId, proposalId } = drafted.value;
  throw redirect(paths.clientProposal(firmId, proposalId), {
    headers: { "Set-Cookie": noticeCookie("proposal-drafted") },
  });
};

export const handle: PageHandle = { title: "proposals.client.plan" };

export default function PlanForClient() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  const { firmId, name } = page;
  const cleared = refused?.cleared === true;
  const asked = cleared ? null : page.asked;
  const problems = refused?.problems ?? [];
  const draft = refused?.draft ?? (asked ? draftOfRequest(asked) : emptyDraft(page.target));
  return (
    <Page
      title={say("proposals.client.planTitle", { name })}
      lead={say(page.asked ? "proposals.client.planLead" : "proposals.client.planFresh")}
      breadcrumb={[
        { to: paths.clients(), title: say("client.list.title") },
        { to: paths.client(firmId), title: name },
      ]}
    >
      <ErrorSummary
        errors={problems.map(({ code, values, field }) => ({
          id: field,
          message: say(`problem.${code}`, values),
        }))}
      />
      <Form method="post" noValidate className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <input type="hidden" name="submissionId" value={page.submissionId} />
        <PlanFields
          key={JSON.stringify(draft)}
          draft={draft}
          problems={problems}
          level={page.level}
          subsidies={page.subsidies}
        >
          {asked && <Carried asked={asked} />}
        </PlanFields>
        {cleared && <Alert role="status">{say("planner.inForce.cleared")}</Alert>}
        <Limits draft={draft} asked={asked} />
        <div>
          <TicketField />
          <SubmitButton pendingText={say("roadmap.ask.pending")}>
            {say("proposals.client.submit")}
          </SubmitButton>
        </div>
      </Form>
      <PlaceInLine />
    </Page>
  );
}

type LimitsProps = { readonly draft: PlanDraft; readonly asked: PlanRequest | null };

/** Every limit of the firm's that the proposal keeps to. */
function Limits({ draft, asked }: LimitsProps) {
  const { names, subsidies } = useLoaderData<typeof loader>();
  const text = useText();
  const { wanted, pinned = [], excluded = [], startsIn = [] } = asked ?? {};
  return (
    <InForce
      key={JSON.stringify([draft, asked === null])}
      first={{
        draft,
        towards: wanted?.target ?? "",
        choices: {
          pinned,
          excluded,
          startsIn: startsIn.map(({ solution, quarter }) => `${solution}@${quarter}`),
        },
      }}
      solutionName={(code) => {
        const name = names[code];
        return name ? text(name) : code;
      }}
      targets={wanted ? [{ id: wanted.target, name: wanted.name }] : []}
      subsidies={subsidies}
    />
  );
}

/** What the firm required, excluded and fixed stays as it was, until it is cleared. */
function Carried({ asked }: { readonly asked: PlanRequest }) {
  const { pinned, excluded, startsIn = [], wanted } = asked;
  return (
    <>
      {pinned.map((code) => (
        <input key={`pin ${code}`} type="hidden" name="pinned" value={code} />
      ))}
      {excluded.map((code) => (
        <input key={`exclude ${code}`} type="hidden" name="excluded" value={code} />
      ))}
      {startsIn.map(({ solution, quarter }) => (
        <input key={`start ${solution}`} type="hidden" name="startsIn" value={`${solution}@${quarter}`} />
      ))}
      {wanted && <input type="hidden" name="towards" value={wanted.target} />}
    </>
  );
}
