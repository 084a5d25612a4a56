import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { DraftHeadFields, type DraftHeadShape } from "~/components/catalogue/draft-head-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { replyWithProblems } from "~/form-reply.server";
import { forbidden } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { beginCatalogueDraft } from "~/services/begin-catalogue-draft.server";
import { readBase } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.newTitle" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  return (await readBase(args.context.world, member)) ?? forbidden();
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const outcome = await beginCatalogueDraft(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.draft(outcome.value.draftId), {
    headers: { "Set-Cookie": noticeCookie("draft-begun") },
  });
};

export default function BeginDraft() {
  const base = useLoaderData<typeof loader>();
  const say = useSay();
  const { form, fields, errors } = useReplyForm<DraftHeadShape>({
    reply: useActionData<typeof action>(),
    defaultValue: {
      titleZh: base.title.zh,
      titleEn: base.title.en,
      noteZh: base.note.zh,
      noteEn: base.note.en,
    },
  });
  return (
    <Page
      title={say("catalogueDesk.newTitle")}
      lead={say("catalogueDesk.newLead", { version: base.version })}
      breadcrumb={[{ to: paths.bureauCatalogue(), title: say("catalogueDesk.title") }]}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <DraftHeadFields fields={fields} />
        <div>
          <SubmitButton>{say("catalogueDesk.head.begin")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
