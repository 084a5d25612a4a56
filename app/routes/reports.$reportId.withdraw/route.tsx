import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { Checkbox } from "~/components/form/choice-group";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { may } from "~/domain/access";
import { replyWithProblems } from "~/form-reply.server";
import { forbidden, orNotFound } from "~/http.server";
import { formatDate } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { MAX_WITHDRAWAL_REASON, withdrawReport } from "~/services/withdraw-report.server";
import { readReport } from "./page.server";

export const handle: PageHandle = { title: "reports.withdraw.title" };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  if (!may(member, "withdraw-report")) return forbidden();
  const report = orNotFound(await readReport(context.world, member, params.reportId));
  if (report.withdrawn_at) throw redirect(paths.reports());
  return {
    number: report.number,
    version: report.version,
    issuedAt: report.created_at,
    longest: MAX_WITHDRAWAL_REASON,
  };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = await receiveForm(request);
  const outcome = await withdrawReport(context.world, member, {
    ...readForm(form),
    reportId: params.reportId,
  });
  if (!outcome.ok)
    return replyWithProblems(request, form, outcome.problems, { fields: ["reason", "confirmed"] });
  throw redirect(paths.reports(), { headers: { "Set-Cookie": noticeCookie("report-withdrawn") } });
};

type Shape = { reason: string; confirmed: string };

/** What withdrawing means, why it is done, and the one box without which nothing happens. */
export default function WithdrawReport() {
  const say = useSay();
  const language = useLanguage();
  const { number, version, issuedAt, longest } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<Shape>({ reply });
  return (
    <Page
      title={say("reports.withdraw.title")}
      lead={say("reports.withdraw.lead", { number, version, date: formatDate(issuedAt, language) })}
      breadcrumb={[{ to: paths.reports(), title: say("reports.title") }]}
    >
      <Alert tone="warning" title={say("reports.withdraw.effectTitle")}>
        <ul className="list-disc pl-5">
          {(["public", "final", "anew"] as const).map((key) => (
            <li key={key}>{say(`reports.withdraw.effect.${key}`)}</li>
          ))}
        </ul>
      </Alert>
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <TextAreaField
          field={fields.reason}
          label={say("reports.withdraw.reason")}
          hint={say("reports.withdraw.reasonHint")}
          maxLength={longest}
        />
        <Checkbox field={fields.confirmed} label={say("reports.withdraw.confirm", { number })} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{say("reports.withdraw.submit")}</SubmitButton>
          <LinkButton to={paths.reports()} look="quiet">
            {say("reports.withdraw.cancel")}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
