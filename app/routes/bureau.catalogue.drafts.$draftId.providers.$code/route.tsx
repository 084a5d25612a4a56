import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { ProviderFields } from "~/components/catalogue/provider-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { FormClash, RevisionField } from "~/components/revision/form-clash";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { clashIn } from "~/form-reply.server";
import { orNotFound, statusOfProblems } from "~/http.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { saveDraftProvider } from "~/services/save-draft-provider.server";
import { readProviderPage } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  const { draftId, code } = args.params;
  return orNotFound(await readProviderPage(args.context.world, member, { draftId, code }));
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const { draftId = "", code = "" } = args.params;
  const typed = Object.fromEntries(
    Object.entries(readForm(form)).map(([name, value]) => [name, String(value)]),
  );
  // A form that does not say what it was made on was made on nothing.
  const input = { draftId, code, added: false, revision: typed.revision || "0", fields: typed };
  const outcome = await saveDraftProvider(args.context.world, member, input);
  if (!outcome.ok)
    return data(
      { problems: outcome.problems.filter(({ clash }) => !clash), ...clashIn(outcome.problems), typed },
      { status: statusOfProblems(outcome.problems) },
    );
  throw redirect(`${paths.draftProvider(draftId, code)}?saved=yes`);
};

export default function DraftProvider() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  const language = useLanguage();
  const [query] = useSearchParams();
  const { fields, problems, open } = page;
  const name = (language === "zh" ? fields.nameZh : fields.nameEn) || page.code;
  return (
    <Page
      title={say("catalogueDesk.provider.title", { name })}
      lead={say(open ? "catalogueDesk.provider.lead" : "catalogueDesk.entry.closed")}
      breadcrumb={[
        { to: paths.bureauCatalogue(), title: say("catalogueDesk.title") },
        {
          to: paths.draft(page.draftId),
          title: say("catalogueDesk.draft", { version: page.version }),
        },
      ]}
    >
      {!refused && query.has("saved") && (
        <Alert tone={problems.length > 0 ? "warning" : "positive"} role="status">
          {problems.length > 0
            ? say("catalogueDesk.entry.saved", { count: problems.length })
            : say("catalogueDesk.entry.savedComplete")}
        </Alert>
      )}
      <Form method="post" className="grid gap-6">
        <ErrorSummary
          errors={(refused?.problems ?? []).map(({ code, values }) => ({
            message: say(`problem.${code}`, values),
          }))}
        />
        <RevisionField revision={page.revision} clash={refused?.clash} />
        <FormClash clash={refused?.clash} label={(field) => say(`catalogueField.${field}`)} />
        <fieldset disabled={!open}>
          <legend className="sr-only">{name}</legend>
          <ProviderFields
            key={JSON.stringify(fields)}
            values={refused?.typed ?? fields}
            problems={problems}
            vocabulary={page.vocabulary}
            withCode={false}
          />
        </fieldset>
        <div className="flex flex-wrap gap-3">
          {open && <SubmitButton>{say("catalogueDesk.provider.save")}</SubmitButton>}
          <LinkButton to={paths.draft(page.draftId)}>{say("catalogueDesk.entry.back")}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}
