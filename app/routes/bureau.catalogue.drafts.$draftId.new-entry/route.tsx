import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { ComboBox } from "~/components/form/combo-box";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { addDraftEntry } from "~/services/add-draft-entry.server";
import { readModels } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.entry.newTitle" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  return orNotFound(await readModels(args.context.world, member, args.params.draftId));
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const { draftId = "" } = args.params;
  const outcome = await addDraftEntry(args.context.world, member, { ...readForm(form), draftId });
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.draftEntry(draftId, outcome.value.code));
};

export default function AddEntry() {
  const { draftId, version, models } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { form, fields, errors } = useReplyForm<{ code: string; copyOf: string }>({
    reply: useActionData<typeof action>(),
  });
  return (
    <Page
      title={say("catalogueDesk.entry.newTitle")}
      lead={say("catalogueDesk.entry.newLead")}
      breadcrumb={[
        { to: paths.bureauCatalogue(), title: say("catalogueDesk.title") },
        { to: paths.draft(draftId), title: say("catalogueDesk.draft", { version }) },
      ]}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <TextField
          field={fields.code}
          label={say("catalogueField.code")}
          hint={say("problem.draft.codeForm")}
          maxLength={60}
          className="max-w-md"
        />
        <ComboBox
          field={fields.copyOf}
          label={say("catalogueDesk.entry.copyOf")}
          optional
          choices={models.map(({ code, name }) => ({ value: code, label: `${text(name)} (${code})` }))}
        />
        <div>
          <SubmitButton>{say("catalogueDesk.entry.add")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
