import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { proposeRetirement } from "~/services/retire-catalogue-release.server";
import { readStanding } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  return orNotFound(await readStanding(args.context.world, member, args.params.version));
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const outcome = await proposeRetirement(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.bureauCatalogue(), {
    headers: { "Set-Cookie": noticeCookie("retirement-proposed") },
  });
};

export default function RetireRelease() {
  const { releaseId, version } = useLoaderData<typeof loader>();
  const say = useSay();
  const { form, fields, errors } = useReplyForm<{ reason: string }>({
    reply: useActionData<typeof action>(),
  });
  return (
    <Page
      title={say("catalogueDesk.retire.title", { version })}
      lead={say("catalogueDesk.retire.lead")}
      breadcrumb={[{ to: paths.bureauCatalogue(), title: say("catalogueDesk.title") }]}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="releaseId" value={releaseId} />
        <TextAreaField field={fields.reason} label={say("catalogueDesk.retire.reason")} maxLength={500} />
        <div>
          <SubmitButton>{say("catalogueDesk.retire.submit")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
