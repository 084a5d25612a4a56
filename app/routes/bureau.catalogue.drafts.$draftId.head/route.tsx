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
import { FormClash, RevisionField } from "~/components/revision/form-clash";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { saveDraftHead } from "~/services/save-draft-head.server";
import { readHead } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.headTitle" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  return orNotFound(await readHead(args.context.world, member, args.params.draftId));
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const { draftId = "" } = args.params;
  const outcome = await saveDraftHead(args.context.world, member, {
    // A form that does not say what it was made on was made on nothing.
    revision: "0",
    ...readForm(form),
    draftId,
  });
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.draft(draftId), { headers: { "Set-Cookie": noticeCookie("draft-saved") } });
};

export default function DraftHead() {
  const { draftId, version, title, note, revision } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const { form, fields, errors } = useReplyForm<DraftHeadShape>({
    reply,
    defaultValue: { version, titleZh: title.zh, titleEn: title.en, noteZh: note.zh, noteEn: note.en },
  });
  return (
    <Page
      title={say("catalogueDesk.headTitle")}
      breadcrumb={[
        { to: paths.bureauCatalogue(), title: say("catalogueDesk.title") },
        { to: paths.draft(draftId), title: say("catalogueDesk.draft", { version }) },
      ]}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <RevisionField revision={revision} clash={reply?.clash} />
        <FormClash clash={reply?.clash} label={(field) => say(`catalogueDesk.head.${field}`)} />
        <DraftHeadFields fields={fields} />
        <div>
          <SubmitButton>{say("catalogueDesk.head.save")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
