import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { ENTRY_FIELDS } from "~/domain/catalogue/entry-fields";
import type { Flat } from "~/domain/catalogue/flat";
import { readEntryForm } from "~/domain/catalogue/read-entry-form";
import type { Problem } from "~/domain/problem";
import type { Clash } from "~/domain/revision";
import { clashIn } from "~/form-reply.server";
import { orNotFound, statusOfProblems } from "~/http.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { restoreDraftEntry, retireDraftEntry } from "~/services/retire-draft-entry.server";
import { saveDraftEntry } from "~/services/save-draft-entry.server";
import { EntryForm } from "./entry-form";
import { readEntryPage } from "./page.server";
import { RetireForm } from "./retire-form";

export const handle: PageHandle = { title: "catalogueDesk.title" };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const { draftId, code } = params;
  return orNotFound(await readEntryPage(context.world, member, { draftId, code }));
};

/** What was refused, with what had been typed. */
type Refused = {
  readonly problems: readonly Problem[];
  readonly typed: Flat | null;
  readonly reason: string;
  readonly clash?: Clash;
};

const texts = function* (form: FormData): Iterable<readonly [string, string]> {
  for (const [name, value] of form) if (typeof value === "string") yield [name, value];
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const { draftId = "", code = "" } = args.params;
  const { world } = args.context;
  const text = (name: string) => String(form.get(name) ?? "");
  const asked = { draftId, code };
  const fields = readEntryForm(texts(form), ENTRY_FIELDS);
  const act = text("act");
  const outcome =
    act === "retire"
      ? await retireDraftEntry(world, member, { ...asked, reason: text("reason") })
      : act === "restore"
        ? await restoreDraftEntry(world, member, asked)
        : await saveDraftEntry(world, member, { ...asked, revision: text("revision"), fields });
  if (outcome.ok) throw redirect(`${paths.draftEntry(draftId, code)}${act === "save" ? "?saved=yes" : ""}`);
  const refused: Refused = {
    problems: outcome.problems.filter(({ clash }) => !clash),
    typed: act === "save" ? fields : null,
    reason: text("reason"),
    ...clashIn(outcome.problems),
  };
  return data(refused, { status: statusOfProblems(outcome.problems) });
};

export default function DraftEntryPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  const language = useLanguage();
  const [query] = useSearchParams();
  const { fields, problems, open } = page;
  const name = (language === "zh" ? fields.nameZh : fields.nameEn) || page.code;
  return (
    <Page
      title={say("catalogueDesk.entry.title", { name })}
      lead={say(open ? "catalogueDesk.entry.lead" : "catalogueDesk.entry.closed")}
      breadcrumb={[
        { to: paths.bureauCatalogue(), title: say("catalogueDesk.title") },
        {
          to: paths.draft(page.draftId),
          title: say("catalogueDesk.draft", { version: page.version }),
        },
      ]}
    >
      {refused && refused.problems.length > 0 && (
        <Alert tone="danger" role="alert">
          {refused.problems.map(({ code, values }) => (
            <p key={code}>{say(`problem.${code}`, values)}</p>
          ))}
        </Alert>
      )}
      {!refused && query.has("saved") && <Saved problems={problems} />}
      {page.retired !== null && (
        <Alert tone="warning" title={say("catalogueDesk.entry.retired")}>
          {say("catalogueDesk.entry.retiredWhy", { reason: page.retired })}
        </Alert>
      )}
      <EntryForm
        key={`${page.revision} ${refused?.typed ? "typed" : ""}`}
        page={page}
        values={refused?.typed ?? fields}
        clash={refused?.clash}
      />
      {open && <RetireForm retired={page.retired !== null} reason={refused?.reason ?? ""} />}
    </Page>
  );
}

/** What was kept is kept; what is still missing leads to its field. */
function Saved({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useSay();
  if (problems.length === 0)
    return (
      <Alert tone="positive" role="status">
        {say("catalogueDesk.entry.savedComplete")}
      </Alert>
    );
  return (
    <Alert tone="warning" role="status" title={say("catalogueDesk.entry.saved", { count: problems.length })}>
      <ul>
        {problems.map(({ code, field, values }) => (
          <li key={`${field} ${code}`}>
            {field && (
              <a href={`#${field}`} className="text-link">
                {say(`catalogueField.${field}`)}
              </a>
            )}{" "}
            {say(`problem.${code}`, values)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
