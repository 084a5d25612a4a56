import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ToDoList } from "~/components/answer/to-do-list";
import { Checkbox } from "~/components/form/choice-group";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import { readDeclaration } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readDeclaration(context.world, member, params.assessmentId));
  if (page.submissionId) throw redirect(paths.submission(page.submissionId));
  return page;
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = await receiveForm(request);
  const submitted = await submitAssessment(context.world, member, {
    revision: "0",
    ...Object.fromEntries(form),
    assessmentId: params.assessmentId,
  });
  if (submitted.ok) throw redirect(paths.submitted(submitted.value.submissionId));
  // What is to be done in the answers is listed by the page, with links; here it is one sentence.
  const declared = submitted.problems.filter(({ code }) => !code.startsWith("answer."));
  const problems = declared.length > 0 ? declared : [{ code: "assessment.notReady" }];
  return replyWithProblems(request, form, problems, { fields: ["agreed"] });
};

export const handle: PageHandle = { title: "assessment.declaration.title" };

type Declaration = { declaredBy: string; position: string; agreed: string };

export default function DeclarationPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { form, fields, errors } = useReplyForm<Declaration>({
    reply,
    defaultValue: { declaredBy: page.person },
  });
  const { declaration } = page;
  return (
    <Page title={say("assessment.declaration.title")} lead={say("assessment.declaration.lead")}>
      <div className="grid max-w-2xl gap-6">
        <ErrorSummary errors={errors} />
        {page.left.length > 0 && (
          <Alert tone="warning" title={say("assessment.check.blocking", { count: page.left.length })}>
            <div className="grid gap-4">
              <ToDoList questions={page.left} assessmentId={page.assessmentId} />
            </div>
          </Alert>
        )}
        <blockquote className="whitespace-pre-line border-brand border-l-4 bg-paper-soft px-5 py-4">
          {text(declaration.text)}
          <footer className="mt-3 text-ink-soft text-sm">
            {say("assessment.declaration.version", { version: declaration.version })}
            <span className="mx-2">·</span>
            {say("assessment.declaration.date")} {formatDate(page.today, language)}
          </footer>
        </blockquote>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-5">
          <input type="hidden" name="revision" value={page.revision} />
          <TextField
            field={fields.declaredBy}
            printed
            label={say("assessment.declaration.name")}
            autoComplete="name"
            maxLength={40}
          />
          <TextField
            field={fields.position}
            printed
            label={say("assessment.declaration.position")}
            hint={say("assessment.declaration.positionHint")}
            autoComplete="organization-title"
            maxLength={40}
          />
          <Checkbox field={fields.agreed} label={say("assessment.declaration.agree")} />
          <p className="text-ink-soft">{say("assessment.declaration.once")}</p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{say("assessment.declaration.submit")}</SubmitButton>
            <LinkButton to={paths.assessmentCheck(page.assessmentId)}>
              {say("assessment.check.title")}
            </LinkButton>
          </div>
        </Form>
      </div>
    </Page>
  );
}
