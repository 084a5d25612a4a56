import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { controlClass, Field } from "~/components/form/field";
import { plainField } from "~/components/form/form-field";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import type { Problem } from "~/domain/problem";
import { orNotFound, statusOfProblems } from "~/http.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { type ImportedDraft, importCatalogueDraft } from "~/services/import-catalogue-draft.server";
import { inTurn } from "~/services/in-turn";
import type { FileFault } from "~/sheets/open-workbook.server";
import type { Listed } from "~/sheets/read-catalogue-file";
import { Mistakes, Unfinished } from "./mistakes";
import { readImportTarget } from "./page.server";

export const handle: PageHandle = { title: "catalogueDesk.importFile" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  const target = orNotFound(await readImportTarget(args.context.world, member, args.params.draftId));
  return { draftId: target.draftId, version: target.contents.version };
};

type Reply =
  | { readonly kind: "done"; readonly done: ImportedDraft; readonly unfinished: Listed }
  | { readonly kind: "fault"; readonly fault: FileFault | "none" }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "mistakes"; readonly mistakes: Listed };

const INVALID = { status: 422 };

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const { world } = args.context;
  const form = await receiveForm(args.request);
  const target = orNotFound(await readImportTarget(world, member, args.params.draftId));
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "")
    return data<Reply>({ kind: "fault", fault: "none" }, INVALID);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await inTurn(world.readCatalogue(await askerOf(args), bytes, target));
  if (!reading.ok) return refused(reading.problems);
  const read = reading.value;
  if ("fault" in read) return data<Reply>({ kind: "fault", ...read }, INVALID);
  if ("problems" in read) return data<Reply>({ kind: "mistakes", mistakes: read.problems }, INVALID);
  const outcome = await importCatalogueDraft(world, member, { draftId: target.draftId, ...read.imported });
  if (!outcome.ok) return refused(outcome.problems);
  return data<Reply>({ kind: "done", done: outcome.value, unfinished: read.unfinished });
};

const refused = (problems: readonly Problem[]) =>
  data<Reply>({ kind: "refused", problems }, statusOfProblems(problems));

export default function ImportDraft() {
  const { draftId, version } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const field = plainField("file");
  return (
    <Page
      title={say("catalogueFile.title", { version })}
      lead={say("catalogueFile.lead")}
      breadcrumb={[
        { to: paths.bureauCatalogue(), title: say("catalogueDesk.title") },
        { to: paths.draft(draftId), title: say("catalogueDesk.draft", { version }) },
      ]}
    >
      {reply && <Answer reply={reply} />}
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <Field field={field} label={say("catalogueFile.file")} hint={say("catalogueFile.fileHint")}>
          <input
            type="file"
            id={field.id}
            name="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={field.descriptionId}
            className={controlClass(field)}
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{say("catalogueFile.submit")}</SubmitButton>
          <LinkButton to={paths.draft(draftId)}>{say("catalogueDesk.entry.back")}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

function Answer({ reply }: { readonly reply: Reply }) {
  const { draftId } = useLoaderData<typeof loader>();
  const say = useSay();
  switch (reply.kind) {
    case "done": {
      const { absent, ...counts } = reply.done;
      return (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Alert tone="positive" role="status" title={say("catalogueFile.done")}>
            <p>{say("catalogueFile.doneText", counts)}</p>
            {absent.length > 0 && <Absent absent={absent} />}
            <p className="mt-2">
              <LinkButton to={paths.draft(draftId)}>{say("catalogueFile.toDraft")}</LinkButton>
            </p>
          </Alert>
          <Unfinished unfinished={reply.unfinished} />
        </div>
      );
    }
    case "fault":
      return (
        <Alert tone="danger" role="alert">
          {reply.fault === "none" ? say("catalogueFile.choose") : say(`catalogueFile.fault.${reply.fault}`)}
        </Alert>
      );
    case "refused":
      return (
        <Alert tone="danger" role="alert">
          {reply.problems.map(({ code, values }) => (
            <p key={code}>{say(`problem.${code}`, values)}</p>
          ))}
        </Alert>
      );
    case "mistakes":
      return <Mistakes mistakes={reply.mistakes} />;
  }
}

/** What the file left out stays, which who meant to remove it has to be told. */
function Absent({ absent }: Pick<ImportedDraft, "absent">) {
  const say = useSay();
  const text = useText();
  return (
    <Disclosure summary={say("catalogueFile.absent", { count: absent.length })}>
      <p>{say("catalogueFile.absentText")}</p>
      <ul className="mt-1 list-disc pl-5">
        {absent.map(({ code, name }) => (
          <li key={code}>{`${text(name)} (${code})`}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
