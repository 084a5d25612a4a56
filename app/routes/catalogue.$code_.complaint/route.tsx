import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ComplaintRule } from "~/components/catalogue/complaint-rule";
import { RadioGroup } from "~/components/form/choice-group";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { may } from "~/domain/access";
import { COMPLAINT_SUBJECTS } from "~/domain/catalogue/complaint";
import { replyWithProblems } from "~/form-reply.server";
import { forbidden, orNotFound } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { fileComplaint } from "~/services/file-complaint.server";
import { readSubject } from "./page.server";

export const handle: PageHandle = { title: "complaints.file" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireEnterprise(args);
  if (!may(member, "complain")) return forbidden();
  return orNotFound(await readSubject(args.context.world, args.params.code));
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireEnterprise(args);
  const form = await receiveForm(args.request);
  const input = { ...readForm(form), solution: args.params.code };
  const outcome = await fileComplaint(args.context.world, member, input);
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems, { fields: ["about"] });
  throw redirect(paths.complaints(), { headers: { "Set-Cookie": noticeCookie("complaint-filed") } });
};

export default function Complain() {
  const { code, name, rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { form, fields, errors } = useReplyForm<{ about: string; body: string }>({
    reply: useActionData<typeof action>(),
  });
  return (
    <Page
      title={say("complaints.fileTitle", { name: text(name) })}
      lead={say("complaints.fileLead")}
      breadcrumb={[
        { to: paths.catalogue(), title: say("shell.nav.catalogue") },
        { to: paths.catalogueEntry(code), title: text(name) },
      ]}
    >
      {rules && <ComplaintRule rules={rules} />}
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <RadioGroup
          field={fields.about}
          label={say("complaints.about")}
          choices={COMPLAINT_SUBJECTS.map((value) => ({
            value,
            label: say(`complaints.subject.${value}`),
          }))}
        />
        <TextAreaField
          field={fields.body}
          label={say("complaints.body")}
          hint={say("complaints.bodyHint")}
          maxLength={2000}
          rows={6}
          className="max-w-2xl"
        />
        <div>
          <SubmitButton>{say("complaints.submit")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
