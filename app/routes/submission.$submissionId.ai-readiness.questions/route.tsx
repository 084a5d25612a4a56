import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { RadioGroup } from "~/components/form/choice-group";
import { ErrorSummary } from "~/components/form/error-summary";
import { plainField } from "~/components/form/form-field";
import { SubmitButton } from "~/components/form/submit-button";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { FormClash, RevisionField } from "~/components/revision/form-clash";
import { LinkButton } from "~/components/ui/button";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { saveReadinessAnswers } from "~/services/save-readiness-answers.server";
import { readQuestions } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return orNotFound(await readQuestions(context.world, member, params.submissionId));
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = await receiveForm(request);
  // A form that does not say what it was made on was made on nothing.
  const { revision = "0", ...answers } = Object.fromEntries(form);
  const sent = { submissionId: params.submissionId, revision, answers };
  const saved = await saveReadinessAnswers(context.world, member, sent);
  if (saved.ok)
    throw redirect(paths.aiReadiness(params.submissionId ?? ""), {
      headers: { "Set-Cookie": noticeCookie("readiness-saved") },
    });
  return replyWithProblems(request, form, saved.problems);
};

export const handle: PageHandle = { title: "readiness.questions.title" };

export default function ReadinessQuestionsPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const text = useText();
  const { form, fields, errors } = useReplyForm<Record<string, string>>({
    reply,
    defaultValue: page.answers,
  });
  return (
    <Page
      title={say("readiness.questions.title")}
      lead={say("readiness.questions.lead", { count: page.questions.length })}
      breadcrumb={[
        { to: paths.submission(page.submissionId), title: say("result.title") },
        { to: paths.aiReadiness(page.submissionId), title: say("readiness.title") },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-8">
        <RevisionField revision={page.revision} clash={reply?.clash} />
        <FormClash clash={reply?.clash} label={(field) => field} />
        {page.questions.map(({ code, title, question, hint, options }) => (
          <RadioGroup
            key={code}
            field={fields[code] ?? plainField(code)}
            label={
              <>
                <span className="mr-2 text-brand">{code}</span>
                {text(question)}
                {title && <span className="ml-2 font-normal text-ink-soft text-sm">{text(title)}</span>}
              </>
            }
            hint={text(hint)}
            choices={options.map((option) => ({
              value: option.letter,
              mark: option.letter,
              label: text(option.text),
            }))}
          />
        ))}
        <p className="max-w-2xl text-ink-soft">{say("readiness.questions.partly")}</p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{say("readiness.questions.save")}</SubmitButton>
          <LinkButton to={paths.aiReadiness(page.submissionId)}>{say("readiness.questions.back")}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}
