import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { ProviderFields } from "~/components/catalogue/provider-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { orNotFound, statusOfProblems } from "~/http.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { saveDraftProvider } from "~/services/save-draft-provider.server";
import { readForNewProvider } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.provider.newTitle" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  return orNotFound(await readForNewProvider(args.context.world, member, args.params.draftId));
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const { draftId = "" } = args.params;
  const typed = Object.fromEntries(
    Object.entries(readForm(form)).map(([name, value]) => [name, String(value)]),
  );
  const input = { draftId, code: typed.code ?? "", added: true, fields: typed };
  const outcome = await saveDraftProvider(args.context.world, member, input);
  if (!outcome.ok)
    return data({ problems: outcome.problems, typed }, { status: statusOfProblems(outcome.problems) });
  throw redirect(paths.draftProvider(draftId, outcome.value.code));
};

export default function AddProvider() {
  const { draftId, version, vocabulary } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  return (
    <Page
      title={say("catalogueDesk.provider.newTitle")}
      lead={say("catalogueDesk.provider.lead")}
      breadcrumb={[
        { to: paths.bureauCatalogue(), title: say("catalogueDesk.title") },
        { to: paths.draft(draftId), title: say("catalogueDesk.draft", { version }) },
      ]}
    >
      <Form method="post" className="grid gap-6">
        <ErrorSummary
          errors={(refused?.problems ?? []).map(({ code, field, values }) => ({
            id: field,
            message: say(`problem.${code}`, values),
          }))}
        />
        <ProviderFields
          key={refused ? "typed" : "new"}
          values={refused?.typed ?? {}}
          problems={refused?.problems ?? []}
          vocabulary={vocabulary}
          withCode
        />
        <div>
          <SubmitButton>{say("catalogueDesk.provider.save")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
